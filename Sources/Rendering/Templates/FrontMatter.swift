import Model
import Yams

/// The YAML between two lines of `---` at the head of a template.
struct FrontMatter {
  var values: [String: String] = [:]
  private var fault: (line: Int, message: String)?

  static let known = ["titel", "omschrijving"]

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
          result.fault = (2, "de kop moet uit regels `sleutel: waarde` bestaan")
          throw Malformed()
        }
        for (key, value) in mapping {
          guard let key = key.scalar?.string, let value = value.scalar?.string else { continue }
          result.values[key] = value
        }
      }
    } catch is Malformed {
    } catch {
      result.fault = (
        2, "de kop is geen geldige YAML; zet tekst met een dubbele punt tussen aanhalingstekens"
      )
    }
    for index in 0...end { lines[index] = "" }
    return (result, lines.joined(separator: "\n"))
  }

  private struct Malformed: Error {}

  func diagnostics(path: String) -> [Diagnostic] {
    if let fault {
      return [
        Diagnostic(
          .fault, .invalidYAML, fault.message,
          at: .text(path: path, line: fault.line, column: 1))
      ]
    }
    return values.keys.sorted().filter { !Self.known.contains($0) }.map { key in
      Diagnostic(
        .fault, .unknownKey,
        "sleutel '\(key)' in de kop van het sjabloon is onbekend; bekend zijn \(Self.known.joined(separator: ", "))",
        at: .text(path: path, line: 1, column: 1))
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
