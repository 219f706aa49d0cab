/// Whole numbers in bytes, the lowest byte first, as zip and xls have them; `nil` beyond the end.
struct LittleEndian {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func byte(_ offset: Int) -> Int? {
    bytes.indices.contains(offset) ? Int(bytes[offset]) : nil
  }

  func short(_ offset: Int) -> Int? { number(offset, count: 2).map(Int.init(truncatingIfNeeded:)) }

  func long(_ offset: Int) -> Int? { number(offset, count: 4).map(Int.init(truncatingIfNeeded:)) }

  /// Eight bytes as they are.
  func quad(_ offset: Int) -> UInt64? { number(offset, count: 8) }

  private func number(_ offset: Int, count: Int) -> UInt64? {
    guard offset >= 0, offset <= bytes.count - count else { return nil }
    var number: UInt64 = 0
    for index in 0..<count { number |= UInt64(bytes[offset + index]) << (8 * index) }
    return number
  }
}
