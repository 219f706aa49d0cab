/// What a reader sees of a page that Peil made: its texts, a block a line.
///
/// Only for pages of Peil's own serializer, which escapes every `<` and `&` of a text.
package enum PageText {
  private static let hidden: Set = ["style", "script", "svg", "head"]
  private static let inline: Set = [
    "a", "abbr", "b", "code", "em", "i", "small", "span", "strong", "sub", "sup", "time",
  ]

  package static func lines(of page: [UInt8]) -> [String] {
    var lines: [String] = []
    var line: [UInt8] = []
    var hiddenBy: String?
    var place = 0
    func finish() {
      let text = words(decoded(String(decoding: line, as: UTF8.self)))
      if !text.isEmpty { lines.append(text) }
      line.removeAll(keepingCapacity: true)
    }
    while place < page.count {
      guard page[place] == UInt8(ascii: "<") else {
        if hiddenBy == nil { line.append(page[place]) }
        place += 1
        continue
      }
      let end = page[place...].firstIndex(of: UInt8(ascii: ">")) ?? page.count
      let tag = String(decoding: page[(place + 1)..<end], as: UTF8.self)
      place = min(end + 1, page.count)
      let isClosing = tag.hasPrefix("/")
      let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
      if let open = hiddenBy {
        if isClosing, name == open { hiddenBy = nil }
      } else if hidden.contains(name), !isClosing {
        hiddenBy = name
      } else if !inline.contains(name) {
        finish()
      }
    }
    finish()
    return lines
  }

  private static func words(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }

  private static func decoded(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var result = text
    for (name, sign) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " "),
      ("&amp;", "&"),
    ] {
      result = result.split(separator: name, omittingEmptySubsequences: false).joined(
        separator: sign)
    }
    return result
  }

  /// The lines that only one of two pages has, in order.
  package static func differences(_ old: [UInt8], _ new: [UInt8]) -> [ReportDifference] {
    lines(of: new).difference(from: lines(of: old)).map { change in
      switch change {
      case .remove(let place, let text, _):
        ReportDifference(
          kind: .text, path: ["pagina", "\(place + 1)"], old: .text(text), new: nil)
      case .insert(let place, let text, _):
        ReportDifference(
          kind: .text, path: ["pagina", "\(place + 1)"], old: nil, new: .text(text))
      }
    }
  }
}
