/// Room for a run of whole rows; behind its last byte there always is a line end.
struct RowBuffer: ~Copyable {
  private(set) var bytes: UnsafeMutableBufferPointer<UInt8>
  /// The bytes that are filled.
  var count = 0
  /// The line of the first of them, from 1.
  var firstLine = 1

  init(capacity: Int) { bytes = .allocate(capacity: capacity + 1) }

  deinit { bytes.deallocate() }

  var capacity: Int { bytes.count - 1 }

  /// Twice the room, with what was filled.
  mutating func grow() {
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 2 * capacity + 1)
    _ = larger.update(fromContentsOf: bytes[..<count])
    bytes.deallocate()
    bytes = larger
  }

  mutating func fill(_ other: ArraySlice<UInt8>) {
    while capacity < other.count { grow() }
    _ = bytes.update(fromContentsOf: other)
    count = other.count
  }

  /// The filled bytes; the one behind them is a line end.
  var filled: UnsafeBufferPointer<UInt8> {
    bytes[count] = CSVScanner.newline
    return UnsafeBufferPointer(rebasing: bytes[..<count])
  }
}
