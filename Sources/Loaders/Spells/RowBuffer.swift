/// Room for a run of whole rows; behind its last byte there always are sixteen that may be read.
struct RowBuffer: ~Copyable {
  private(set) var bytes: UnsafeMutableBufferPointer<UInt8>
  /// The bytes that are filled.
  var count = 0
  /// The line of the first of them, from 1.
  var firstLine = 1

  /// Bytes that stand behind the last one.
  private static let spare = 16

  init(capacity: Int) {
    bytes = .allocate(capacity: capacity + Self.spare)
    bytes.initialize(repeating: 0)
  }

  deinit { bytes.deallocate() }

  var capacity: Int { bytes.count - Self.spare }

  /// Twice the room, with what was filled.
  mutating func grow() {
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(
      capacity: 2 * capacity + Self.spare)
    larger.initialize(repeating: 0)
    _ = larger.update(fromContentsOf: bytes[..<count])
    bytes.deallocate()
    bytes = larger
  }

  mutating func fill(_ other: ArraySlice<UInt8>) {
    while capacity < other.count { grow() }
    _ = bytes.update(fromContentsOf: other)
    count = other.count
  }

  var filled: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[..<count]) }
}
