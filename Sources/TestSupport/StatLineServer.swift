import Foundation

/// A service of StatLine on this computer, with saved answers; it ends with the value.
package final class StatLineServer: @unchecked Sendable {
  private let process = Process()
  private let input = Pipe()
  private let scheme: String
  private let port: Int

  /// The folder of the saved answers.
  package static let answers = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Tests/LoadersTests/StatLine/Fixtures")

  /// - Parameter certificate: the files of a certificate and its key, for https.
  package init(certificate: (file: String, key: String)? = nil) throws {
    scheme = certificate == nil ? "http" : "https"
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["python3", Self.answers.appendingPathComponent("serve.py").path]
      + (certificate.map { [$0.file, $0.key] } ?? [])
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    var line = Data()
    while let byte = try output.fileHandleForReading.read(upToCount: 1), byte != Data([10]) {
      line += byte
    }
    guard let port = Int(String(decoding: line, as: UTF8.self)) else { throw NoPort() }
    self.port = port
  }

  private struct NoPort: Error {}

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// The address of the service as it behaves in some way: `goed`, `500`, `traag`.
  package func address(_ manner: String) -> String { "\(scheme)://127.0.0.1:\(port)/\(manner)" }
}
