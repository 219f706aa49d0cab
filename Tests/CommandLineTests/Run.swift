import Foundation

@testable import PeilCommandLine

/// A run of the program inside the test: what it was given, and what came of it.
struct Run {
  let status: ExitStatus
  let output: String
  let errors: String

  init(
    _ arguments: [String], environment: [String: String] = ["PATH": "/usr/bin:/bin"],
    isTerminal: Bool = false, now: Date? = nil
  ) async {
    let output = TextBuffer()
    let errors = TextBuffer()
    var context = RunContext(
      output: output.sink(isTerminal: isTerminal), errors: errors.sink(isTerminal: isTerminal),
      environment: environment, elapsed: { .zero })
    if let now { context.now = { now } }
    status = await PeilProgram.run(arguments, context)
    self.output = output.text
    self.errors = errors.text
  }
}

/// A folder for one test, with a dossier where one is asked for; it goes when the test is over.
final class TestFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/peil-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// A folder with an example as `dossier` in it.
  init(example: String) async throws {
    path = FileManager.default.temporaryDirectory.path + "/peil-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    _ = await Run(["nieuw", dossier, "--voorbeeld", example])
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var dossier: String { "\(path)/dossier" }
  var output: String { "\(path)/uit" }

  func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func bytes(of name: String) -> Data? { FileManager.default.contents(atPath: "\(path)/\(name)") }

  /// The files below a folder.
  func files(in name: String) -> [String] {
    (FileManager.default.enumerator(atPath: "\(path)/\(name)")?.compactMap { $0 as? String } ?? [])
      .filter { $0.contains(".") }.sorted()
  }
}
