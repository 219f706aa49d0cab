import Foundation

/// The program itself, run as a process of its own: to be killed, watched or kept short of room.
enum Program {
  /// Beside the tests, where the same build put it.
  static let path: String = {
    let folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      .deletingLastPathComponent().path
    let beside = "\(folder)/peil"
    guard !FileManager.default.isExecutableFile(atPath: beside) else { return beside }
    return URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../.build/debug/peil").standardizedFileURL.path
  }()

  struct Outcome {
    var status: Int32
    var output: String
    var wasKilled: Bool
  }

  /// - Parameters:
  ///   - prefix: what stands before the program, such as `strace`.
  ///   - delay: after how long it is killed; `nil`: never.
  ///
  /// Waits on a thread of its own: those of other tests go on.
  static func run(
    _ arguments: [String], environment: [String: String] = ["PATH": "/usr/bin:/bin"],
    prefix: [String] = [], killedAfter delay: Duration? = nil
  ) async throws -> Outcome {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(
          with: Result {
            try outcome(
              arguments, environment: environment, prefix: prefix, killedAfter: delay)
          })
      }
    }
  }

  private static func outcome(
    _ arguments: [String], environment: [String: String], prefix: [String],
    killedAfter delay: Duration?
  ) throws -> Outcome {
    let process = Process()
    let output = Pipe()
    let words = prefix + [path] + arguments
    process.executableURL = URL(fileURLWithPath: words[0])
    process.arguments = Array(words.dropFirst())
    process.environment = environment
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    if let delay {
      let seconds = Double(delay.components.attoseconds) / 1e18 + Double(delay.components.seconds)
      Thread.sleep(forTimeInterval: seconds)
      kill(process.processIdentifier, SIGKILL)
    }
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: data, as: UTF8.self),
      wasKilled: process.terminationReason == .uncaughtSignal)
  }
}
