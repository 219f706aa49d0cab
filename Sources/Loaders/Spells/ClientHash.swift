/// From the number of a client to 64 bits that say nothing about it.
///
/// Two clients of a file of five million have the same hash with a chance of less than one in a million.
struct ClientHash: Sendable {
  private let salt: UInt64
  private let other: UInt64

  init() {
    salt = .random(in: .min ... .max)
    other = .random(in: .min ... .max) | 1
  }

  @inline(__always)
  func callAsFunction(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = salt ^ UInt64(truncatingIfNeeded: bytes.count)
    var place = 0
    let raw = UnsafeRawBufferPointer(bytes)
    while place + 8 <= bytes.count {
      hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place += 8
    }
    var tail: UInt64 = 0
    while place < bytes.count {
      tail = tail << 8 | UInt64(bytes[place])
      place += 1
    }
    return mixed(mixed(hash ^ tail) ^ other)
  }

  /// For a row without a client, which is then a client of its own.
  func ofRow(_ line: Int) -> UInt64 {
    mixed(mixed(other ^ UInt64(truncatingIfNeeded: line)) ^ salt)
  }

  /// The two halves of a product of 128 bits, folded.
  @inline(__always)
  private func mixed(_ value: UInt64) -> UInt64 {
    let (high, low) = (value ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: other)
    return high ^ low ^ (value >> 32)
  }
}
