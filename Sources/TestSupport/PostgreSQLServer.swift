import Foundation

/// A real PostgreSQL on a loopback port of its own, for all tests of a process.
///
/// It ends with the process, however that ends: the script that runs it waits for its input to close.
package final class PostgreSQLServer: Sendable {
  package struct Failure: Error, CustomStringConvertible {
    package var description: String
  }

  /// Started by the first test that asks for it.
  package static let shared = Result { () throws(Failure) in try PostgreSQLServer() }

  package let port: Int
  /// Kept open: the server stops when it closes.
  private let input: Pipe

  private init() throws(Failure) {
    guard let port = Self.freePort() else { throw Failure(description: "no free port") }
    self.port = port
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Scripts/postgres-for-tests")
    process.arguments = ["\(port)"]
    process.standardInput = input
    process.standardOutput = output
    process.standardError = output
    self.input = input
    do { try process.run() } catch { throw Failure(description: "\(error)") }
    var said = ""
    while !said.contains("klaar\n") {
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else { throw Failure(description: "PostgreSQL does not start: \(said)") }
      said += String(decoding: data, as: UTF8.self)
    }
  }

  /// A connection string for a user who may log in without a password.
  package func connection(user: String = "postgres", driver: String = "PostgreSQL Unicode")
    -> String
  {
    "Driver={\(driver)};Server=127.0.0.1;Port=\(port);Database=postgres;UID=\(user);SSLmode=disable"
  }

  /// Runs SQL as the owner of all, with psql; its rows come back, fields with `|` between.
  @discardableResult
  package func run(_ sql: String) throws -> String {
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/psql")
    process.arguments = [
      "-X", "-q", "-A", "-t", "-h", "127.0.0.1", "-p", "\(port)", "-U", "postgres", "-v",
      "ON_ERROR_STOP=1",
    ]
    process.standardInput = input
    process.standardOutput = output
    process.standardError = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(sql.utf8))
    try input.fileHandleForWriting.close()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let text = String(decoding: data, as: UTF8.self)
    guard process.terminationStatus == 0 else { throw Failure(description: text) }
    return text
  }

  private static func freePort() -> Int? {
    let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard handle >= 0 else { return nil }
    defer { close(handle) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    return withUnsafeMutableBytes(of: &address) { bytes in
      guard let pointer = bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self),
        bind(handle, pointer, length) == 0, getsockname(handle, pointer, &length) == 0
      else { return nil }
      return Int(UInt16(bigEndian: bytes.load(fromByteOffset: 2, as: UInt16.self)))
    }
  }
}
