internal import CNettle

/// The MD5 of a file's bytes, where a format asks for it to notice damage; it proves nothing.
package enum MD5 {
  /// 16 bytes.
  package static func digest(_ bytes: [UInt8]) -> [UInt8] {
    var state = md5_ctx()
    var digest = [UInt8](repeating: 0, count: Int(MD5_DIGEST_SIZE))
    nettle_md5_init(&state)
    nettle_md5_update(&state, bytes.count, bytes)
    nettle_md5_digest(&state, digest.count, &digest)
    return digest
  }
}
