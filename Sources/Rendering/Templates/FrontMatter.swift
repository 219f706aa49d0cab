import Model
import Yams

/// The YAML between two lines of `---` at the head of a template.
struct FrontMatter {
  var values: [String: String] = [:]
  private var faults: [(code: DiagnosticCode, line: Int, column: Int, message: String)] = []

  static let known = ["titel", "omschrijving", "grafiekcijfers"]

  /// - Returns: what it says, and the text with blank lines in its place so that lines keep their number.
  static func split(_ text: String) -> (FrontMatter, body: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let isMark = { (line: String) in line.trimmingSuffix(while: \.isWhitespace) == "---" }
    guard let first = lines.first, isMark(first),
      let end = lines.dropFirst().firstIndex(where: isMark)
    else { return (FrontMatter(), text) }
    let yaml = lines[1..<end].joined(separator: "\n")
    var result = FrontMatter()
    do {
      if let node = try SmallYAML.compose(yaml) {
        guard let mapping = node.mapping else {
          result.add(.invalidYAML, "de kop moet uit regels `sleutel: waarde` bestaan", nil)
          throw Malformed()
        }
        for (key, value) in mapping {
          result.read(key, value)
        }
      }
    } catch is Malformed {
    } catch {
      result.add(
        .invalidYAML,
        "de kop is geen geldige YAML; zet tekst met een dubbele punt tussen aanhalingstekens", nil)
    }
    for index in 0...end { lines[index] = "" }
    return (result, lines.joined(separator: "\n"))
  }

  private struct Malformed: Error {}

  private mutating func read(_ key: Yams.Node, _ value: Yams.Node) {
    guard let name = key.scalar?.string, Self.known.contains(name) else {
      add(
        .unknownKey,
        "sleutel '\(key.scalar?.string ?? "?")' in de kop van het sjabloon is onbekend; bekend zijn \(Self.known.joined(separator: ", "))",
        key.mark)
      return
    }
    guard let text = value.scalar?.string else {
      add(.wrongValue, "'\(name)' in de kop van het sjabloon moet tekst zijn", value.mark)
      return
    }
    if name == "grafiekcijfers", ChartFigures(rawValue: text) == nil {
      let words = ChartFigures.allCases.map { "'\($0.rawValue)'" }.joined(separator: " of ")
      add(
        .wrongValue,
        "'grafiekcijfers' in de kop van het sjabloon moet \(words) zijn, niet '\(text)'", value.mark
      )
      return
    }
    values[name] = text
  }

  /// - Parameter mark: the place in the YAML, which begins on the second line of the file.
  private mutating func add(_ code: DiagnosticCode, _ message: String, _ mark: Mark?) {
    faults.append((code, (mark?.line ?? 1) + 1, mark?.column ?? 1, message))
  }

  func diagnostics(path: String) -> [Diagnostic] {
    faults.map {
      Diagnostic(
        .fault, $0.code, $0.message, at: .text(path: path, line: $0.line, column: $0.column))
    }
  }
}

extension String {
  func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> Substring {
    var text = self[...]
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return text
  }
}
