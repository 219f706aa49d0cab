/// Marks what a page draws outside its tags as an artifact: running heads, page numbers, rules.
///
/// A screen reader passes an artifact by; what is neither tagged nor an artifact it may read anywhere
/// (ISO 14289-1, 7.1). Chromium tags the text of a page, and leaves its furniture unmarked.
struct ContentArtifacts {
  private static let pathBegins: Set = ["m", "re"]
  private static let pathEnds: Set = ["S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n"]
  private static let marks: Set = ["Tj", "TJ", "'", "\"", "Do", "sh", "EI"]
  private static let begin = Array("/Artifact BMC\n".utf8)
  private static let end = Array("\nEMC\n".utf8)

  private let bytes: [UInt8]
  private var place = 0
  private var output: [UInt8] = []
  /// Up to where the content is written.
  private var copied = 0
  /// How many marked pieces are open.
  private var depth = 0
  private var isInPath = false

  /// - Returns: `nil` when the content is not what content can be; it is then left as it is.
  static func marked(_ content: [UInt8]) -> [UInt8]? {
    var marker = ContentArtifacts(bytes: content)
    return marker.run()
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    output.reserveCapacity(bytes.count + bytes.count / 16)
  }

  private mutating func run() -> [UInt8]? {
    // Where the operands of the next operator begin.
    var operands: Int?
    while skipSpace() {
      let start = place
      guard let token = token() else { return nil }
      guard case .operator(let name) = token else {
        operands = operands ?? start
        continue
      }
      guard perform(name, from: operands ?? start) else { return nil }
      operands = nil
    }
    guard depth == 0, !isInPath, operands == nil else { return nil }
    output += bytes[copied...]
    return output
  }

  /// Handles an operator whose operands begin at `start` and that ends here.
  private mutating func perform(_ name: String, from start: Int) -> Bool {
    switch name {
    case "BMC", "BDC":
      depth += 1
      return !isInPath
    case "EMC":
      depth -= 1
      return depth >= 0 && !isInPath
    case "ID":
      return skipInlineImage()
    default: break
    }
    guard depth == 0 else { return true }
    if isInPath {
      if Self.pathEnds.contains(name) {
        insert(Self.end, at: place)
        isInPath = false
      }
    } else if Self.pathBegins.contains(name) {
      insert(Self.begin, at: start)
      isInPath = true
    } else if Self.marks.contains(name) {
      insert(Self.begin, at: start)
      insert(Self.end, at: place)
    }
    return true
  }

  private mutating func insert(_ piece: [UInt8], at position: Int) {
    output += bytes[copied..<position]
    output += piece
    copied = position
  }

  // MARK: Tokens

  private enum Token {
    case operand
    case `operator`(String)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0 || byte == 9 || byte == 10 || byte == 12 || byte == 13 || byte == 32
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool { "()<>[]{}/%".utf8.contains(byte) }

  /// Goes to the next token; false at the end.
  private mutating func skipSpace() -> Bool {
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "%") {
        while place < bytes.count, bytes[place] != 10, bytes[place] != 13 { place += 1 }
      } else if Self.isSpace(bytes[place]) {
        place += 1
      } else {
        return true
      }
    }
    return false
  }

  private mutating func token() -> Token? {
    switch bytes[place] {
    case UInt8(ascii: "("): return skipString() ? .operand : nil
    case UInt8(ascii: "<"), UInt8(ascii: ">"):
      let isDouble = place + 1 < bytes.count && bytes[place + 1] == bytes[place]
      if isDouble {
        place += 2
        return .operand
      }
      guard bytes[place] == UInt8(ascii: "<"),
        let end = bytes[place...].firstIndex(of: UInt8(ascii: ">"))
      else { return nil }
      place = end + 1
      return .operand
    case UInt8(ascii: "["), UInt8(ascii: "]"):
      place += 1
      return .operand
    case UInt8(ascii: "/"):
      place += 1
      skipRegular()
      return .operand
    case UInt8(ascii: ")"), UInt8(ascii: "{"), UInt8(ascii: "}"): return nil
    default:
      let start = place
      skipRegular()
      return Self.word(bytes[start..<place])
    }
  }

  /// A number, true, false or null is an operand; any other word an operator.
  private static func word(_ bytes: ArraySlice<UInt8>) -> Token {
    guard let first = bytes.first, !"+-.0123456789".utf8.contains(first) else { return .operand }
    let word = String(decoding: bytes, as: UTF8.self)
    return ["true", "false", "null"].contains(word) ? .operand : .operator(word)
  }

  private mutating func skipRegular() {
    while place < bytes.count, !Self.isSpace(bytes[place]), !Self.isDelimiter(bytes[place]) {
      place += 1
    }
  }

  private mutating func skipString() -> Bool {
    var open = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\\"): place += 1
      case UInt8(ascii: "("): open += 1
      case UInt8(ascii: ")"): open -= 1
      default: break
      }
      place += 1
      if open == 0 { return true }
    }
    return false
  }

  /// Goes to the `EI` behind the bytes of a picture within the content.
  private mutating func skipInlineImage() -> Bool {
    var end = place + 1
    while end + 2 < bytes.count {
      if Self.isSpace(bytes[end]), bytes[end + 1] == UInt8(ascii: "E"),
        bytes[end + 2] == UInt8(ascii: "I"),
        end + 3 == bytes.count || Self.isSpace(bytes[end + 3])
      {
        place = end
        return true
      }
      end += 1
    }
    return false
  }
}
