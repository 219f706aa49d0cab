internal import CNettle

/// The SHA-256 of a file's bytes, as published beside a report (FIPS 180-4).
package enum SHA256 {
  /// 32 bytes.
  package static func digest(_ bytes: [UInt8]) -> [UInt8] {
    var running = Running()
    bytes.withUnsafeBufferPointer { running.add($0) }
    return running.digest()
  }

  /// 64 hexadecimal digits.
  package static func hexadecimal(_ bytes: [UInt8]) -> String { hexadecimal(digest: digest(bytes)) }

  /// The hash of bytes that come in parts.
  package struct Running {
    private var context = sha256_ctx()

    package init() { nettle_sha256_init(&context) }

    package mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
      nettle_sha256_update(&context, bytes.count, bytes.baseAddress)
    }

    /// The hash of all bytes; it begins anew behind it.
    package mutating func digest() -> [UInt8] {
      var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
      nettle_sha256_digest(&context, digest.count, &digest)
      return digest
    }

    /// The same as 64 hexadecimal digits.
    package mutating func hexadecimal() -> String { SHA256.hexadecimal(digest: digest()) }
  }

  static func hexadecimal(digest: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
