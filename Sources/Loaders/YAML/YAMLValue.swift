import Model
import Yams

/// A value of a YAML file with its place; reading it as something it is not is reported.
///
/// Scalars are read raw: a code `1.10` stays `1.10` and a unit `NO` stays `NO`.
struct YAMLValue {
  let node: Node
  let source: YAMLSource
  /// The key it stands under, as messages name it.
  let name: String

  var mark: TextMark? { TextMark(node.mark) }
  var position: InputPosition { source.position(mark) }

  /// An empty value, `~` or `null`: as if the key were not there.
  var isNull: Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain else { return false }
    return scalar.string.isEmpty || scalar.string == "~" || scalar.string == "null"
  }

  /// The scalar without report; `nil` for a list or a block.
  var raw: String? {
    if case .scalar(let scalar) = node { scalar.string } else { nil }
  }

  func fault(_ code: DiagnosticCode, _ summary: String) { source.fault(code, summary, at: mark) }

  /// Reports a value of the wrong type.
  func wrong(_ expected: String) {
    let found =
      switch node {
      case .scalar(let scalar): Wording.quoted(scalar.string)
      case .sequence: "een lijst"
      case .mapping: "een blok met sleutels"
      case .alias: "een verwijzing"
      }
    fault(.wrongValue, "`\(name)` moet \(expected) zijn, maar is \(found)")
  }

  func text() -> String? {
    guard let raw else {
      wrong("tekst")
      return nil
    }
    return raw.trimmed
  }

  /// A code or name that may be part of a file's name.
  func code() -> String? {
    guard let text = text() else { return nil }
    let isPlain =
      !text.isEmpty && !text.hasPrefix(".") && text.utf8.count <= 100
      && text.unicodeScalars.allSatisfy {
        $0.value >= 32 && !"/\\:*?\"<>|@".unicodeScalars.contains($0)
      }
    guard isPlain else {
      fault(
        .wrongValue,
        "`\(name)` \(Wording.quoted(text)) kan niet in de naam van een bestand staan; gebruik letters, cijfers, punten en streepjes, en begin niet met een punt"
      )
      return nil
    }
    return text
  }

  /// A number as YAML writes it, with a point; `1,98` is taken where it can't mean something else.
  func number() -> Double? {
    guard let raw, let number = YAMLNumber.read(raw) else {
      if let raw, YAMLNumber.isAmbiguous(raw) {
        fault(
          .wrongValue,
          "`\(name)` \(Wording.quoted(raw)) kan een duizendtal en een breuk zijn; schrijf een punt voor de decimalen en niets tussen de duizendtallen"
        )
      } else {
        wrong("een getal")
      }
      return nil
    }
    return number
  }

  func wholeNumber(_ range: ClosedRange<Int>) -> Int? {
    guard let raw, let number = Int(raw.trimmed), range.contains(number) else {
      wrong("een geheel getal van \(range.lowerBound) tot en met \(range.upperBound)")
      return nil
    }
    return number
  }

  func boolean() -> Bool? {
    switch raw?.trimmed.lowercased() {
    case "ja", "true", "yes": return true
    case "nee", "false", "no": return false
    default:
      wrong("`ja` of `nee`")
      return nil
    }
  }

  func month() -> Month? {
    guard let raw, let month = Month(iso: raw.trimmed), (1900...2199).contains(month.year) else {
      wrong("een maand zoals 2007-07")
      return nil
    }
    return month
  }

  func date() -> CalendarDate? {
    guard let raw, raw.trimmed.utf8.count == 10, case .day(let date) = PeriodText.read(raw) else {
      wrong("een datum zoals 2007-07-31")
      return nil
    }
    return date
  }

  /// One of some fixed words.
  func word<Word: RawRepresentable & CaseIterable>(_ type: Word.Type = Word.self) -> Word?
  where Word.RawValue == String {
    guard let text = text() else { return nil }
    if let word = Word(rawValue: text) { return word }
    reportUnknownWord(text, allowed: Word.allCases.map(\.rawValue))
    return nil
  }

  func reportUnknownWord(_ text: String, allowed: [String]) {
    fault(
      .wrongValue,
      "`\(name)` \(Wording.quoted(text)) bestaat niet; kies uit \(Wording.list(allowed))\(Wording.suggestion(for: text, in: allowed))"
    )
  }

  /// The values of a list; a single value is a list of one.
  func list() -> [YAMLValue]? {
    switch node {
    case .sequence(let sequence):
      return sequence.map { YAMLValue(node: $0, source: source, name: name) }
    case .scalar where !isNull: return [self]
    default:
      wrong("een lijst")
      return nil
    }
  }

  func map<Key>(_ keys: Key.Type = Key.self) -> YAMLMap<Key>? {
    guard case .mapping(let mapping) = node else {
      wrong("een blok met sleutels")
      return nil
    }
    return YAMLMap(mapping, of: self)
  }

  /// The pairs of a block whose keys are free, such as years and months.
  func pairs() -> [(key: YAMLValue, value: YAMLValue)]? {
    guard case .mapping(let mapping) = node else {
      wrong("een blok met sleutels")
      return nil
    }
    return mapping.compactMap { key, value in
      let key = YAMLValue(node: key, source: source, name: name)
      guard !(key.raw?.unicodeScalars.contains(RepeatedKeys.mask) ?? false) else { return nil }
      return (key, YAMLValue(node: value, source: source, name: name))
    }
  }
}
