import Foundation
import Model

/// Reads the rows of a file of spells to records; each core has one.
struct SpellRowReader {
  private let columns: SpellColumns
  private let words: SpellWords
  private let hash: ClientHash
  private let days = SpellDays.shared
  private let delimiter: UInt8
  private let rowEnd: UInt8

  /// What one reader found.
  struct Found: Sendable {
    let store = SpellStore()
    var findings = SpellFindings()
    var sample: PersonalDataSample
    /// How many spells begin and end in each month.
    var starts = [Int](repeating: 0, count: SpellDays.monthCount + 1)
    var ends = [Int](repeating: 0, count: SpellDays.monthCount + 1)
    var rows = 0
  }

  private(set) var found: Found

  private let units = WordMemo()
  private let groups = WordMemo()
  private let reasons = WordMemo()
  private var combinations = ByteMemo<UInt16>()
  private let row: CellRoom

  init(columns: SpellColumns, words: SpellWords, hash: ClientHash, runs: RowRuns) {
    self.columns = columns
    self.words = words
    self.hash = hash
    delimiter = runs.delimiter
    rowEnd = runs.rowEnd
    found = Found(sample: PersonalDataSample(headings: columns.headings))
    row = CellRoom(columns)
  }

  /// The rows of each run that the guard looks at.
  private static let sampleRows = 400

  /// - Returns: `false` when going on makes no sense.
  mutating func read(_ buffer: borrowing RowBuffer) -> Bool {
    let bytes = buffer.filled
    if let base = bytes.baseAddress, memchr(base, 0, bytes.count) != nil {
      let zero = bytes.firstIndex(of: 0) ?? 0
      let before = bytes[..<zero].count { $0 == rowEnd }
      found.findings.add(.zeroByte, line: buffer.firstLine + before)
      return false
    }
    sample(bytes)
    var line = buffer.firstLine
    var position = 0
    while position < bytes.count {
      let (lines, count, isBlank) = cut(bytes, &position)
      if !isBlank {
        if count == columns.count {
          guard add(bytes, line: line) else { return false }
        } else {
          found.rows += 1
          found.findings.add(.raggedRow, line: line)
        }
      }
      line += lines
    }
    return true
  }

  /// All cells of the first rows, for what should not be in any of them.
  private mutating func sample(_ bytes: UnsafeBufferPointer<UInt8>) {
    var scanner = CSVScanner(Array(bytes.prefix(1 << 16)), delimiter: delimiter)
    for _ in 0..<Self.sampleRows {
      // The last row may be cut off.
      guard scanner.next(), scanner.end < scanner.bytes.count || bytes.count < 1 << 16 else {
        return
      }
      guard scanner.fields.count == columns.count else { continue }
      for (column, field) in scanner.fields.enumerated() {
        found.sample.add(scanner.text(field), column: column)
      }
    }
  }

  // MARK: Cutting

  /// Cuts the row at a position into the cells that are asked for, up to and with its end.
  ///
  @inline(__always)
  private mutating func cut(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int
  ) -> (lines: Int, count: Int, isBlank: Bool) {
    let (delimiter, rowEnd, end) = (delimiter, rowEnd, bytes.count)
    let (places, cells, known) = (row.places, row.cells, row.count)
    var (lines, count, isBlank) = (1, 0, true)
    // A byte order mark where files were joined.
    if end - position >= 3, bytes[position] == 0xEF, bytes[position + 1] == 0xBB,
      bytes[position + 2] == 0xBF
    {
      position += 3
    }
    while true {
      var cell: Range<Int>
      if position < end, bytes[position] == CSVScanner.quote {
        let start = position + 1
        position = start
        while position < end {
          let byte = bytes[position]
          if byte == CSVScanner.quote {
            guard position + 1 < end, bytes[position + 1] == CSVScanner.quote else { break }
            position += 1
          }
          if byte == rowEnd { lines += 1 }
          position += 1
        }
        cell = start..<position
        isBlank = false
        while position < end, bytes[position] != delimiter, bytes[position] != rowEnd {
          position += 1
        }
      } else {
        let start = position
        while position < end {
          let byte = bytes[position]
          if byte == delimiter || byte == rowEnd { break }
          position += 1
        }
        cell = start..<position
      }
      if count < known {
        let place = places[count]
        if place >= 0 || isBlank {
          cell = trimmed(cell, bytes)
          if !cell.isEmpty { isBlank = false }
          if place >= 0 { cells[place] = cell }
        }
      }
      count += 1
      guard position < end else { break }
      position += 1
      if bytes[position - 1] == rowEnd { break }
    }
    return (lines, count, isBlank)
  }

