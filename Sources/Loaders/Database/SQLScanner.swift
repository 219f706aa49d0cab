/// Takes a question apart as far as is needed to see what is code: no name or semicolon in a text, a
/// quoted name or a comment counts.
///
/// The quotes of PostgreSQL, SQL Server, Oracle, SQLite, MySQL, Trino and Spark are known; a bracket
/// opens a name, unless it stands right behind one: `a[1:2]` is part of an array.
struct SQLScanner {
  enum Token: Hashable {
    /// A keyword or a name without quotes, in lower case; `isMember` behind a point.
    case word(String, isMember: Bool)
    /// `:maand`, without its colon.
    case parameter(String)
    /// A name between quotes or brackets.
    case quotedName
    /// A text between quotes or dollars.
    case text
    case sign(UInt8)
  }

  enum Fault: Error, Hashable {
    /// A text, name or comment that opens with this and is never closed.
    case unclosed(String, offset: Int)
    /// A comment inside a comment: databases differ about where the outer one ends.
    case nestedComment(offset: Int)
    /// `/*!`: some databases run what is in it.
    case executableComment(offset: Int)
  }

  let bytes: [UInt8]
  /// Where the last token begins.
  private(set) var start = 0
  /// Behind the last token.
  private(set) var end = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The next token of code; `nil` at the end.
  mutating func next() throws(Fault) -> Token? {
    try skipBlank()
    guard end < bytes.count else { return nil }
    start = end
    let byte = bytes[end]
    switch byte {
    case Ascii.quote:
      try close(Ascii.quote, escapes: hasEscapes)
      return .text
    case Ascii.doubleQuote, Ascii.backtick:
      try close(byte)
      return .quotedName
    case Ascii.openBracket where !isBehindName:
      try close(Ascii.closeBracket)
      return .quotedName
    case Ascii.dollar where !isBehindName:
      return try dollarText()
    case Ascii.colon:
      return colon()
    default:
      guard Self.isWord(byte) else {
        end += 1
        return .sign(byte)
      }
      let isMember = end > 0 && bytes[end - 1] == Ascii.point
      return .word(word().lowercased(), isMember: isMember)
    }
  }

  // MARK: Words

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, 95, 128...255: true
    default: false
    }
  }

  private mutating func word() -> String {
    let begin = end
    while end < bytes.count, Self.isWord(bytes[end]) { end += 1 }
    return String(decoding: bytes[begin..<end], as: UTF8.self)
  }

  /// Whether what begins here stands right behind a name or a closing bracket.
  private var isBehindName: Bool {
    guard end > 0 else { return false }
    let before = bytes[end - 1]
    return Self.isWord(before) || [Ascii.closeBracket, 41, Ascii.doubleQuote].contains(before)
  }

  /// Whether the quote here belongs to `E'...'`, in which a backslash escapes.
  private var hasEscapes: Bool {
    guard end > 0, bytes[end - 1] | 32 == UInt8(ascii: "e") else { return false }
    return end == 1 || !Self.isWord(bytes[end - 2])
  }

  /// A parameter, or a sign: `::date` is a cast, `a[x:y]` a slice, `12:30` nothing of ours.
  private mutating func colon() -> Token {
    let isGlued = isBehindName
    end += 1
    guard end < bytes.count else { return .sign(Ascii.colon) }
    if bytes[end] == Ascii.colon {
      end += 1
      return .sign(Ascii.colon)
    }
    let isName = Self.isWord(bytes[end]) && !(48...57).contains(bytes[end])
    guard isName, !isGlued else { return .sign(Ascii.colon) }
    return .parameter(word())
  }

  // MARK: What is no code

  private mutating func skipBlank() throws(Fault) {
    while end < bytes.count {
      let following = end + 1 < bytes.count ? bytes[end + 1] : 0
      switch (bytes[end], following) {
      case (9...13, _), (32, _): end += 1
      case (Ascii.minus, Ascii.minus):
        while end < bytes.count, bytes[end] != Ascii.newline { end += 1 }
      case (Ascii.slash, Ascii.star): try skipComment()
      default: return
      }
    }
  }

  private mutating func skipComment() throws(Fault) {
    let begin = end
    end += 2
    if end < bytes.count, bytes[end] == UInt8(ascii: "!") {
      throw .executableComment(offset: begin)
    }
    while end + 1 < bytes.count {
      switch (bytes[end], bytes[end + 1]) {
      case (Ascii.star, Ascii.slash):
        end += 2
        return
      case (Ascii.slash, Ascii.star): throw .nestedComment(offset: end)
      default: end += 1
      }
    }
    throw .unclosed("/*", offset: begin)
  }

  /// Moves behind the closing sign; doubled inside it stands for itself.
  private mutating func close(
    _ closing: UInt8, escapes: Bool = false
  ) throws(Fault) {
    let begin = end
    end += 1
    while end < bytes.count {
      let byte = bytes[end]
      end += 1
      if escapes, byte == Ascii.backslash {
        end = min(end + 1, bytes.count)
      } else if byte == closing {
        guard end < bytes.count, bytes[end] == closing else { return }
        end += 1
      }
    }
    throw .unclosed(String(UnicodeScalar(bytes[begin])), offset: begin)
  }

  /// `$$ ... $$` and `$body$ ... $body$`, or a lone dollar.
  private mutating func dollarText() throws(Fault) -> Token {
    let begin = end
    end += 1
    _ = word()
    guard end < bytes.count, bytes[end] == Ascii.dollar else {
      end = begin + 1
      return .sign(Ascii.dollar)
    }
    end += 1
    let tag = bytes[begin..<end]
    while end + tag.count <= bytes.count {
      if bytes[end..<end + tag.count].elementsEqual(tag) {
        end += tag.count
        return .text
      }
      end += 1
    }
    throw .unclosed(String(decoding: tag, as: UTF8.self), offset: begin)
  }
}

private enum Ascii {
  static let newline = UInt8(ascii: "\n")
  static let quote = UInt8(ascii: "'")
  static let doubleQuote = UInt8(ascii: "\"")
  static let backtick = UInt8(ascii: "`")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let dollar = UInt8(ascii: "$")
  static let colon = UInt8(ascii: ":")
  static let point = UInt8(ascii: ".")
  static let minus = UInt8(ascii: "-")
  static let slash = UInt8(ascii: "/")
  static let star = UInt8(ascii: "*")
  static let backslash = UInt8(ascii: "\\")
}
