import Model

/// The answer to a question as the text of a CSV file, made while it is read: a few blocks of rows are in
/// memory and never all of them.
///
/// Each row is one line, behind a line with the headings. One reader at a time asks it for bytes, under the
/// lock of `RowRuns`; what it found is asked for when all are done.
final class AnswerText: @unchecked Sendable {
  static let delimiter = UInt8(ascii: ";")

  let headings: [String]
  private let rows: QueryRows
  private var digest: AnswerDigest
  /// Written and not asked for yet, from a place.
  private var text: [UInt8] = []
  private var place = 0
  private var isOver = false
  /// Why not all of it came; `nil` when all did.
  private(set) var fault: DatabaseFault?

  init(_ rows: QueryRows) {
    self.rows = rows
    headings = rows.columns.map(\.name)
    digest = AnswerDigest(rows.columns)
    for (number, heading) in headings.enumerated() {
      if number > 0 { text.append(Self.delimiter) }
      Self.write(heading, to: &text)
    }
    text.append(CSVScanner.newline)
  }

  /// The hash of the rows, whatever their order.
  var sha256: String { digest.hexadecimal }

  /// Fills the room with the bytes that come next.
  ///
  /// - Returns: fewer than there is room for only at the end; -1 when they did not come.
  func read(into room: UnsafeMutableRawBufferPointer) -> Int {
    var filled = 0
    while filled < room.count {
      guard place < text.count || extend() else { return fault == nil ? filled : -1 }
      let count = min(room.count - filled, text.count - place)
      text.withUnsafeBytes {
        UnsafeMutableRawBufferPointer(rebasing: room[filled..<filled + count])
          .copyMemory(from: .init(rebasing: $0[place..<place + count]))
      }
      filled += count
      place += count
    }
    return filled
  }

  /// - Returns: `false` behind the last row.
  private func extend() -> Bool {
    text.removeAll(keepingCapacity: true)
    place = 0
    while text.isEmpty, !isOver {
      do throws(DatabaseFault) {
        guard let block = try rows.next() else {
          isOver = true
          break
        }
        for row in 0..<block.count { add(block, row) }
      } catch {
        fault = error
        isOver = true
      }
    }
    return !text.isEmpty
  }

  private func add(_ block: QueryBlock, _ row: Int) {
    let start = text.count
    for (number, column) in block.columns.enumerated() {
      if number > 0 { text.append(Self.delimiter) }
      column.write(row, to: &text)
    }
    digest.add(bytes: Array(text[start...]))
    text.append(CSVScanner.newline)
  }

  /// A text as one cell on one line.
  fileprivate static func write(_ cell: String, to text: inout [UInt8]) {
    let isPlain = !cell.utf8.contains { $0 < 32 || $0 == CSVScanner.quote || $0 == delimiter }
    guard !isPlain else {
      text += cell.utf8
      return
    }
    text.append(CSVScanner.quote)
    for byte in cell.utf8 {
      if byte == CSVScanner.quote { text.append(byte) }
      // A line end would make two lines of a row.
      let isEnd = byte == CSVScanner.newline || byte == CSVScanner.carriageReturn
      text.append(isEnd ? UInt8(ascii: " ") : byte)
    }
    text.append(CSVScanner.quote)
  }
}

extension QueryValues {
  /// Writes a value as a CSV file has it; a missing one is nothing.
  fileprivate func write(_ row: Int, to text: inout [UInt8]) {
    switch self {
    case .integers(let values): if let value = values[row] { text += "\(value)".utf8 }
    case .doubles(let values):
      guard let value = values[row] else { return }
      text += (Int(exactly: value).map { "\($0)" } ?? "\(value)").utf8
    case .booleans(let values): if let value = values[row] { text += (value ? "ja" : "nee").utf8 }
    case .dates(let values):
      guard let date = values[row] else { return }
      text += "\(date.month.iso)-\(date.day < 10 ? "0" : "")\(date.day)".utf8
    case .decimals(let values), .texts(let values):
      if let value = values[row] { AnswerText.write(value, to: &text) }
    }
  }
}
