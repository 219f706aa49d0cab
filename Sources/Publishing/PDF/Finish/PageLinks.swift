/// The links of a report page with their words, for the description that each needs in a PDF.
enum PageLinks {
  /// By what a link points to (`indicator-1-1` for `#indicator-1-1`), the words of the first such link.
  static func words(in html: [UInt8]) -> [String: String] {
    let page = String(decoding: html, as: UTF8.self)
    var words: [String: String] = [:]
    for piece in page.split(separator: "<a ", omittingEmptySubsequences: false).dropFirst() {
      guard let opens = piece.firstIndex(of: ">"),
        let href = piece[..<opens].firstRange(of: "href=\""),
        let ends = piece[href.upperBound..<opens].firstIndex(of: "\""),
        let closes = piece[opens...].firstRange(of: "</a>")
      else { continue }
      let target = unescaped(piece[href.upperBound..<ends]).drop { $0 == "#" }
      let text = unescaped(withoutTags(piece[piece.index(after: opens)..<closes.lowerBound]))
      if words[String(target)] == nil, !text.isEmpty { words[String(target)] = text }
    }
    return words
  }

  private static func withoutTags(_ html: Substring) -> Substring {
    var text = ""
    var isInTag = false
    for character in html {
      if character == "<" { isInTag = true }
      if !isInTag { text.append(character) }
      if character == ">" { isInTag = false }
    }
    return text[...]
  }

  private static func unescaped(_ text: Substring) -> String {
    String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }
}
