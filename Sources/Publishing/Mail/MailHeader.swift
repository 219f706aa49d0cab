import Model

/// A line of a message's head, written so that its value can't become another line.
struct MailHeader {
  let name: StaticString
  /// Encoded, ASCII, folded.
  private let value: String

  /// A value of the program's own: ASCII without line ends.
  init(_ name: StaticString, plain value: String) {
    self.name = name
    self.value = Self.folded(Self.ascii(value), name)
  }

  /// Text from outside, as encoded words of RFC 2047 where it is more than plain ASCII.
  init(_ name: StaticString, text: String) {
    self.name = name
    value = Self.encoded(text, after: "\(name): ".utf8.count).joined(separator: "\r\n ")
  }

  /// An address with its name (RFC 5322, 3.4).
  init(_ name: StaticString, address: MailAddress) {
    self.name = name
    guard let reader = address.name else {
      value = address.address
      return
    }
    let words = Self.encoded(reader, after: "\(name): ".utf8.count, isPhrase: true)
    value = words.joined(separator: "\r\n ") + "\r\n <\(address.address)>"
  }

  /// `Content-Type` or `Content-Disposition` with a file's name as RFC 2231 has it, beside a plain one
  /// for old readers.
  init(_ name: StaticString, _ value: StaticString, _ key: StaticString, file: String) {
    self.name = name
    let plain = Self.plainFileName(file)
    var text = "\(value);\r\n \(key)=\"\(plain)\""
    if plain != file {
      text += Self.percentEncoded(file, key: "\(key)").map { ";\r\n \($0)" }.joined()
    }
    self.value = text
  }

  var line: String { "\(name): \(value)\r\n" }

  // MARK: RFC 2047

  /// The text itself where it is plain, else as encoded words of at most 75 letters.
  ///
  /// - Parameters:
  ///   - start: how many letters stand before the first word.
  ///   - isPhrase: a name, in which marks of the address have a meaning.
  private static func encoded(
    _ text: String, after start: Int, isPhrase: Bool = false
  ) -> [String] {
    let clean = withoutControls(text)
    if isPlain(clean, isPhrase: isPhrase), clean.utf8.count <= 70 - min(start, 20) {
      return [isPhrase ? "\"\(clean)\"" : clean]
    }
    // A letter is never cut in two: each word must be whole text (RFC 2047, 5).
    var words: [String] = []
    var bytes: [UInt8] = []
    // `=?utf-8?B?` and `?=` are 12 letters; base64 makes 4 of 3 bytes.
    var room = (75 - 12 - min(start, 40)) / 4 * 3
    for scalar in clean.unicodeScalars {
      let next = Array(String(scalar).utf8)
      if bytes.count + next.count > room {
        words.append(word(bytes))
        bytes = []
        room = (75 - 12 - 1) / 4 * 3
      }
      bytes += next
    }
    if !bytes.isEmpty || words.isEmpty { words.append(word(bytes)) }
    return words
  }

  private static func word(_ bytes: [UInt8]) -> String {
    "=?utf-8?B?\(Base64.text(bytes))?="
  }

  private static func isPlain(_ text: String, isPhrase: Bool) -> Bool {
    guard !text.isEmpty, !text.contains("=?"), text.utf8.first != 32, text.utf8.last != 32 else {
      return false
    }
    return text.utf8.allSatisfy {
      (32..<127).contains($0) && !(isPhrase && "\"\\".utf8.contains($0))
    }
  }

  /// Line ends and other controls become spaces.
  private static func withoutControls(_ text: String) -> String {
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isControl: Bool =
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
      clean.append(isControl ? " " : scalar)
    }
    return String(clean)
  }

  // MARK: RFC 2231

  /// Every byte that is no letter, digit, point, hyphen or underscore becomes a hyphen.
  private static func plainFileName(_ name: String) -> String {
    String(
      name.unicodeScalars.map { scalar -> Character in
        scalar.isASCII
          && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            || ".-_".unicodeScalars.contains(scalar))
          ? Character(scalar) : "-"
      })
  }

  /// `filename*0*=utf-8''...`, in parts that fit on a line.
  private static func percentEncoded(_ name: String, key: String) -> [String] {
    var parts: [String] = []
    var part = ""
    for byte in name.utf8 {
      let isPlain =
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || ".-_".utf8.contains(byte)
      let next =
        isPlain
        ? String(decoding: [byte], as: UTF8.self)
        : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      if part.utf8.count + next.utf8.count > 50 {
        parts.append(part)
        part = ""
      }
      part += next
    }
    parts.append(part)
    guard parts.count > 1 else { return ["\(key)*=utf-8''\(parts[0])"] }
    return parts.enumerated().map { "\(key)*\($0)*=\($0 == 0 ? "utf-8''" : "")\($1)" }
  }

  // MARK: Plain values

  private static func ascii(_ text: String) -> String {
    String(decoding: text.utf8.map { (32..<127).contains($0) ? $0 : 63 }, as: UTF8.self)
  }

  /// Broken at spaces where the line would be longer than 76 letters.
  private static func folded(_ text: String, _ name: StaticString) -> String {
    var result = ""
    var length = "\(name): ".utf8.count
    for (place, word) in text.split(separator: " ").enumerated() {
      if place > 0 {
        if length + 1 + word.utf8.count > 76 {
          result += "\r\n "
          length = 1
        } else {
          result += " "
          length += 1
        }
      }
      result += word
      length += word.utf8.count
    }
    return result
  }
}
