/// Whole numbers in bytes, the highest byte first, as fonts have them; `nil` beyond the end.
struct BigEndian {
  let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  var count: Int { bytes.count }

  func byte(_ offset: Int) -> Int? {
    offset >= 0 && offset < bytes.count ? Int(bytes[bytes.startIndex + offset]) : nil
  }

  func short(_ offset: Int) -> Int? {
    guard let high = byte(offset), let low = byte(offset + 1) else { return nil }
    return high << 8 | low
  }

  func signedShort(_ offset: Int) -> Int? {
    short(offset).map { $0 >= 0x8000 ? $0 - 0x1_0000 : $0 }
  }

  func long(_ offset: Int) -> Int? {
    guard let high = short(offset), let low = short(offset + 2) else { return nil }
    return high << 16 | low
  }

  /// Four letters that name something.
  func tag(_ offset: Int) -> String? {
    guard byte(offset) != nil, byte(offset + 3) != nil else { return nil }
    let start = bytes.startIndex + offset
    return String(decoding: bytes[start..<start + 4], as: UTF8.self)
  }

  /// A part of the bytes; `nil` where it is not all there.
  func part(_ offset: Int, _ length: Int) -> BigEndian? {
    guard offset >= 0, length >= 0, offset <= bytes.count, length <= bytes.count - offset else {
      return nil
    }
    let start = bytes.startIndex + offset
    return BigEndian(bytes[start..<start + length])
  }
}
