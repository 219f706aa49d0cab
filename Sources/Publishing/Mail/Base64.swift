import Foundation

/// Bytes as letters that every mail server passes on (RFC 2045, 6.8).
enum Base64 {
  static func text(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

  /// In lines of 76 letters, each with CRLF.
  static func lines(_ bytes: [UInt8]) -> [UInt8] {
    let encoded = Array(
      Data(bytes).base64EncodedData(
        options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed]))
    return encoded.isEmpty ? [] : encoded + [13, 10]
  }
}
