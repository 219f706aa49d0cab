import Model

/// Reads steekproeven.yaml.
enum SampleReader {
  static func read(_ file: YAMLValue) -> [DecisionSample] {
    var codes = CodeRegister("steekproef")
    return (file.map(SampleFileKey.self)?[.steekproeven]?.list() ?? []).compactMap {
      sample($0, &codes)
    }
  }

  private static func sample(_ item: YAMLValue, _ codes: inout CodeRegister) -> DecisionSample? {
    guard let map = item.map(SampleKey.self) else { return nil }
    let codeValue = map.required(.code)
    let code = codeValue?.code()
    let isNew = code.flatMap { code in codeValue.map { codes.add(code, at: $0) } } ?? false
    let name = map.required(.naam)?.text()
    let months = map.required(.periode).flatMap(months)
    let sampled = map.required(.onderzocht)?.wholeNumber(1...1_000_000_000)
    let correct = map.required(.goed)?.wholeNumber(0...1_000_000_000)
    let norm = map.required(.norm)?.number(in: 0...1, "een aandeel van 0 tot en met 1, zoals 0.95")
    let decisions = map[.beslissingen]?.wholeNumber(1...1_000_000_000)
    let process = map[.proces]?.text()
    let owner = map[.eigenaar]?.text()
    if let amount = map[.bedrag] {
      amount.fault(
        .wrongValue,
        "een steekproef telt beslissingen; over bedragen zegt zij niets, want daarvoor is een geldsteekproef nodig (monetary-unit sampling); haal `bedrag` weg"
      )
      return nil
    }
    guard isNew, let code, let name, let months, let sampled, let correct, let norm else {
      return nil
    }
    guard correct <= sampled, sampled <= decisions ?? sampled else {
      item.fault(
        .wrongValue,
        "steekproef \(Wording.quoted(code)): `goed` is ten hoogste `onderzocht`, en dat ten hoogste `beslissingen`; verbeter de aantallen"
      )
      return nil
    }
    return DecisionSample(
      code: code, name: name, process: process, owner: owner, months: months,
      decisions: decisions, sampled: sampled, correct: correct, norm: norm)
  }

  /// A month, months such as `2007-01..2007-06`, or a year.
  private static func months(_ value: YAMLValue) -> ClosedRange<Month>? {
    let text = value.raw ?? ""
    if text.count == 4, let year = Int(text), (1900...2199).contains(year) {
      return Month.january(of: year)...Month.december(of: year)
    }
    let parts = text.split(separator: "..", omittingEmptySubsequences: false)
    let months = parts.compactMap { Month(iso: String($0).trimmed) }
    guard (1...2).contains(parts.count), months.count == parts.count,
      let first = months.first, let last = months.last, first <= last,
      months.allSatisfy({ (1900...2199).contains($0.year) })
    else {
      value.wrong("een maand, een jaar of maanden zoals 2007-01..2007-06")
      return nil
    }
    return first...last
  }
}
