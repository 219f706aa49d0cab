internal import CZlib

/// Unpacks the members of a zip (RFC 1951) and checks them.
package enum Inflation {
  /// The unpacked bytes; `nil` when they are not exactly `size` bytes of sound data.
  package static func inflate(_ packed: Span<UInt8>, size: Int) -> [UInt8]? {
    guard var stream = Stream() else { return nil }
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { output, count in
      isWhole = packed.withUnsafeBufferPointer { stream.read($0, into: output) } == size
      count = isWhole ? size : 0
    }
    return isWhole ? bytes : nil
  }

  /// The checksum that a zip keeps of each member (CRC-32).
  package static func checksum(_ bytes: [UInt8]) -> UInt32 {
    UInt32(truncatingIfNeeded: crc32_z(0, bytes, bytes.count))
  }

  /// Owns the state of zlib for one member.
  private struct Stream: ~Copyable {
    private let state: UnsafeMutablePointer<z_stream>

    init?() {
      state = .allocate(capacity: 1)
      state.initialize(to: z_stream())
      guard peil_inflate_init_raw(state) == Z_OK else {
        state.deallocate()
        return nil
      }
    }

    deinit {
      inflateEnd(state)
      state.deallocate()
    }

    /// - Returns: how many bytes were written, `nil` unless the data ended where the output is full.
    mutating func read(
      _ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>
    ) -> Int? {
      guard let packed = UInt32(exactly: input.count), let room = UInt32(exactly: output.count)
      else { return nil }
      // An empty member has no buffer, and zlib wants one.
      var spare: UInt8 = 0
      return withUnsafeMutablePointer(to: &spare) { spare in
        state.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        state.pointee.avail_in = packed
        state.pointee.next_out = output.baseAddress ?? spare
        state.pointee.avail_out = room
        guard CZlib.inflate(state, Z_FINISH) == Z_STREAM_END else { return nil }
        return Int(exactly: state.pointee.total_out)
      }
    }
  }
}
