/// The SHA-256 of an answer by its values, the same in whatever order a database gives the rows.
struct AnswerDigest {
  private let heading: [UInt8]
  private var rows: [[UInt8]] = []

  init(_ columns: [QueryColumn]) {
    heading = Self.bytes(columns.map { .text($0.name) })
  }

  mutating func add(_ cells: [Grid.Cell]) { rows.append(SHA256.digest(Self.bytes(cells))) }

  /// Of the heading's digest and then those of the rows, sorted.
  var hexadecimal: String {
    let sorted = rows.sorted { $0.lexicographicallyPrecedes($1) }
    return SHA256.hexadecimal(SHA256.digest(heading) + sorted.joined())
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
