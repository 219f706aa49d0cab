import Numerals

extension Node {
  /// The node as UTF-8 text, for a document or for a test.
  package var bytes: [UInt8] {
    var serializer = Serializer()
    serializer.append(self)
    return serializer.output
  }

  package var serialized: String { String(decoding: bytes, as: UTF8.self) }

  /// A whole HTML document with its doctype.
  package static func document(_ html: Node) -> [UInt8] {
    var serializer = Serializer()
    serializer.append("<!DOCTYPE html>\n" as StaticString)
    serializer.append(html)
    serializer.append("\n" as StaticString)
    return serializer.output
  }
}

/// Writes a tree as bytes; the only place where text is escaped.
struct Serializer {
  private(set) var output: [UInt8] = []

  init() { output.reserveCapacity(64 * 1024) }

  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { output.append(contentsOf: $0) }
  }

  mutating func append(_ node: Node) {
    switch node {
    case .text(let text): appendEscaped(text, inAttribute: false)
    case .group(let nodes): for node in nodes { append(node) }
    case .style(let sheet): for piece in sheet.pieces { append(piece) }
    case .element(let element): append(element)
    }
  }

  private mutating func append(_ piece: StyleSheet.Piece) {
    switch piece {
    case .rules(let rules): append(rules)
    case .string(let text):
      output.append(UInt8(ascii: "\""))
      for scalar in text.unicodeScalars {
        if scalar.properties.isAlphabetic || scalar == " " || ("0"..."9").contains(scalar) {
          output.append(contentsOf: String(scalar).utf8)
        } else {
          output.append(contentsOf: "\\\(String(scalar.value, radix: 16)) ".utf8)
        }
      }
      output.append(UInt8(ascii: "\""))
    }
  }

  private mutating func append(_ element: Node.Element) {
    output.append(UInt8(ascii: "<"))
    append(element.name)
    for attribute in element.attributes {
      output.append(UInt8(ascii: " "))
      append(attribute.name)
      switch attribute.value {
      case .flag: break
      case .number(let number):
        append("=\"" as StaticString)
        Coordinate.append(number, to: &output)
        output.append(UInt8(ascii: "\""))
      case .text(let text):
        append("=\"" as StaticString)
        appendEscaped(text, inAttribute: true)
        output.append(UInt8(ascii: "\""))
      }
    }
    output.append(UInt8(ascii: ">"))
    if Self.isVoid(element.name) { return }
    if Self.startsBlock(element.name) { output.append(UInt8(ascii: "\n")) }
    for child in element.children { append(child) }
    append("</" as StaticString)
    append(element.name)
    output.append(UInt8(ascii: ">"))
    if Self.endsLine(element.name) { output.append(UInt8(ascii: "\n")) }
  }

  /// Escapes what HTML and XML give a meaning; drops characters that either of them forbids.
  private mutating func appendEscaped(_ text: String, inAttribute: Bool) {
    var text = text
    text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        let forbidden = Self.forbiddenLength(bytes, at: index)
        guard forbidden == 0 else {
          index += forbidden
          continue
        }
        switch byte {
        case UInt8(ascii: "&"): append("&amp;" as StaticString)
        case UInt8(ascii: "<"): append("&lt;" as StaticString)
        case UInt8(ascii: ">"): append("&gt;" as StaticString)
        case UInt8(ascii: "\"") where inAttribute: append("&quot;" as StaticString)
        default: output.append(byte)
        }
        index += 1
      }
    }
  }

  /// The bytes of a character that no document may hold: controls, and U+FFFE and U+FFFF.
  private static func forbiddenLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch bytes[index] {
    case 9, 10: 0
    case 0..<32, 127: 1
    case 0xC2: index + 1 < bytes.count && bytes[index + 1] < 0xA0 ? 2 : 0
    case 0xEF:
      index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE ? 3 : 0
    default: 0
    }
  }

  private static func isVoid(_ name: StaticString) -> Bool {
    switch "\(name)" {
    case "meta", "link", "br", "hr", "img", "col", "wbr", "input": true
    default: false
    }
  }

  /// Elements whose content begins on a line of its own, so that documents can be compared by line.
  private static func startsBlock(_ name: StaticString) -> Bool {
    switch "\(name)" {
    case "html", "head", "body", "header", "main", "nav", "section", "footer", "table", "thead",
      "tbody", "tr", "ul", "ol", "dl", "figure", "svg", "g", "div", "article", "aside", "details":
      true
    default: false
    }
  }

  private static func endsLine(_ name: StaticString) -> Bool {
    switch "\(name)" {
    case "a", "span", "strong", "em", "code", "b", "abbr", "sup", "sub", "tspan", "time", "small":
      false
    default: true
    }
  }
}
