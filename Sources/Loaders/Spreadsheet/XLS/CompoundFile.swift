/// The streams of a compound file in memory (MS-CFB): what xls, and an xlsx with a password, are kept in.
struct CompoundFile: Sendable {
  static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  private struct Entry {
    var isStream: Bool
    var start: Int
    var size: Int
  }

  private static let endOfChain = 0xFFFF_FFFE
  private static let broken = WorkbookFault.damaged("de indeling van het bestand klopt niet")

  private let bytes: LittleEndian
  private let sectorSize: Int
  private let shortSectorSize: Int
  /// Streams smaller than this stand in short sectors.
  private let shortLimit: Int
  private var chain: [Int] = []
  private var shortChain: [Int] = []
  private var shortStream: [UInt8] = []
  private var entries: [String: Entry] = [:]

  init(_ input: [UInt8]) throws(WorkbookFault) {
    bytes = LittleEndian(input)
    guard let shift = bytes.short(30), shift == 9 || shift == 12, let shortShift = bytes.short(32),
      shortShift == 6, let directory = bytes.long(48), let limit = bytes.long(56), limit == 4096,
      let shortTable = bytes.long(60)
    else { throw Self.broken }
    sectorSize = 1 << shift
    shortSectorSize = 1 << shortShift
    shortLimit = limit
    try readChain()
    try readDirectory(sectors(from: directory))
    shortChain = numbers(of: try sectors(from: shortTable))
  }

  func contains(_ name: String) -> Bool { entries[name.lowercased()]?.isStream ?? false }

  /// The bytes of a stream; `nil` when there is none of that name.
  func read(_ name: String) throws(WorkbookFault) -> [UInt8]? {
    guard let entry = entries[name.lowercased()], entry.isStream else { return nil }
    let stream =
      entry.size < shortLimit
      ? try shortSectors(from: entry.start) : try sectors(from: entry.start)
    guard entry.size <= stream.count else { throw .damaged("het bestand is afgebroken") }
    return Array(stream.prefix(entry.size))
  }

  // MARK: Sectors

  private func offset(of sector: Int) -> Int? {
    let (offset, overflows) = (sector + 1).multipliedReportingOverflow(by: sectorSize)
    return overflows || offset >= bytes.bytes.count ? nil : offset
  }

  /// Which sector follows which, from the sectors that the header and its extension list.
  private mutating func readChain() throws(WorkbookFault) {
    guard var extensionSector = bytes.long(68) else { throw Self.broken }
    var listed = (0..<109).compactMap { bytes.long(76 + 4 * $0) }
    let sectorCount = bytes.bytes.count / sectorSize + 1
    var steps = 0
    while extensionSector < Self.endOfChain - 3, let offset = offset(of: extensionSector) {
      let perSector = sectorSize / 4 - 1
      listed += (0..<perSector).compactMap { bytes.long(offset + 4 * $0) }
      extensionSector = bytes.long(offset + 4 * perSector) ?? Self.endOfChain
      steps += 1
      guard steps <= sectorCount else { throw Self.broken }
    }
    guard listed.count(where: { $0 < Self.endOfChain - 3 }) <= sectorCount else {
      throw Self.broken
    }
    for sector in listed {
      guard let offset = offset(of: sector) else { continue }
      chain += (0..<sectorSize / 4).map { bytes.long(offset + 4 * $0) ?? Self.endOfChain }
    }
  }

  /// The bytes of a chain of sectors; the last one may be cut off by the end of the file.
  private func sectors(from start: Int) throws(WorkbookFault) -> [UInt8] {
    var stream: [UInt8] = []
    var sector = start
    while sector < Self.endOfChain - 3 {
      guard chain.indices.contains(sector), let offset = offset(of: sector),
        stream.count <= bytes.bytes.count
      else { throw Self.broken }
      stream += bytes.bytes[offset..<min(offset + sectorSize, bytes.bytes.count)]
      sector = chain[sector]
    }
    return stream
  }

  private func shortSectors(from start: Int) throws(WorkbookFault) -> [UInt8] {
    var stream: [UInt8] = []
    var sector = start
    while sector < Self.endOfChain - 3 {
      let offset = sector * shortSectorSize
      guard shortChain.indices.contains(sector), offset < shortStream.count,
        stream.count <= shortStream.count
      else { throw Self.broken }
      stream += shortStream[offset..<min(offset + shortSectorSize, shortStream.count)]
      sector = shortChain[sector]
    }
    return stream
  }

  private func numbers(of bytes: [UInt8]) -> [Int] {
    let numbers = LittleEndian(bytes)
    return (0..<bytes.count / 4).compactMap { numbers.long(4 * $0) }
  }

  // MARK: Directory

  private mutating func readDirectory(_ directory: [UInt8]) throws(WorkbookFault) {
    let records = LittleEndian(directory)
    for start in stride(from: 0, to: directory.count - 127, by: 128) {
      guard let kind = records.byte(start + 66), let length = records.short(start + 64),
        let first = records.long(start + 116), let size = records.long(start + 120)
      else { throw Self.broken }
      let units = (0..<max(0, min(length, 64) / 2 - 1)).compactMap {
        records.short(start + 2 * $0).map(UInt16.init(truncatingIfNeeded:))
      }
      if kind == 5 {
        shortStream = try sectors(from: first)
      } else if kind == 1 || kind == 2 {
        let name = String(decoding: units, as: UTF16.self).lowercased()
        // A chart within the workbook has streams of the same name, further down.
        if entries[name] == nil {
          entries[name] = Entry(isStream: kind == 2, start: first, size: size)
        }
      }
    }
  }
}
