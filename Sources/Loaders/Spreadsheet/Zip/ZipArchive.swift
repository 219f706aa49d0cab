import Packing

/// The members of a zip in memory, by name; each is unpacked when it is asked for.
///
/// Read from the central directory (PKWARE APPNOTE 6.3), zip64 included. What only a hostile or broken
/// archive has is refused: members that overlap, names that occur twice, sizes that can't be true.
struct ZipArchive: Sendable {
  struct Member: Hashable, Sendable {
    var name: String
    var isPacked: Bool
    var checksum: UInt32
    var packedSize: Int
    var size: Int
    /// Where its local header begins.
    var offset: Int
  }

  static let memberLimit = 20_000
  /// The most bytes that one member is unpacked to.
  static let sizeLimit = 600_000_000
  /// Real sheets pack to a tenth or a thirtieth; deflate can reach a thousandth.
  static let ratioLimit = 250
  private static let ratioMatters = 10_000_000

  let bytes: [UInt8]
  private let members: [String: Member]

  init(_ bytes: [UInt8]) throws(WorkbookFault) {
    self.bytes = bytes
    let directory = try ZipDirectory(bytes)
    var members: [String: Member] = [:]
    for member in directory.members {
      guard members.updateValue(member, forKey: member.name) == nil else {
        throw .damaged("onderdeel \(Wording.quoted(member.name)) staat er twee keer in")
      }
    }
    self.members = members
    try Self.refuseOverlap(directory.members, directoryStart: directory.start)
  }

  var names: some Sequence<String> { members.keys }

  func contains(_ name: String) -> Bool { members[name] != nil }

  /// The name of a member, whatever the case it is written in.
  func name(like name: String) -> String? {
    if members[name] != nil { return name }
    let wanted = name.lowercased()
    return members.keys.filter { $0.lowercased() == wanted }.min()
  }

  /// The unpacked bytes of a member; `nil` when there is none of that name.
  func read(_ name: String) throws(WorkbookFault) -> [UInt8]? {
    guard let member = members[name] else { return nil }
    guard member.size <= Self.sizeLimit else {
      throw .tooLarge(
        "onderdeel \(Wording.quoted(name)) wordt uitgepakt \(member.size / 1_000_000) MB")
    }
    if member.size > Self.ratioMatters, member.size / Self.ratioLimit > member.packedSize {
      throw .tooLarge(
        "onderdeel \(Wording.quoted(name)) wordt uitgepakt meer dan \(Self.ratioLimit) keer zo groot, zoals een zipbom"
      )
    }
    let start = try dataStart(of: member)
    guard member.packedSize <= bytes.count - start else {
      throw .damaged("onderdeel \(Wording.quoted(name)) is afgebroken")
    }
    let packed = start..<start + member.packedSize
    let unpacked: [UInt8]? =
      member.isPacked
      ? Inflation.inflate(bytes.span.extracting(packed), size: member.size)
      : member.size == member.packedSize ? Array(bytes[packed]) : nil
    guard let unpacked, Inflation.checksum(unpacked) == member.checksum else {
      throw .damaged("onderdeel \(Wording.quoted(name)) is niet uit te pakken")
    }
    return unpacked
  }

  /// Behind the local header, which must name the same member.
  private func dataStart(of member: Member) throws(WorkbookFault) -> Int {
    let header = LittleEndian(bytes)
    let nameStart = member.offset + 30
    guard header.long(member.offset) == 0x0403_4B50,
      let nameLength = header.short(member.offset + 26),
      let extraLength = header.short(member.offset + 28),
      nameStart + nameLength + extraLength <= bytes.count,
      bytes[nameStart..<nameStart + nameLength].elementsEqual(member.name.utf8)
    else { throw .damaged("onderdeel \(Wording.quoted(member.name)) staat niet waar het hoort") }
    return nameStart + nameLength + extraLength
  }

  /// Members within one another are how small bombs grow large.
  private static func refuseOverlap(
    _ members: [Member], directoryStart: Int
  ) throws(WorkbookFault) {
    var end = 0
    for member in members.sorted(by: { $0.offset < $1.offset }) {
      guard member.offset >= end, member.packedSize <= directoryStart,
        member.offset <= directoryStart - member.packedSize
      else { throw .tooLarge("onderdelen van het zipbestand overlappen, zoals in een zipbom") }
      end = member.offset + 30 + member.packedSize
    }
  }
}
