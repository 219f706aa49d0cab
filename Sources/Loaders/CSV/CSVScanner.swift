/// Cuts the bytes of a CSV file into rows and fields; a string is only made of a field that is asked for.
///
/// RFC 4180, with any delimiter, and with LF, CRLF or CR at the end of a row.
struct CSVScanner {
  struct Field {
    var start: Int
    var end: Int
    /// Begins with a quote: the quotes are part of the range.
    var isQuoted: Bool
  }

  let bytes: [UInt8]
  let delimiter: UInt8
  fileprivate var row = Row()

  /// The fields of the row that was read last.
  var fields: [Field] { row.fields }
  /// The line on which that row begins, from 1.
  var line: Int { row.line }
  /// Where the next row begins, and on which line.
  var end: Int { row.end }
  var nextLine: Int { row.nextLine }
  /// More bytes than a row of figures can have.
  static let rowLimit = 1_000_000
  var isTooLong: Bool { row.end - row.start > Self.rowLimit }
  /// Where a quote opens that is never closed; nothing is read behind it.
  var openQuote: (line: Int, offset: Int)? { row.openQuote }

  fileprivate struct Row {
    var fields: [Field] = []
    var start = 0
    var line = 1
    var openQuote: (line: Int, offset: Int)?
    /// Where the next row begins, and on which line.
    var end = 0
    var nextLine = 1
  }

  init(_ bytes: [UInt8], delimiter: UInt8) {
    self.bytes = bytes
    self.delimiter = delimiter
  }

  static let quote = UInt8(ascii: "\"")
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  /// Reads the next row that is not blank; `false` at the end.
  mutating func next() -> Bool {
    let bytes = bytes
    repeat {
      guard row.end < bytes.count else { return false }
      row.read(bytes.span, delimiter: delimiter)
    } while isBlank
    return true
  }

  /// Nothing in any field, as the rows of `;;;` below a spreadsheet's table.
  private var isBlank: Bool {
    fields.allSatisfy { field in
      !field.isQuoted
        && bytes[field.start..<field.end].allSatisfy { $0 == 32 || $0 == 9 }
    }
  }

  // MARK: Fields

  /// The text of a field without quotes and white space around it.
  func text(_ field: Field) -> String {
    guard field.isQuoted else { return Self.trimmed(bytes, field.start, field.end) }
    var unquoted: [UInt8] = []
    unquoted.reserveCapacity(field.end - field.start)
    var isInside = false
    var position = field.start
    while position < field.end {
      let byte = bytes[position]
      if byte == Self.quote {
        let isDoubled =
          isInside && position + 1 < field.end && bytes[position + 1] == Self.quote
        if isDoubled {
          unquoted.append(byte)
          position += 1
        } else {
          isInside.toggle()
        }
      } else {
        unquoted.append(byte)
      }
      position += 1
    }
    return Self.trimmed(unquoted, 0, unquoted.count)
  }

  private static func trimmed(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String {
    var (start, end) = (start, end)
    while start < end, bytes[start] <= 32 { start += 1 }
    while end > start, bytes[end - 1] <= 32 { end -= 1 }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    // No-break spaces are beyond ASCII.
    guard let first = text.utf8.first, let last = text.utf8.last, first >= 128 || last >= 128
    else { return text }
    return text.trimmed
  }

  typealias Place = (line: Int, column: Int)

  /// Line and column of each field of the row that was read last, in one pass over it.
  var places: [Place] {
    var places: [Place] = []
    places.reserveCapacity(fields.count)
    var place = (line: row.line, column: 1)
    var last = row.start
    for field in fields {
      place = advance(place, from: last, to: field.start)
      places.append(place)
      last = field.start
    }
    return places
  }

  /// Line and column, in characters from 1, of an offset in the row that was read last.
  func place(of offset: Int) -> Place { advance((row.line, 1), from: row.start, to: offset) }

  private func advance(_ place: Place, from start: Int, to offset: Int) -> Place {
    var (line, column) = place
    var lineStart = start
    var position = start
    while position < offset {
      let byte = bytes[position]
      position += 1
      if byte == Self.newline
        || (byte == Self.carriageReturn && position < bytes.count
          && bytes[position] != Self.newline)
      {
        line += 1
        column = 1
        lineStart = position
      }
    }
    let before = bytes[lineStart..<offset]
    let isASCII = before.allSatisfy { $0 < 128 }
    return (line, column + (isASCII ? before.count : String(decoding: before, as: UTF8.self).count))
  }
}

extension CSVScanner.Row {
  /// Reads the row that begins where the last one ended.
  fileprivate mutating func read(_ input: borrowing Span<UInt8>, delimiter: UInt8) {
    let count = input.count
    fields.removeAll(keepingCapacity: true)
    self.start = end
    line = nextLine
    var start = end
    var position = end
    var isQuoted = false
    while true {
      if position < count, input[position] == CSVScanner.quote {
        let opening = (line: nextLine, offset: position)
        isQuoted = true
        position += 1
        while position < count {
          let byte = input[position]
          if byte == CSVScanner.quote {
            guard position + 1 < count, input[position + 1] == CSVScanner.quote else { break }
            position += 1
          } else if byte == CSVScanner.newline
            || (byte == CSVScanner.carriageReturn
              && (position + 1 == count || input[position + 1] != CSVScanner.newline))
          {
            nextLine += 1
          }
          position += 1
        }
        if position >= count {
          openQuote = opening
          fields.append(CSVScanner.Field(start: start, end: count, isQuoted: true))
          end = count
          return
        }
        position += 1
      }
      while position < count {
        let byte = input[position]
        if byte == delimiter || byte == CSVScanner.newline || byte == CSVScanner.carriageReturn {
          break
        }
        position += 1
      }
      fields.append(CSVScanner.Field(start: start, end: position, isQuoted: isQuoted))
      guard position < count else { break }
      let byte = input[position]
      position += 1
      if byte == delimiter {
        start = position
        isQuoted = false
        continue
      }
      nextLine += 1
      if byte == CSVScanner.carriageReturn, position < count, input[position] == CSVScanner.newline
      {
        position += 1
      }
      break
    }
    end = position
  }
}
