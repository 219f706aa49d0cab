import Digests
import Foundation
import Synchronization

/// Hands a CSV file out in runs of whole rows, to as many readers as ask.
///
/// Only the search for the last row end of a run is done by one reader at a time.
final class RowRuns: Sendable {
  enum End: Hashable {
    case unreadable
    /// A quote that is never closed, and the line it opens on.
    case openQuote(line: Int)
    /// A row that is longer than fits.
    case longRow(line: Int)
  }

  private struct State: ~Copyable {
    var source: RowSource
    /// Read already, and part of the next run.
    var rest: [UInt8] = []
    var line = 1
    var isOver = false
    var end: End?
    var hash: SHA256.Running?
  }

  /// The byte that ends a row: LF, or CR where there is no LF.
  let rowEnd: UInt8
  let delimiter: UInt8
  private let state: Mutex<State>

  /// A run of rows; large enough that handing it out costs nothing.
  static let size = 1 << 21
  /// The longest row, and the farthest that a quote may reach.
  static let longest = 1 << 26

  init(source: consuming RowSource, rowEnd: UInt8, delimiter: UInt8, isHashed: Bool) {
    self.rowEnd = rowEnd
    self.delimiter = delimiter
    var first = State(source: source)
    if isHashed { first.hash = SHA256.Running() }
    state = Mutex(first)
  }

  /// Why not all was read; `nil` when all was.
  var end: End? { state.withLock { $0.end } }

  /// The hash of all that was read, where it was asked for.
  func hash() -> String? { state.withLock { $0.hash?.hexadecimal() } }

  /// Fills a buffer with the rows that come next.
  ///
  /// - Returns: `false` when there are none.
  func next(_ buffer: inout RowBuffer) -> Bool {
    state.withLock { fill(&buffer, &$0) }
  }

  private func fill(_ buffer: inout RowBuffer, _ state: inout State) -> Bool {
    guard !state.isOver else { return false }
    buffer.fill(state.rest[...])
    buffer.firstLine = state.line
    var searched = Search()
    while true {
      let room = UnsafeMutableRawBufferPointer(
        rebasing: UnsafeMutableRawBufferPointer(buffer.bytes)[buffer.count..<buffer.capacity])
      let got = state.source.read(into: room)
      guard got >= 0 else {
        state.end = .unreadable
        state.isOver = true
        return false
      }
      state.hash?.add(
        UnsafeBufferPointer(rebasing: buffer.bytes[buffer.count..<buffer.count + got]))
      let isLast = got < room.count
      searched.go(on: buffer.bytes, from: buffer.count, got, delimiter, rowEnd)
      buffer.count += got
      if isLast { return finish(&buffer, searched, &state) }
      if let cut = searched.lastEnd {
        state.rest = Array(buffer.bytes[cut..<buffer.count])
        buffer.count = cut
        state.line += Self.lines(buffer.filled, rowEnd)
        return true
      }
      guard buffer.capacity < Self.longest else {
        let line = state.line + searched.linesToQuote
        state.end = searched.isQuoted ? .openQuote(line: line) : .longRow(line: state.line)
        state.isOver = true
        return false
      }
      buffer.grow()
    }
  }

  /// The last run; what stands behind a quote that is never closed is left out.
  private func finish(
    _ buffer: inout RowBuffer, _ searched: Search, _ state: inout State
  ) -> Bool {
    state.isOver = true
    if searched.isQuoted {
      buffer.count = searched.lastEnd ?? 0
      let line = state.line + Self.lines(buffer.filled, rowEnd) + searched.linesToQuote
      state.end = .openQuote(line: line)
    }
    return buffer.count > 0
  }

  @inline(__always)
  private static func lines(_ bytes: UnsafeBufferPointer<UInt8>, _ rowEnd: UInt8) -> Int {
    var lines = 0
    var start = 0
    let raw = UnsafeRawBufferPointer(bytes)
    let (low, ones) = (0x7F7F_7F7F_7F7F_7F7F as UInt64, 0x0101_0101_0101_0101 as UInt64)
    let wanted = UInt64(rowEnd) &* ones
    // Eight bytes at once, as often as a byte can count; a byte of `other` is 0 where there is a row end.
    while start + 8 <= bytes.count {
      var counts: UInt64 = 0
      for _ in 0..<min(255, (bytes.count - start) / 8) {
        let other = raw.loadUnaligned(fromByteOffset: start, as: UInt64.self) ^ wanted
        counts &+= (~(((other & low) &+ low) | other) >> 7) & ones
        start += 8
      }
      let pairs = (counts & 0x00FF_00FF_00FF_00FF) &+ ((counts >> 8) & 0x00FF_00FF_00FF_00FF)
      lines += Int((pairs &* 0x0001_0001_0001_0001) >> 48)
    }
    while start < bytes.count {
      lines += bytes[start] == rowEnd ? 1 : 0
      start += 1
    }
    return lines
  }

  /// Looks for the last row end that is not between quotes.
  private struct Search {
    var lastEnd: Int?
    var isQuoted = false
    /// The row ends between the last row end that counts and the quote that is open.
    var linesToQuote = 0
    private var isFieldStart = true
    private var hasQuotes = false
    private var linesSinceEnd = 0

    mutating func go(
      on bytes: UnsafeMutableBufferPointer<UInt8>, from start: Int, _ count: Int,
      _ delimiter: UInt8, _ rowEnd: UInt8
    ) {
      // What a run begins with was read before: it has no row end, or stands behind one.
      let begin = hasQuotes ? start : 0
      let part = UnsafeBufferPointer(rebasing: bytes[begin..<start + count])
      guard let base = part.baseAddress, !part.isEmpty else { return }
      if !hasQuotes, memchr(base, Int32(CSVScanner.quote), part.count) == nil {
        if let found = part.lastIndex(of: rowEnd) { lastEnd = begin + found + 1 }
        return
      }
      hasQuotes = true
      walk(part, begin, delimiter, rowEnd)
    }

    /// A quote opens only at the beginning of a field; a doubled one closes and opens again.
    private mutating func walk(
      _ part: UnsafeBufferPointer<UInt8>, _ begin: Int, _ delimiter: UInt8, _ rowEnd: UInt8
    ) {
      for (place, byte) in part.enumerated() {
        if isQuoted {
          if byte == CSVScanner.quote { isQuoted = false; isFieldStart = true; continue }
          if byte == rowEnd { linesSinceEnd += 1 }
        } else if byte == CSVScanner.quote, isFieldStart {
          isQuoted = true
          linesToQuote = linesSinceEnd
        } else if byte == rowEnd {
          lastEnd = begin + place + 1
          linesSinceEnd = 0
          isFieldStart = true
        } else {
          isFieldStart = byte == delimiter
        }
      }
    }
  }
}
