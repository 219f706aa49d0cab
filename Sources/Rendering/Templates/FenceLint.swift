import Model

/// Finds a fence that is never closed: cmark runs it to the end of the file without a sound.
enum FenceLint {
  static func diagnostics(_ source: String, path: String) -> [Diagnostic] {
    var open: (mark: Character, length: Int, line: Int, column: Int)?
    var number = 0
    for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      let indent = line.prefix { $0 == " " }.count
      guard indent < 4, let mark = line.dropFirst(indent).first, mark == "`" || mark == "~"
      else { continue }
      let rest = line.dropFirst(indent)
      let length = rest.prefix { $0 == mark }.count
      guard length >= 3 else { continue }
      let info = rest.dropFirst(length)
      if let current = open {
        let closes =
          mark == current.mark && length >= current.length && info.allSatisfy(\.isWhitespace)
        if closes { open = nil }
      } else if mark == "~" || !info.contains("`") {
        open = (mark, length, number, indent + 1)
      }
    }
    guard let open else { return [] }
    let mark = String(repeating: open.mark, count: open.length)
    return [
      Diagnostic(
        .fault, .openFence,
        "het blok dat hier begint, wordt nergens afgesloten; zet \(mark) op een eigen regel onder het blok",
        at: .text(path: path, line: open.line, column: open.column))
    ]
  }
}
