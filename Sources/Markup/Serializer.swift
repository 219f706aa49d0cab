import Foundation
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

  /// A whole XML document, in which an element without content is closed.
  package static func xmlDocument(_ root: Node) -> [UInt8] {
    var serializer = Serializer()
    serializer.isXML = true
    serializer.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" as StaticString)
    serializer.append(root)
    serializer.append("\n" as StaticString)
    return serializer.output
  }
}

/// Writes a tree as bytes; the only place where text is escaped.
struct Serializer {
  private(set) var output: [UInt8] = []
  /// Whether every element is closed.
  var isXML = false

  init() { output.reserveCapacity(256 * 1024) }

  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { output.append(contentsOf: $0) }
  }

  mutating func append(_ node: Node) {
    switch node {
    case .text(let text): appendEscaped(text, inAttribute: false)
    case .group(let nodes): for node in nodes { append(node) }
    case .style(let sheet): for piece in sheet.pieces { append(piece) }
    case .script(let text): append(text)
    case .element(let element): append(element)
    }
  }

  private mutating func append(_ piece: StyleSheet.Piece) {
    switch piece {
    case .rules(let rules): append(rules)
    case .colour(let colour): output.append(contentsOf: colour.hex.utf8)
    case .base64(let bytes): output.append(contentsOf: Data(bytes).base64EncodedData())
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
    if isXML, element.children.isEmpty {
      append("/>\n" as StaticString)
      return
    }
    output.append(UInt8(ascii: ">"))
    let layout = Layout.of(element.name)
    if layout.isVoid, !isXML { return }
    if layout.startsBlock { output.append(UInt8(ascii: "\n")) }
    for child in element.children { append(child) }
    append("</" as StaticString)
    append(element.name)
    output.append(UInt8(ascii: ">"))
    if layout.endsLine { output.append(UInt8(ascii: "\n")) }
  }

  /// Escapes what HTML and XML give a meaning; drops characters that either of them forbids.
  private mutating func appendEscaped(_ text: String, inAttribute: Bool) {
    var text = text
    text.withUTF8 { bytes in
      var index = 0
      // What needs no care is copied in one piece.
      var copied = 0
      func flush(_ output: inout [UInt8]) {
        output.append(contentsOf: bytes[copied..<index])
      }
      while index < bytes.count {
        let forbidden = Self.forbiddenLength(bytes, at: index)
        let replacement: StaticString? =
          switch bytes[index] {
          case UInt8(ascii: "&"): "&amp;"
          case UInt8(ascii: "<"): "&lt;"
          case UInt8(ascii: ">"): "&gt;"
          case UInt8(ascii: "\"") where inAttribute: "&quot;"
          default: nil
          }
        if forbidden == 0, replacement == nil {
          index += 1
          continue
        }
        flush(&output)
        if let replacement { append(replacement) }
        index += max(1, forbidden)
        copied = index
      }
      flush(&output)
    }
  }

  /// The bytes of a character that no document may hold: controls, U+FFFE and U+FFFF; and those that
  /// turn around the text behind them (U+202A-202E, U+2066-2069), beyond the field they stand in.
  private static func forbiddenLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch bytes[index] {
    case 9, 10: 0
    case 0..<32, 127: 1
    case 0xC2: index + 1 < bytes.count && bytes[index + 1] < 0xA0 ? 2 : 0
    case 0xE2:
      index + 2 < bytes.count
        && (bytes[index + 1] == 0x80 && (0xAA...0xAE).contains(bytes[index + 2])
          || bytes[index + 1] == 0x81 && (0xA6...0xA9).contains(bytes[index + 2]))
        ? 3 : 0
    case 0xEF:
      index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE ? 3 : 0
    default: 0
    }
  }

  /// How an element is written.
  private struct Layout {
    /// Has no content and no end.
    var isVoid = false
    /// Its content begins on a line of its own, so that documents can be compared by line.
    var startsBlock = false
    var endsLine = true

    static let plain = Layout()

    /// The layouts that are not plain, by the name of the element.
    static let others: [String: Layout] = {
      let void = ["meta", "link", "br", "hr", "img", "col", "wbr", "input"]
      let blocks = [
        "html", "head", "body", "header", "main", "nav", "section", "footer", "table", "thead",
        "tbody", "tr", "ul", "ol", "dl", "figure", "svg", "g", "div", "article", "aside",
        "details",
      ]
      let inline = [
        "a", "span", "strong", "em", "code", "b", "abbr", "sup", "sub", "tspan", "time", "small",
      ]
      return Dictionary(
        uniqueKeysWithValues: void.map { ($0, Layout(isVoid: true)) }
          + blocks.map { ($0, Layout(startsBlock: true)) }
          + inline.map { ($0, Layout(endsLine: false)) })
    }()

    static func of(_ name: StaticString) -> Layout { others[name.description] ?? plain }
  }
}
