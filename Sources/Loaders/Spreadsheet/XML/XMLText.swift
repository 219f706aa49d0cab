/// The characters and numbers that a range of XML stands for.
enum XMLText {
  static func text(
    _ range: Range<Int>, isPlain: Bool, _ input: borrowing Span<UInt8>
  ) throws(WorkbookFault) -> String {
    if isPlain || !hasReference(range, input) { return plain(range, input) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = input[position]
      position += 1
      switch byte {
      case UInt8(ascii: "&"):
        let start = position
        while position < range.upperBound, input[position] != UInt8(ascii: ";") { position += 1 }
        guard position < range.upperBound,
          let scalar = reference(plain(start..<position, input))
        else { throw .damaged("de XML ervan bevat een verwijzing die niet bestaat") }
        bytes += Array(String(scalar).utf8)
        position += 1
      case 13:
        // A line ends in one way in XML.
        if position >= range.upperBound || input[position] != 10 { bytes.append(10) }
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func plain(_ range: Range<Int>, _ input: borrowing Span<UInt8>) -> String {
    input.extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  private static func hasReference(_ range: Range<Int>, _ input: borrowing Span<UInt8>) -> Bool {
    for position in range where input[position] == UInt8(ascii: "&") || input[position] == 13 {
      return true
    }
    return false
  }

  private static func reference(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      let code =
        name.hasPrefix("#x")
        ? UInt32(name.dropFirst(2), radix: 16)
        : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
      return code.flatMap(Unicode.Scalar.init)
    }
  }

  /// A whole number without sign, as rows, columns and indices are written; `nil` above a billion.
  static func wholeNumber(_ range: Range<Int>, _ input: borrowing Span<UInt8>) -> Int? {
    guard !range.isEmpty, range.count <= 9 else { return nil }
    var number = 0
    for position in range {
      let byte = input[position]
      guard byte &- 48 < 10 else { return nil }
      number = number * 10 + Int(byte &- 48)
    }
    return number
  }

  /// A decimal number as XML Schema writes doubles.
  static func number(_ range: Range<Int>, _ input: borrowing Span<UInt8>) -> Double? {
    var position = range.lowerBound
    let isNegative = position < range.upperBound && input[position] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    var mantissa: UInt64 = 0
    var digits = 0
    var decimals = 0
    var hasPoint = false
    while position < range.upperBound {
      let byte = input[position]
      if byte &- 48 < 10 {
        mantissa = mantissa &* 10 &+ UInt64(byte &- 48)
        digits += 1
        if hasPoint { decimals += 1 }
      } else if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else {
        break
      }
      position += 1
    }
    // Exact while the digits fit a double and the power of ten does too (Clinger 1990).
    guard position == range.upperBound, digits > 0, digits <= 19, mantissa < 1 << 53, decimals <= 22
    else { return longNumber(range, input) }
    let number = Double(mantissa) / powersOfTen[decimals]
    return isNegative ? -number : number
  }

  private static func longNumber(_ range: Range<Int>, _ input: borrowing Span<UInt8>) -> Double? {
    let text = plain(range, input).trimmed
    // `Double` reads `nan`, `inf` and hexadecimals too.
    let isDecimal = text.utf8.allSatisfy {
      ($0 >= 48 && $0 <= 57) || "+-.eE".utf8.contains($0)
    }
    guard isDecimal, let number = Double(text), number.isFinite else { return nil }
    return number
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}
