import Foundation

/// A file of an example dossier, built into the program.
package struct ExampleFile: Sendable {
  /// Relative to the dossier.
  package let path: String
  package let bytes: [UInt8]

  init(_ path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A text, which stands in the source as it is.
  init(_ path: String, text: StaticString) {
    self.path = path
    bytes = text.withUTF8Buffer { Array($0) }
  }

  /// Bytes that a source file can't hold as they are.
  init(_ path: String, base64: StaticString) {
    self.path = path
    bytes = base64.withUTF8Buffer { [UInt8](Data(base64Encoded: Data($0)) ?? Data()) }
  }
}
