import Foundation
import Subprocess
import Synchronization

/// Runs an engine's program in a folder of its own: isolated, with limited memory, and with nothing left
/// behind.
struct EngineProcess: Sendable {
  enum End: Hashable, Sendable {
    case ended(isSuccess: Bool)
    /// It used more memory than it may, and was ended.
    case outOfMemory
    case notStarted(String)
  }

  var installed: InstalledEngine
  var isolation: NetworkIsolation
  var searchPath: String
  /// In bytes, of the engine and all that it started.
  var memoryLimit: Int

  /// Runs the program to its end; cancelling the task ends it and all that it started.
  ///
  /// - Parameters:
  ///   - folder: The private folder that is its home.
  ///   - log: The file for its complaints.
  ///   - replies: The end of a pipe for what it writes to descriptor 4; it is closed here.
  func run(
    _ arguments: [String], folder: String, log: String, replies: Int32? = nil
  ) async -> End {
    let number = ProcessNumber()
    return await withTaskGroup(of: End?.self) { group in
      group.addTask {
        await start(arguments, folder: folder, log: log, replies: replies) { number.set($0) }
      }
      group.addTask { await isTooMuch(number) ? .outOfMemory : nil }
      var end: End?
      while end == nil, let next = await group.next() { end = next }
      group.cancelAll()
      return end ?? .notStarted("")
    }
  }

  /// Waits until the program uses too much memory; false when its task is cancelled before.
  private func isTooMuch(_ number: ProcessNumber) async -> Bool {
    while !Task.isCancelled {
      if let pid = number.value, SessionMemory.bytes(ofSession: pid) > memoryLimit { return true }
      do { try await Task.sleep(for: .milliseconds(200)) } catch { return false }
    }
    return false
  }

  private func start(
    _ arguments: [String], folder: String, log: String, replies: Int32?,
    started: @escaping @Sendable (Int32) -> Void
  ) async -> End {
    defer { if let replies { close(replies) } }
    let complaints = open(log, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard complaints >= 0 else { return .notStarted(OutputWriter.words(errno)) }
    defer { close(complaints) }
    guard let life = DescriptorPair() else { return .notStarted(OutputWriter.words(errno)) }
    // While this end is open, the keeper knows that Peil is there.
    defer { close(life.write) }
    let answers = replies ?? open("/dev/null", O_WRONLY | O_CLOEXEC)
    defer { if replies == nil { close(answers) } }
    var options = PlatformOptions()
    // A session of its own is a process group of its own; killing the group spares no grandchild.
    options.createSession = true
    options.teardownSequence = [
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)
    ]
    let command =
      isolation.prefix
      + EngineKeeper.command(folder: folder, [installed.program] + arguments)
    let environment = PDFEngine.environment(folder: folder, searchPath: searchPath)
    do {
      // Standard error goes to a file, not a pipe: a grandchild that keeps it open can't hold us up.
      let result = try await Subprocess.run(
        .path(.init(command[0])), arguments: .init(Array(command.dropFirst())),
        environment: .custom(
          Dictionary(
            uniqueKeysWithValues: environment.map { (Environment.Key(stringLiteral: $0), $1) })),
        workingDirectory: .init(folder), platformOptions: options,
        input: .fileDescriptor(.init(rawValue: life.read), closeAfterSpawningProcess: true),
        output: .fileDescriptor(.init(rawValue: answers), closeAfterSpawningProcess: false),
        error: .fileDescriptor(.init(rawValue: complaints), closeAfterSpawningProcess: false)
      ) { execution in
        started(execution.processIdentifier.value)
      }
      // What the engine left running goes with it.
      kill(-result.processIdentifier.value, SIGKILL)
      return .ended(isSuccess: result.terminationStatus.isSuccess)
    } catch {
      return .notStarted("\(error)")
    }
  }

  /// The last three lines of the engine's complaints.
  static func lastLines(ofFile path: String) -> [String] {
    guard let handle = FileHandle(forReadingAtPath: path) else { return [] }
    defer { try? handle.close() }
    let size = (try? handle.seekToEnd()) ?? 0
    try? handle.seek(toOffset: size > 8000 ? size - 8000 : 0)
    guard let data = try? handle.readToEnd() else { return [] }
    return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
      .suffix(3).map { String($0.prefix(300)) }
  }
}

/// The number of a process, known from its start on.
private final class ProcessNumber: Sendable {
  private let number = Mutex<Int32?>(nil)

  var value: Int32? { number.withLock { $0 } }

  func set(_ value: Int32) { number.withLock { $0 = value } }
}
