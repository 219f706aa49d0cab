/// Text as lines of at most 76 ASCII letters (RFC 2045, 6.7).
enum QuotedPrintable {
  static func lines(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 4)
    var length = 0
    func append(_ piece: [UInt8]) {
      // A soft line break takes the 76th place.
      if length + piece.count > 75 {
        output += [UInt8(ascii: "="), 13, 10]
        length = 0
      }
      output += piece
      length += piece.count
    }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : 10
      switch byte {
      case 13 where next == 10: break
      case 10:
        output += [13, 10]
        length = 0
      case 32, 9:
        // White space at the end of a line would be lost, and a point alone may end a message.
        append(next == 10 || next == 13 ? hexadecimal(byte) : [byte])
      case UInt8(ascii: "."):
        append(length == 0 ? hexadecimal(byte) : [byte])
      case UInt8(ascii: "F") where length == 0:
        // A line that begins with "From " is changed by some servers.
        append(hexadecimal(byte))
      case 33...60, 62...126: append([byte])
      default: append(hexadecimal(byte))
      }
      index += 1
    }
    if length > 0 { output += [13, 10] }
    return output
  }

  private static func hexadecimal(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
