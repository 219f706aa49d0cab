import Model
import Yams

/// The YAML body of a block, read key by key; what is wrong with it is collected.
struct BlockOptions {
  private var entries: [String: (node: Yams.Node, position: InputPosition)] = [:]
  private var asked: Set<String> = []
  private(set) var diagnostics: [Diagnostic] = []
  private let block: String
  private let start: InputPosition

  init(_ body: String, path: String, firstLine: Int, block: String) {
    self.block = block
    start = .text(path: path, line: max(1, firstLine - 1), column: 1)
    do {
      guard let node = try SmallYAML.compose(body) else { return }
      guard let mapping = node.mapping else {
        add(
          .wrongBlockOption,
          "de inhoud van blok '\(block)' moet uit regels `sleutel: waarde` bestaan", start)
        return
      }
      for (key, value) in mapping {
        guard let name = key.scalar?.string else { continue }
        let mark = key.mark
        entries[name] = (
          value,
          .text(path: path, line: firstLine + (mark?.line ?? 1) - 1, column: mark?.column ?? 1)
        )
      }
    } catch {
      add(
        .wrongBlockOption,
        "de inhoud van blok '\(block)' is geen geldige YAML; schrijf regels als `sleutel: waarde` of `sleutel: [a, b]`",
        start)
    }
  }

  private mutating func add(_ code: DiagnosticCode, _ summary: String, _ position: InputPosition) {
    diagnostics.append(Diagnostic(.fault, code, summary, at: position))
  }

  /// A list of words, or one word; `nil` when the key is not there.
  mutating func words(_ key: String) -> [String]? {
    asked.insert(key)
    guard let entry = entries[key] else { return nil }
    if let word = entry.node.scalar?.string { return [word] }
    if let list = entry.node.sequence {
      let words = list.compactMap { $0.scalar?.string }
      if words.count == list.count { return words }
    }
    add(.wrongBlockOption, "'\(key)' moet een woord of een lijst van woorden zijn", entry.position)
    return nil
  }

  /// A list of words that must be among the known ones.
  mutating func words(
    _ key: String, among known: [String], _ what: String, _ code: DiagnosticCode = .wrongBlockOption
  ) -> [String]? {
    guard let words = words(key) else { return nil }
    for word in words where !known.contains(word) {
      let hint = TemplateReader.hint(word, known)
      let list =
        known.count <= 12 && hint.isEmpty ? "; kies uit \(known.joined(separator: ", "))" : hint
      add(code, "\(what) '\(word)' bestaat niet\(list)", entries[key]?.position ?? start)
    }
    return words.filter(known.contains)
  }

  mutating func word(_ key: String, among known: [String], _ what: String) -> String? {
    words(key, among: known, what)?.first
  }

  mutating func text(_ key: String) -> String? { words(key)?.first }

  /// `vorm: eenvoudig`: fewer figures and plainer words, for readers outside the service.
  mutating func isPlain() -> Bool {
    word("vorm", among: ["gewoon", "eenvoudig"], "vorm") == "eenvoudig"
  }

  mutating func wholeNumber(_ key: String, in range: ClosedRange<Int>) -> Int? {
    asked.insert(key)
    guard let entry = entries[key] else { return nil }
    if let number = entry.node.scalar.flatMap({ Int($0.string) }), range.contains(number) {
      return number
    }
    add(
      .wrongBlockOption,
      "'\(key)' moet een geheel getal zijn van \(range.lowerBound) tot en met \(range.upperBound)",
      entry.position)
    return nil
  }

  /// Reports a value that does not go with the rest of the block.
  mutating func wrong(_ key: String, _ summary: String) {
    add(.wrongBlockOption, summary, entries[key]?.position ?? start)
  }

  mutating func missing(_ key: String, _ example: String) {
    add(
      .wrongBlockOption, "blok '\(block)' mist '\(key)'; schrijf bijvoorbeeld `\(example)`", start)
  }

  /// Reports the keys that nothing asked for.
  mutating func finish() {
    for key in entries.keys.sorted() where !asked.contains(key) {
      let known = asked.sorted()
      let hint = TemplateReader.hint(key, known)
      let list =
        known.isEmpty
        ? "; dit blok heeft geen sleutels"
        : hint.isEmpty ? "; bekend zijn \(known.joined(separator: ", "))" : hint
      add(
        .wrongBlockOption, "sleutel '\(key)' van blok '\(block)' is onbekend\(list)",
        entries[key]?.position ?? start)
    }
  }
}
