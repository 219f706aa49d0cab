/// Keeps a page from an engine when it would load anything but itself.
///
/// A report page has its style, fonts and pictures inside. An engine that is told to load a file of
/// this machine might print it, or attach it to the PDF as WeasyPrint does with `rel="attachment"`; so
/// a page that refers outside is a fault of the program that made it, and no engine gets to see it.
enum PageGuard {
  /// Elements that load something, or change what is loaded.
  private static let elements = [
    "applet", "audio", "base", "embed", "feimage", "frame", "iframe", "image", "link", "object",
    "script", "source", "track", "use", "video",
  ]
  /// Attributes whose value is loaded.
  private static let attributes = ["src", "srcset", "poster", "background", "data", "xlink:href"]

  /// Attributes that hold a piece of style.
  private static let styleAttributes = [
    "clip-path", "cursor", "fill", "filter", "marker", "marker-end", "marker-mid",
    "marker-start", "mask", "stroke", "style",
  ]

  /// The first thing in the page that refers outside, as it stands there; `nil`: nothing does.
  ///
  /// Only markup and style are looked at: the words of the text may be anything.
  static func outsideReference(in html: [UInt8]) -> String? {
    let bytes = html.map { (65...90).contains($0) ? $0 + 32 : $0 }
    var place = 0
    while let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      if let found = tag(at: start, in: bytes) { return found }
      place = start + 1
      guard matches("<style", at: start, in: bytes) else { continue }
      var end = place
      while end < bytes.count, !matches("</style", at: end, in: bytes) { end += 1 }
      if let found = styleReference(in: bytes[place..<end]) { return found }
      place = end
    }
    return nil
  }

  /// A tag that loads something: by its name, or by the value of an attribute.
  private static func tag(at start: Int, in bytes: [UInt8]) -> String? {
    var end = start + 1
    while end < bytes.count, isNameByte(bytes[end]) { end += 1 }
    let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    guard !name.isEmpty else { return nil }
    if elements.contains(name) { return "<\(name)>" }
    for (attribute, value) in attributeList(from: end, in: bytes) {
      if name == "meta", attribute == "http-equiv", value == "refresh" {
        return "<meta http-equiv=refresh>"
      }
      if attribute == "rel", value.contains("attachment") { return "<\(name) rel=attachment>" }
      if attributes.contains(attribute), !isInside(value) {
        return "<\(name) \(attribute)=\(value.prefix(60))>"
      }
      if styleAttributes.contains(attribute),
        let found = styleReference(in: Array(value.utf8)[...])
      {
        return found
      }
    }
    return nil
  }

  /// The attributes of a tag, in small letters, up to its end.
  private static func attributeList(
    from start: Int, in bytes: [UInt8]
  ) -> [(name: String, value: String)] {
    var list: [(name: String, value: String)] = []
    var place = start
    let ends = UInt8(ascii: ">")
    while place < bytes.count, bytes[place] != ends {
      guard isNameByte(bytes[place]) else {
        place += 1
        continue
      }
      let nameStart = place
      while place < bytes.count, isNameByte(bytes[place]) { place += 1 }
      let name = String(decoding: bytes[nameStart..<place], as: UTF8.self)
      while place < bytes.count, isSpace(bytes[place]) { place += 1 }
      guard place < bytes.count, bytes[place] == UInt8(ascii: "=") else {
        list.append((name, ""))
        continue
      }
      place += 1
      while place < bytes.count, isSpace(bytes[place]) { place += 1 }
      guard place < bytes.count else { break }
      let quote = bytes[place]
      let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
      if isQuoted { place += 1 }
      let valueStart = place
      while place < bytes.count,
        isQuoted ? bytes[place] != quote : bytes[place] != ends && !isSpace(bytes[place])
      {
        place += 1
      }
      list.append((name, String(decoding: bytes[valueStart..<place], as: UTF8.self)))
      if isQuoted { place += 1 }
    }
    return list
  }

  /// An import, or a `url(...)` that is neither data nor a place in the page.
  private static func styleReference(in style: ArraySlice<UInt8>) -> String? {
    let bytes = Array(style)
    for place in bytes.indices {
      switch bytes[place] {
      case UInt8(ascii: "@") where matches("@import", at: place, in: bytes):
        return "@import"
      case UInt8(ascii: "u") where matches("url(", at: place, in: bytes):
        let value = String(decoding: bytes[(place + 4)...].prefix(60), as: UTF8.self)
          .drop { " \t\n\r\"'".contains($0) }
        if !isInside(value) { return "url(\(value.prefix { $0 != ")" && !$0.isNewline }))" }
      default: break
      }
    }
    return nil
  }

  private static func isInside(_ value: some StringProtocol) -> Bool {
    let value = value.drop { $0.isWhitespace }
    return value.isEmpty || value.hasPrefix("data:") || value.hasPrefix("#")
  }

  private static func matches(_ word: StaticString, at place: Int, in bytes: [UInt8]) -> Bool {
    word.withUTF8Buffer { word in
      place + word.count <= bytes.count && bytes[place..<(place + word.count)].elementsEqual(word)
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "_")
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 32 || (9...13).contains(byte)
  }
}