  @inline(__always)
  private func trimmed(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] <= 32 { start += 1 }
    while end > start, bytes[end - 1] <= 32 { end -= 1 }
    return start..<end
  }

  // MARK: Rows

  @inline(__always)
  private func cell(
    _ place: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[row.cells[place]])
  }

  /// - Returns: `false` when a column has too many words.
  @inline(__always)
  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) -> Bool {
    let begin = cell(SpellColumns.begin, bytes)
    let start: Int32
    switch SpellDate(begin, days: days) {
    case .day(let day): start = day
    case .none:
      found.rows += 1
      found.findings.add(.missingBegin, line: line)
      return true
    case .unreadable:
      // The heading once more, where files were joined.
      if TextEncoding.word(begin) == columns.beginHeading { return true }
      found.rows += 1
      found.findings.add(.unreadableBegin, line: line)
      return true
    }
    found.rows += 1
    var end = Spell.open
    switch SpellDate(cell(SpellColumns.end, bytes), days: days) {
    case .day(let day): end = columns.lastDayCounts ? day + 1 : day
    case .none: break
    case .unreadable:
      found.findings.add(.unreadableEnd, line: line)
      return true
    }
    guard end >= start else {
      found.findings.add(.endBeforeBegin, line: line)
      return true
    }
    guard let unit = word(SpellColumns.unit, columns.hasUnit, bytes, units, words.units),
      let group = group(bytes),
      let reason = word(SpellColumns.reason, columns.hasReason, bytes, reasons, words.reasons)
    else { return false }
    let number = cell(SpellColumns.client, bytes)
    if number.isEmpty { found.findings.add(.missingClient, line: line) }
    let client = number.isEmpty ? hash.ofRow(line) : hash(number)
    found.starts[days.month(of: start)] += 1
    if end != Spell.open { found.ends[days.month(of: end)] += 1 }
    found.store.add(
      SpellRecord(
        high: UInt32(truncatingIfNeeded: client >> 32), low: UInt32(truncatingIfNeeded: client),
        start: start, end: end, unit: unit, group: group, reason: reason,
        line: UInt32(truncatingIfNeeded: line)))
    return true
  }

  /// The number of the word in a column; 0 where there is no such column.
  @inline(__always)
  private func word(
    _ place: Int, _ isThere: Bool, _ bytes: UnsafeBufferPointer<UInt8>,
    _ memo: WordMemo, _ list: WordList
  ) -> UInt16? {
    guard isThere else { return 0 }
    let text = cell(place, bytes)
    return memo.number(of: text) { list.register(TextEncoding.word(text)) }
  }

  /// The number of the words in the columns of groups together.
  @inline(__always)
  private mutating func group(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt16? {
    switch columns.groupCount {
    case 0: return 0
    case 1:
      let text = cell(SpellColumns.firstGroup, bytes)
      return groups.number(of: text) { words.group([TextEncoding.word(text)]) }
    default: return combination(bytes)
    }
  }

  private mutating func combination(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt16? {
    let cells = (0..<columns.groupCount).map { cell(SpellColumns.firstGroup + $0, bytes) }
    var key: [UInt8] = []
    for cell in cells {
      key.append(contentsOf: cell)
      key.append(0)
    }
    let words = words
    return key.withUnsafeBufferPointer { key in
      combinations.value(of: key) { words.group(cells.map { TextEncoding.word($0) }) }
    }
  }
}
