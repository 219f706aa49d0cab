/// The texts that the cells of an xlsx share, and the texts within cells (ECMA-376 part 1, 18.4).
enum XLSXStrings {
  private static let limit = 5_000_000

  static func read(
    _ part: String?, in archive: ZipArchive
  ) throws(WorkbookFault) -> [Grid.Cell] {
    guard let part, let bytes = try archive.readXML(part) else { return [] }
    let input = bytes.span
    var scanner = XMLScanner()
    var strings: [Grid.Cell] = []
    while true {
      let token = try scanner.next(input)
      if token == .finished { return strings }
      guard token == .start, scanner.isElement("si", input) else { continue }
      strings.append(cell(try text(&scanner, input)))
      guard strings.count <= limit else {
        throw .tooLarge("er zijn meer dan \(limit / 1_000_000) miljoen verschillende teksten")
      }
    }
  }

  /// The text of the element that was just opened: its runs, without the pronunciation beside them.
  static func text(
    _ scanner: inout XMLScanner, _ input: borrowing Span<UInt8>
  ) throws(WorkbookFault) -> String {
    let outside = scanner.depth - 1
    var text = ""
    var isText = false
    while scanner.depth > outside {
      switch try scanner.next(input) {
      case .start:
        if scanner.isElement("rPh", input) {
          try scanner.skipElement(input)
        } else {
          isText = scanner.isElement("t", input)
        }
      case .text where isText:
        if text.isEmpty { text = try scanner.text(input) } else { text += try scanner.text(input) }
      case .end: isText = false
      case .text, .finished: break
      }
    }
    return unescaped(text)
  }

  static func cell(_ text: String) -> Grid.Cell { text.isEmpty ? .empty : .text(text) }

  /// Resolves `_x000D_`, how Excel writes characters that XML has no place for (18.18.102, ST_Xstring).
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
    var result = ""
    var rest = Substring(text)
    while let start = rest.firstRange(of: "_x") {
      let digits = rest[start.upperBound...].prefix(4)
      let after = digits.endIndex
      if digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit), after < rest.endIndex,
        rest[after] == "_", let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
      {
        result += rest[..<start.lowerBound]
        result.unicodeScalars.append(scalar)
        rest = rest[rest.index(after: after)...]
      } else {
        result += rest[..<start.upperBound]
        rest = rest[start.upperBound...]
      }
    }
    return result + rest
  }
}
