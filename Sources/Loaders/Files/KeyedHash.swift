/// HMAC with SHA-256 (RFC 2104, FIPS 198-1): who lacks the key can't try a file against it.
package enum KeyedHash {
  private static let blockSize = 64

  /// 64 hexadecimal digits.
  package static func hexadecimal(_ text: String, key: [UInt8]) -> String {
    SHA256.hexadecimal(digest: digest(Array(text.utf8), key: key))
  }

  /// 32 bytes.
  package static func digest(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
    let short = key.count > blockSize ? SHA256.digest(key) : key
    let block = short + [UInt8](repeating: 0, count: blockSize - short.count)
    let inner = SHA256.digest(block.map { $0 ^ 0x36 } + bytes)
    return SHA256.digest(block.map { $0 ^ 0x5C } + inner)
  }
}
