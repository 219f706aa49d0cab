/// What a file is by its first bytes, whatever its name says.
enum FileContent: Hashable {
  /// A zip, as xlsx and ods are.
  case zip
  /// A compound file, as xls is.
  case compound
  case text

  static func detect(_ bytes: [UInt8]) -> FileContent {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .zip }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return .compound }
    return .text
  }
}
