import Digests

/// The SHA-256 of an answer by its values, the same in whatever order a database gives the rows.
///
/// - Formula: of the heading's digest, the sum of the rows' digests as numbers of 256 bits, and how many
///   rows there are. No row is kept, so that an answer of millions takes no room.
struct AnswerDigest {
  private let heading: [UInt8]
  /// The lowest 64 bits first.
  private var sum: [UInt64] = [0, 0, 0, 0]
  private var rows: UInt64 = 0

  init(_ columns: [QueryColumn]) {
    heading = SHA256.digest(Self.bytes(columns.map { .text($0.name) }))
  }

  mutating func add(_ cells: [Grid.Cell]) { add(bytes: Self.bytes(cells)) }

  /// Adds a row that is written out already, always in the same way.
  mutating func add(bytes: [UInt8]) {
    let digest = SHA256.digest(bytes)
    rows &+= 1
    var carry: UInt64 = 0
    for word in 0..<4 {
      var addend: UInt64 = 0
      for byte in digest[word * 8..<word * 8 + 8] { addend = addend << 8 | UInt64(byte) }
      let (half, first) = sum[word].addingReportingOverflow(addend)
      let (whole, second) = half.addingReportingOverflow(carry)
      sum[word] = whole
      carry = first || second ? 1 : 0
    }
  }

  var hexadecimal: String {
    let numbers = (sum + [rows]).flatMap { number in
      stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> UInt64($0)) }
    }
    return SHA256.hexadecimal(heading + numbers)
  }

  /// Each value with its kind before it and a unit separator behind it.
  private static func bytes(_ cells: [Grid.Cell]) -> [UInt8] {
    var bytes: [UInt8] = []
    for cell in cells {
      switch cell {
      case .empty: bytes.append(UInt8(ascii: "-"))
      case .text(let text): bytes += "t\(text.utf8.count):\(text)".utf8
      case .number(let number), .percentage(let number): bytes += "n\(number)".utf8
      case .date(let date): bytes += "d\(date.month.iso)-\(date.day)".utf8
      case .boolean(let value): bytes += (value ? "j" : "n").utf8
      case .error(let text): bytes += "e\(text)".utf8
      case .uncomputed: bytes.append(UInt8(ascii: "?"))
      }
      bytes.append(0x1F)
    }
    return bytes
  }
}
