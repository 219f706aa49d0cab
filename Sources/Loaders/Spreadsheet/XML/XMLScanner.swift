/// Cuts a part of a workbook into elements and text; a string is only made of what is asked for.
///
/// Reads what spreadsheets are made of: UTF-8, any prefixes, comments, CDATA. A document type is
/// refused, and with it every entity but XML's own five: what `billion laughs` needs.
struct XMLScanner {
  enum Token {
    case start
    case end
    case text
    case finished
  }

  struct Attribute {
    /// Behind the prefix.
    var name: Range<Int>
    var hasPrefix: Bool
    var value: Range<Int>
  }

  /// Elements within one another; no sheet has a tenth of it.
  private static let depthLimit = 256
  private static let attributeLimit = 200

  private var position = 0
  private var isEmptyElement = false
  private var hasRoot = false
  /// The elements that are open, the one that was just opened included.
  private(set) var depth = 0
  /// The local name of the element that was opened or closed last.
  private var name = 0..<0
  private(set) var attributes: [Attribute] = []
  /// What was read as text; see `text(_:in:)`.
  private(set) var textRange = 0..<0
  /// Whether it is text as it stands, without references to resolve.
  private(set) var isPlainText = true

  /// Reads the next piece; text between the elements of a sheet comes too, blank as it may be.
  mutating func next(_ input: borrowing Span<UInt8>) throws(WorkbookFault) -> Token {
    if isEmptyElement {
      isEmptyElement = false
      depth -= 1
      return .end
    }
    while position < input.count {
      guard input[position] == Self.less else {
        readText(input)
        if depth > 0 { return .text }
        continue
      }
      guard position + 1 < input.count else { break }
      switch input[position + 1] {
      case UInt8(ascii: "/"):
        try readEnd(input)
        return .end
      case UInt8(ascii: "?"): try skip(past: "?>", input)
      case UInt8(ascii: "!"):
        if try readDeclaration(input) { return .text }
      default:
        try readStart(input)
        return .start
      }
    }
    guard depth == 0, hasRoot else { throw Self.brokenOff }
    return .finished
  }

  /// Passes over the rest of the element that was just opened, its end included.
  mutating func skipElement(_ input: borrowing Span<UInt8>) throws(WorkbookFault) {
    let outside = depth - 1
    while depth > outside { _ = try next(input) }
  }

  // MARK: Pieces

  private static let less = UInt8(ascii: "<")
  private static let greater = UInt8(ascii: ">")
  private static let brokenOff = WorkbookFault.damaged("de XML ervan breekt af")
  private static let malformed = WorkbookFault.damaged("de XML ervan is niet te lezen")

  private mutating func readText(_ input: borrowing Span<UInt8>) {
    let start = position
    isPlainText = true
    while position < input.count {
      let byte = input[position]
      if byte == Self.less { break }
      if byte == UInt8(ascii: "&") || byte == 13 { isPlainText = false }
      position += 1
    }
    textRange = start..<position
  }

  private mutating func readEnd(_ input: borrowing Span<UInt8>) throws(WorkbookFault) {
    position += 2
    name = try readName(input).name
    while position < input.count, input[position] <= 32 { position += 1 }
    guard position < input.count, input[position] == Self.greater, depth > 0 else {
      throw Self.malformed
    }
    position += 1
    depth -= 1
  }

  private mutating func readStart(_ input: borrowing Span<UInt8>) throws(WorkbookFault) {
    position += 1
    let element = try readName(input).name
    attributes.removeAll(keepingCapacity: true)
    while true {
      while position < input.count, input[position] <= 32 { position += 1 }
      guard position < input.count else { throw Self.brokenOff }
      let byte = input[position]
      if byte == Self.greater {
        position += 1
        break
      }
      if byte == UInt8(ascii: "/") {
        guard position + 1 < input.count, input[position + 1] == Self.greater else {
          throw Self.malformed
        }
        position += 2
        isEmptyElement = true
        break
      }
      try readAttribute(input)
    }
    guard depth < Self.depthLimit, depth > 0 || !hasRoot else { throw Self.malformed }
    hasRoot = true
    depth += 1
    name = element
  }

