import Dispatch
import Foundation
import Model
import Synchronization

/// The rows of a delivery read straight from its bytes to records, on all cores.
///
/// It reads what nearly every row of nearly every delivery is. A file with anything else in it, a fault
/// above all, is left whole to `DeliveryReader`, which knows what to say; both give the same values.
struct DeliveryScan {
  private(set) var chunks: [ScanChunk]
  private let file: DeliveryFile

  /// - Returns: `nil` when a row needs the careful reader.
  init?(_ file: DeliveryFile, units: UnitTree, catalogue: SeriesCatalogue) {
    self.file = file
    var heading = file.scanner
    guard heading.next(), heading.openQuote == nil, !heading.isTooLong,
      let columns = DeliveryColumns(heading: heading, path: file.path, log: DiagnosticLog())
    else { return nil }
    let reader = ScanReader(file: file, columns: columns, units: units, catalogue: catalogue)
    let parts = Self.parts(of: file.text, from: heading.end)
    let chunks = Mutex<[Int: ScanChunk]>([:])
    DispatchQueue.concurrentPerform(iterations: parts.count) { number in
      guard let chunk = reader.read(parts[number]) else { return }
      chunks.withLock { $0[number] = chunk }
    }
    let read = chunks.withLock { $0 }
    self.chunks = parts.indices.compactMap { read[$0] }
    guard self.chunks.count == parts.count, self.chunks.contains(where: { !$0.isEmpty }) else {
      return nil
    }
    var line = heading.nextLine
    for index in self.chunks.indices {
      self.chunks[index].firstLine = line
      line += self.chunks[index].lineEnds
    }
  }

  /// The rows of data.
  var rows: Int { chunks.reduce(0) { $0 + $1.rows } }

  /// Below this a second core costs more than it gives.
  private static let smallest = 1 << 17

  /// The bytes behind the heading in parts that end at the end of a row.
  ///
  /// With quotes a line end may be inside one: then there is one part.
  private static func parts(of text: [UInt8], from start: Int) -> [Range<Int>] {
    let cores = 2 * max(1, ProcessInfo.processInfo.activeProcessorCount)
    let size = max(smallest, (text.count - start) / cores + 1)
    guard text.count - start > size, !text.contains(byte: CSVScanner.quote) else {
      return [start..<text.count]
    }
    var parts: [Range<Int>] = []
    var begin = start
    while begin < text.count {
      let end =
        begin + size < text.count
        ? text[(begin + size)...].firstIndex(of: CSVScanner.newline).map { $0 + 1 } ?? text.count
        : text.count
      parts.append(begin..<end)
      begin = end
    }
    return parts
  }

  // MARK: Decimals

  /// What the file's values say about its decimal sign.
  var evidence: DecimalEvidence {
    DecimalEvidence(
      chunks.flatMap { chunk in
        chunk.sightings.map { sighting in
          DecimalEvidence.Sighting(
            text: String(decoding: file.text[sighting.text], as: UTF8.self).trimmed,
            position: .text(
              path: file.path, line: chunk.firstLine + sighting.line,
              column: file.column(of: sighting.start)))
        }
      })
  }

  /// Reads the values that depend on the decimal sign.
  ///
  /// - Returns: whether all of them can be read with it.
  mutating func settle(_ sign: DecimalSign) -> Bool {
    for index in chunks.indices {
      guard chunks[index].settle(sign, text: file.text) else { return false }
    }
    return true
  }

  // MARK: Joining

  /// Adds the values to the others, under the names that they have there.
  ///
  /// - Parameter log: for remarks on the heading; the rows have none.
  func add(to builder: inout DatasetBuilder, log: DiagnosticLog) {
    var heading = file.scanner
    if heading.next() { _ = DeliveryColumns(heading: heading, path: file.path, log: log) }
    let place = builder.names.place(ofText: file.path)
    for chunk in chunks {
      var segment = chunk.segment
      segment.numbers = DatasetSegment.Numbers(
        keys: chunk.names.keys.values.map { builder.names.keys.register($0) },
        dimensions: chunk.names.dimensions.values.map { builder.names.register(dimensions: $0) },
        statuses: chunk.names.statuses.values.map {
          UInt16(clamping: builder.names.statuses.register($0))
        },
        place: place, firstLine: UInt32(truncatingIfNeeded: chunk.firstLine))
      builder.add(segment)
    }
  }
}
