import Foundation
import Subprocess

/// Gives messages to the mail program of this computer: `sendmail -t -i`.
package struct SendmailClient: Sendable {
  package let program: String
  private let searchPath: String
  private let limit: Duration

  /// - Parameter path: the program; `nil`: the one that systems have.
  /// - Returns: `nil` when there is none.
  package init?(path: String?, searchPath: String, limit: Duration = .seconds(60)) {
    self.searchPath = searchPath
    self.limit = limit
    if let path {
      guard FileManager.default.isExecutableFile(atPath: path) else { return nil }
      program = path.hasPrefix("/") ? path : "./\(path)"
    } else {
      let places = "\(searchPath):/usr/sbin:/usr/lib"
      guard let found = InstalledEngine.program("sendmail", searchPath: places) else { return nil }
      program = found
    }
  }

  /// - Returns: why it failed, in Dutch; `nil` when the program took the message.
  package func send(_ message: [UInt8]) async -> String? {
    let limit = limit
    let outcome = await withTaskGroup(of: Outcome.self) { group in
      group.addTask { await start(message) }
      group.addTask {
        do { try await Task.sleep(for: limit) } catch {}
        return .outOfTime
      }
      let first = await group.next() ?? .outOfTime
      group.cancelAll()
      return first
    }
    return switch outcome {
    case .ended(nil): nil
    case .ended(let words?): words
    case .outOfTime: "sendmail was na \(limit.components.seconds) seconden niet klaar"
    }
  }

  private enum Outcome {
    case ended(String?)
    case outOfTime
  }

  private func start(_ message: [UInt8]) async -> Outcome {
    var options = PlatformOptions()
    options.createSession = true
    options.teardownSequence = [
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)
    ]
    do {
      let result = try await run(
        .path(.init(program)), arguments: ["-t", "-i"],
        environment: .custom(["PATH": searchPath, "LANG": "C.UTF-8"]),
        platformOptions: options, input: .array(message), output: .discarded,
        error: .string(limit: 100_000))
      guard !result.terminationStatus.isSuccess else { return .ended(nil) }
      let lines = result.standardError.split(whereSeparator: \.isNewline).suffix(2)
      let said = lines.isEmpty ? "" : ": \(lines.joined(separator: " / ").prefix(300))"
      return .ended("sendmail nam het bericht niet aan\(said)")
    } catch {
      return .ended("sendmail kan niet worden gestart (\(error))")
    }
  }
}
