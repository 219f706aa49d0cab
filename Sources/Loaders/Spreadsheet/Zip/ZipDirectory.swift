/// The table of contents at the end of a zip.
struct ZipDirectory {
  private(set) var members: [ZipArchive.Member] = []
  /// Where it begins; all members stand before it.
  private(set) var start = 0

  private let bytes: LittleEndian
  private static let endSize = 22
  private static let commentLimit = 65_535
  /// In a field of 32 bits: the zip64 extra holds the number.
  private static let elsewhere = 0xFFFF_FFFF

  init(_ input: [UInt8]) throws(WorkbookFault) {
    bytes = LittleEndian(input)
    guard let end = endRecord(), let small = bytes.short(end + 10),
      let smallStart = bytes.long(end + 16)
    else { throw .damaged("het zipbestand is afgebroken") }
    var count = small
    start = smallStart
    if small == 0xFFFF || smallStart == Self.elsewhere {
      (count, start) = try largeEnd(before: end) ?? (small, smallStart)
    }
    guard count <= ZipArchive.memberLimit else {
      throw .tooLarge("het zipbestand heeft \(count) onderdelen")
    }
    guard start <= end else { throw .damaged("de inhoudsopgave van het zipbestand ontbreekt") }
    var offset = start
    for _ in 0..<count {
      guard let next = try readMember(at: offset) else {
        throw .damaged("de inhoudsopgave van het zipbestand klopt niet")
      }
      offset = next
    }
  }

  /// The end record, whose comment must reach to the end of the file.
  private func endRecord() -> Int? {
    let count = bytes.bytes.count
    var offset = count - Self.endSize
    let last = max(0, offset - Self.commentLimit)
    while offset >= last {
      if bytes.byte(offset) == 0x50, bytes.long(offset) == 0x0605_4B50,
        let comment = bytes.short(offset + 20), offset + Self.endSize + comment == count
      {
        return offset
      }
      offset -= 1
    }
    return nil
  }

  /// Count and start by the end record of zip64; `nil` when there is none.
  private func largeEnd(before end: Int) throws(WorkbookFault) -> (count: Int, start: Int)? {
    guard bytes.long(end - 20) == 0x0706_4B50 else { return nil }
    guard let record = bytes.quad(end - 12).flatMap(Int.init(exactly:)), record <= end,
      bytes.long(record) == 0x0606_4B50,
      let count = bytes.quad(record + 32).flatMap(Int.init(exactly:)),
      let start = bytes.quad(record + 48).flatMap(Int.init(exactly:))
    else { throw .damaged("de inhoudsopgave van het zip64-bestand klopt niet") }
    return (count, start)
  }

  /// - Returns: where the next one begins; `nil` when this is none.
  private mutating func readMember(at offset: Int) throws(WorkbookFault) -> Int? {
    guard bytes.long(offset) == 0x0201_4B50, let flags = bytes.short(offset + 8),
      let method = bytes.short(offset + 10), let checksum = bytes.long(offset + 16),
      var packedSize = bytes.long(offset + 20), var size = bytes.long(offset + 24),
      let nameLength = bytes.short(offset + 28), let extraLength = bytes.short(offset + 30),
      let commentLength = bytes.short(offset + 32), var position = bytes.long(offset + 42)
    else { return nil }
    let nameEnd = offset + 46 + nameLength
    guard nameEnd + extraLength + commentLength <= bytes.bytes.count else { return nil }
    let name = String(decoding: bytes.bytes[offset + 46..<nameEnd], as: UTF8.self)
    guard flags & 1 == 0 else { throw .encrypted }
    guard method == 0 || method == 8 else {
      throw .damaged(
        "onderdeel \(Wording.quoted(name)) is ingepakt op een manier die in rekenbladen niet hoort")
    }
    guard !name.utf8.contains(0), !name.split(separator: "/").contains("..") else {
      throw .damaged("onderdeel \(Wording.quoted(name)) heeft een naam die niet kan")
    }
    if [packedSize, size, position].contains(Self.elsewhere) {
      var extra = LargeSizes(bytes, nameEnd..<nameEnd + extraLength)
      // Only the fields that are full stand in the extra, in this order.
      for field in [\Sizes.size, \Sizes.packedSize, \Sizes.position] {
        var sizes = Sizes(size: size, packedSize: packedSize, position: position)
        guard sizes[keyPath: field] == Self.elsewhere else { continue }
        guard let number = extra.next() else { return nil }
        sizes[keyPath: field] = number
        (size, packedSize, position) = (sizes.size, sizes.packedSize, sizes.position)
      }
    }
    if !name.hasSuffix("/") {
      members.append(
        ZipArchive.Member(
          name: name, isPacked: method == 8, checksum: UInt32(truncatingIfNeeded: checksum),
          packedSize: packedSize, size: size, offset: position))
    }
    return nameEnd + extraLength + commentLength
  }

  private struct Sizes {
    var size: Int
    var packedSize: Int
    var position: Int
  }

  /// The numbers of 64 bits in the extra field of a member.
  private struct LargeSizes {
    let bytes: LittleEndian
    var offset = 0
    var end = 0

    init(_ bytes: LittleEndian, _ range: Range<Int>) {
      self.bytes = bytes
      var position = range.lowerBound
      while position + 4 <= range.upperBound, let kind = bytes.short(position),
        let size = bytes.short(position + 2)
      {
        if kind == 1 {
          offset = position + 4
          end = min(offset + size, range.upperBound)
        }
        position += 4 + size
      }
    }

    mutating func next() -> Int? {
      guard offset + 8 <= end, let number = bytes.quad(offset).flatMap(Int.init(exactly:)) else {
        return nil
      }
      offset += 8
      return number
    }
  }
}
