import Foundation
import Subprocess

/// Prints pages to PDF with one engine, each in a private folder, without network and in limited time.
package struct PDFPrinter: Sendable {
  package let installed: InstalledEngine
  private let searchPath: String
  private let limit: Duration
  private let isolation: NetworkIsolation
  private let isRoot: Bool

  /// - Parameters:
  ///   - searchPath: The folders where programs are found, with colons between.
  ///   - limit: How long the engine may take over one page.
  package init(
    _ installed: InstalledEngine, searchPath: String, limit: Duration = .seconds(120)
  ) async {
    let isRoot = geteuid() == 0
    self.installed = installed
    self.searchPath = searchPath
    self.limit = limit
    self.isRoot = isRoot
    isolation = await NetworkIsolation.probe(
      for: installed.engine, asRoot: isRoot, searchPath: searchPath)
  }

  /// With an isolation that was found earlier, or none.
  init(
    _ installed: InstalledEngine, searchPath: String, limit: Duration, isolation: NetworkIsolation
  ) {
    self.installed = installed
    self.searchPath = searchPath
    self.limit = limit
    self.isolation = isolation
    isRoot = geteuid() == 0
  }

  /// Whether the system itself keeps the engine from the network.
  package var isIsolated: Bool { isolation != .none }

  /// The page as the bytes of a PDF.
  ///
  /// - Parameter html: A whole document that refers to nothing outside itself.
  package func pdf(from html: [UInt8]) async throws(PDFFailure) -> [UInt8] {
    if let reference = PageGuard.outsideReference(in: html) {
      throw .notSelfContained(reference: reference)
    }
    let pdf = try await print(html)
    guard installed.engine.isAccessible else { return pdf }
    return PDFFinish.finished(pdf, of: html) ?? pdf
  }

  /// Whether PDFs are finished on this machine: declared as PDF/UA, and the same bytes each time.
  package static var finishes: Bool { QPDFDocument.isInstalled }

  /// Prints without looking at the page first; the engine's own limits must hold without that too.
  func print(_ html: [UInt8]) async throws(PDFFailure) -> [UInt8] {
    guard let page = PagePolicy.apply(to: html) else {
      throw .notSelfContained(reference: "<head> ontbreekt")
    }
    let folder = try PrivateFolder()
    let source = try folder.write(page, to: "page.html")
    let pdf = "\(folder.path)/page.pdf"
    let log = "\(folder.path)/log"
    let succeeded = try await finish(page: source, pdf: pdf, folder: folder.path, log: log)
    let lines = Self.lastLines(ofFile: log)
    guard succeeded else { throw .failed(installed.engine, lines: lines) }
    guard let data = FileManager.default.contents(atPath: pdf),
      data.starts(with: Array("%PDF".utf8))
    else { throw .noPDF(installed.engine, lines: lines) }
    return [UInt8](data)
  }

  // MARK: The engine's process

  private enum Outcome {
    case ended(isSuccess: Bool)
    case outOfTime
    case notStarted(String)
  }

  /// Runs the engine to its end, or ends it and all it started when its time is up.
  private func finish(
    page: String, pdf: String, folder: String, log: String
  ) async throws(PDFFailure) -> Bool {
    let command =
      isolation.prefix + [installed.program]
      + installed.engine.arguments(page: page, pdf: pdf, folder: folder, asRoot: isRoot)
    let limit = limit
    let outcome = await withTaskGroup(of: Outcome.self) { group in
      group.addTask { await start(command, folder: folder, log: log) }
      group.addTask {
        do { try await Task.sleep(for: limit) } catch {}
        return .outOfTime
      }
      let first = await group.next() ?? .outOfTime
      group.cancelAll()
      return first
    }
    // Cancelling ends the engine and the wait for it alike; which comes first says nothing.
    guard !Task.isCancelled else { throw .interrupted(installed.engine) }
    switch outcome {
    case .ended(let isSuccess): return isSuccess
    case .outOfTime: throw .timedOut(installed.engine, limit: limit)
    case .notStarted(let reason): throw .failed(installed.engine, lines: [reason])
    }
  }

  private func start(_ command: [String], folder: String, log: String) async -> Outcome {
    let descriptor = open(log, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return .notStarted(String(cString: strerror(errno))) }
    var options = PlatformOptions()
    // A session of its own is a process group of its own; killing the group spares no grandchild.
    options.createSession = true
    options.teardownSequence = [
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)
    ]
    let environment = PDFEngine.environment(folder: folder, searchPath: searchPath)
    do {
      // Standard error goes to a file, not a pipe: a grandchild that keeps it open can't hold us up.
      let result = try await run(
        .path(.init(command[0])), arguments: .init(Array(command.dropFirst())),
        environment: .custom(
          Dictionary(
            uniqueKeysWithValues: environment.map { (Environment.Key(stringLiteral: $0), $1) })),
        workingDirectory: .init(folder), platformOptions: options, input: .none,
        output: .discarded,
        error: .fileDescriptor(.init(rawValue: descriptor), closeAfterSpawningProcess: true))
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
