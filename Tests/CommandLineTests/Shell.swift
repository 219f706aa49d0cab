import Foundation

/// What a shell command wrote, both streams.
func shell(_ command: String) throws -> String {
  let process = Process()
  let pipe = Pipe()
  process.executableURL = URL(fileURLWithPath: "/bin/sh")
  process.arguments = ["-c", command]
  process.standardOutput = pipe
  process.standardError = pipe
  try process.run()
  let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
  process.waitUntilExit()
  return String(decoding: data, as: UTF8.self)
}

/// What a shell command that takes seconds wrote; the other tests go on meanwhile.
func shellAside(_ command: String) async throws -> String {
  try await withCheckedThrowingContinuation { continuation in
    DispatchQueue(label: "shell").async {
      continuation.resume(with: Result { try shell(command) })
    }
  }
}
