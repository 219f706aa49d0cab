import Foundation

/// A mail server on this computer; it ends with the value. What it does is in `smtp_server.py`.
final class MailServer {
  struct Login {
    var user: String
    var password: String
  }

  /// A message as the server got it.
  struct Kept {
    var file: String
    var sender: String
    var readers: [String]
    var isEncrypted: Bool
    var isAuthenticated: Bool
  }

  let port: Int
  let folder: String
  private let process = Process()
  private let input = Pipe()

  private static let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  private static let root = here.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let python = root.appendingPathComponent(".build-python/bin/python").path

  /// Whether the programs that the tests of mail need are installed.
  static var isAvailable: Bool { FileManager.default.isExecutableFile(atPath: python) }

  /// - Parameters:
  ///   - manner: `plain`, `starttls` or `smtps`.
  ///   - folder: where messages are kept, and the certificate as `cert.pem`.
  init(_ manner: String, in folder: TestFolder, login: Login? = nil) throws {
    self.folder = "\(folder.path)/post"
    try FileManager.default.createDirectory(
      atPath: self.folder, withIntermediateDirectories: true)
    var arguments = [Self.here.appendingPathComponent("smtp_server.py").path, self.folder, manner]
    if manner != "plain" {
      _ = try shell(
        "cd '\(folder.path)' && openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 2 -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1 2>/dev/null"
      )
      arguments += ["\(folder.path)/cert.pem", "\(folder.path)/key.pem"]
    }
    if let login { arguments += [login.user, login.password] }
    process.executableURL = URL(fileURLWithPath: Self.python)
    process.arguments = arguments
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
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

  var address: String { "smtp://127.0.0.1:\(port)" }

  /// The messages that were taken, in their order.
  var kept: [Kept] {
    get throws {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { $0.hasSuffix(".json") }.sorted()
      return try names.map { name in
        let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
        let object = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
        return Kept(
          file: "\(folder)/\(name.dropLast(5)).eml", sender: object["from"] as? String ?? "",
          readers: object["to"] as? [String] ?? [],
          isEncrypted: object["encrypted"] as? Bool ?? false,
          isAuthenticated: object["authenticated"] as? Bool ?? false)
      }
    }
  }

  /// Messages as Python's mail library reads them.
  static func read(_ files: [String]) throws -> [ReadMail] {
    let list = files.map { "'\($0)'" }.joined(separator: " ")
    let text = try shell("'\(python)' '\(here.path)/read_mail.py' \(list)")
    return try JSONDecoder().decode([ReadMail].self, from: Data(text.utf8))
  }
}

/// A message as another library reads it.
struct ReadMail: Decodable {
  struct Part: Decodable {
    var type: String
    var file: String?
    var id: String?
    var disposition: String?
    /// How many parts it has.
    var parts: Int
    var text: String?
    var sha256: String?
    var bytes: Int?
  }

  var headers: [String: String]
  /// The names of the headers in their order.
  var names: [String]
  /// All parts, outer ones first.
  var parts: [Part]
  var defects: [String]
  /// Of the longest line, in bytes.
  var longest: Int
  var ascii: Bool
  /// Line ends that are none on the line.
  var lone: Int

  var text: String { parts.first { $0.type == "text/plain" }?.text ?? "" }
  var html: String { parts.first { $0.type == "text/html" }?.text ?? "" }
  var pdf: Part? { parts.first { $0.type == "application/pdf" } }
}