  private mutating func readAttribute(_ input: borrowing Span<UInt8>) throws(WorkbookFault) {
    let (name, hasPrefix) = try readName(input)
    while position < input.count, input[position] <= 32 { position += 1 }
    guard position < input.count, input[position] == UInt8(ascii: "="),
      attributes.count < Self.attributeLimit
    else { throw Self.malformed }
    position += 1
    while position < input.count, input[position] <= 32 { position += 1 }
    guard position < input.count else { throw Self.brokenOff }
    let quote = input[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw Self.malformed }
    position += 1
    let start = position
    while position < input.count, input[position] != quote {
      guard input[position] != Self.less else { throw Self.malformed }
      position += 1
    }
    guard position < input.count else { throw Self.brokenOff }
    attributes.append(Attribute(name: name, hasPrefix: hasPrefix, value: start..<position))
    position += 1
  }

  private mutating func readName(
    _ input: borrowing Span<UInt8>
  ) throws(WorkbookFault) -> (name: Range<Int>, hasPrefix: Bool) {
    var start = position
    var hasPrefix = false
    while position < input.count {
      let byte = input[position]
      if byte == UInt8(ascii: ":") {
        start = position + 1
        hasPrefix = true
      } else if byte <= 32 || byte == Self.greater || byte == UInt8(ascii: "/")
        || byte == UInt8(ascii: "=") || byte == Self.less
      {
        break
      }
      position += 1
    }
    guard position > start else { throw Self.malformed }
    return (start..<position, hasPrefix)
  }

  /// A comment or CDATA. - Returns: whether it is text.
  private mutating func readDeclaration(
    _ input: borrowing Span<UInt8>
  ) throws(WorkbookFault) -> Bool {
    if Self.matches("<!--", input, at: position) {
      position += 4
      try skip(past: "-->", input)
      return false
    }
    guard Self.matches("<![CDATA[", input, at: position), depth > 0 else {
      throw .documentType
    }
    position += 9
    let start = position
    try skip(past: "]]>", input)
    textRange = start..<position - 3
    isPlainText = true
    return true
  }

  private mutating func skip(
    past end: StaticString, _ input: borrowing Span<UInt8>
  ) throws(WorkbookFault) {
    while position < input.count {
      if Self.matches(end, input, at: position) {
        position += end.utf8CodeUnitCount
        return
      }
      position += 1
    }
    throw Self.brokenOff
  }

  // MARK: Names and values

  /// Whether the element that was opened or closed last has this name, whatever its prefix.
  @inline(__always)
  func isElement(_ wanted: StaticString, _ input: borrowing Span<UInt8>) -> Bool {
    name.count == wanted.utf8CodeUnitCount && Self.matches(wanted, input, at: name.lowerBound)
  }

  /// The value of an attribute, as it stands.
  ///
  /// - Parameter prefixed: whether it has a prefix, as all of ODF's have.
  func range(
    of wanted: StaticString, prefixed: Bool = false, _ input: borrowing Span<UInt8>
  ) -> Range<Int>? {
    for attribute in attributes
    where attribute.hasPrefix == prefixed && attribute.name.count == wanted.utf8CodeUnitCount {
      if Self.matches(wanted, input, at: attribute.name.lowerBound) { return attribute.value }
    }
    return nil
  }

  func value(
    of wanted: StaticString, prefixed: Bool = false, _ input: borrowing Span<UInt8>
  ) throws(WorkbookFault) -> String? {
    guard let range = range(of: wanted, prefixed: prefixed, input) else { return nil }
    return try XMLText.text(range, isPlain: false, input)
  }

  /// The text that was read last.
  func text(_ input: borrowing Span<UInt8>) throws(WorkbookFault) -> String {
    try XMLText.text(textRange, isPlain: isPlainText, input)
  }

  @inline(__always)
  static func matches(
    _ wanted: StaticString, _ input: borrowing Span<UInt8>, at start: Int
  ) -> Bool {
    let count = wanted.utf8CodeUnitCount
    guard start + count <= input.count else { return false }
    for index in 0..<count where wanted.utf8Start[index] != input[start + index] { return false }
    return true
  }
}
