internal import CNettle

/// HMAC with SHA-256 (RFC 2104, FIPS 198-1): who lacks the key can't try a file against it.
package enum KeyedHash {
  /// 64 hexadecimal digits.
  package static func hexadecimal(_ text: String, key: [UInt8]) -> String {
    SHA256.hexadecimal(digest: digest(Array(text.utf8), key: key))
  }

  /// 32 bytes.
  package static func digest(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
    var context = hmac_sha256_ctx()
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_hmac_sha256_set_key(&context, key.count, key)
    nettle_hmac_sha256_update(&context, bytes.count, bytes)
    nettle_hmac_sha256_digest(&context, digest.count, &digest)
    return digest
  }
}
