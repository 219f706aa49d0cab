import Foundation

/// Prints pages to PDF with one engine, in private folders, without network and in limited time and memory.
///
/// A browser is started for the first page and prints all of them; `close` ends it. Another engine is a
/// program for each page.
package struct PDFPrinter: Sendable {
  /// More than any report needs, and less than what ends a machine.
  package static let usualMemoryLimit = 3 << 30

  package let installed: InstalledEngine
  private let limit: Duration
  private let process: EngineProcess
  private let browser: BrowserPool?
  /// Whether the engine makes PDF/A-3a.
  private let isArchival: Bool

  /// - Parameters:
  ///   - searchPath: The folders where programs are found, with colons between.
  ///   - limit: How long the engine may take over one page.
  ///   - memoryLimit: How many bytes the engine may use, with all that it starts.
  package init(
    _ installed: InstalledEngine, searchPath: String, limit: Duration = .seconds(120),
    memoryLimit: Int = usualMemoryLimit
  ) async {
    let isolation = await NetworkIsolation.probe(
      for: installed.engine, asRoot: geteuid() == 0, searchPath: searchPath)
    let process = EngineProcess(
      installed: installed, isolation: isolation, searchPath: searchPath, memoryLimit: memoryLimit)
    self.init(process, limit: limit, isArchival: await process.makesArchivalPDF())
  }

  /// With an isolation that was found earlier, or none.
  init(
    _ installed: InstalledEngine, searchPath: String, limit: Duration,
    memoryLimit: Int = usualMemoryLimit, isolation: NetworkIsolation, isArchival: Bool = false
  ) {
    let process = EngineProcess(
      installed: installed, isolation: isolation, searchPath: searchPath, memoryLimit: memoryLimit)
    self.init(process, limit: limit, isArchival: isArchival)
  }

  private init(_ process: EngineProcess, limit: Duration, isArchival: Bool) {
    installed = process.installed
    self.process = process
    self.limit = limit
    self.isArchival = isArchival
    browser =
      process.installed.engine.isBrowser
      ? BrowserPool(
        process, limit: limit,
        width: ProcessInfo.processInfo.activeProcessorCount) : nil
  }

  /// Whether the system itself keeps the engine from the network.
  package var isIsolated: Bool { !process.isolation.prefix.isEmpty }

  /// The page as the bytes of a PDF.
  ///
  /// - Parameters:
  ///   - html: A whole document that refers to nothing outside itself.
  ///   - attachments: Files for the PDF to carry; only where libqpdf is on this machine.
  package func pdf(
    from html: [UInt8], attaching attachments: [PDFAttachment] = []
  ) async throws(PDFFailure) -> [UInt8] {
    if let reference = PageGuard.outsideReference(in: html) {
      throw .notSelfContained(reference: reference)
    }
    let pdf = try await print(html)
    guard !Self.finishes || PDFFinish.isSound(pdf) else {
      throw .noPDF(installed.engine, lines: [])
    }
    // What can't be described as accessible still carries its files.
    for isTagged in installed.engine.isAccessible ? [true, false] : [false] {
      if let finished = PDFFinish.finished(
        pdf, of: html, isTagged: isTagged, attaching: attachments)
      {
        return finished
      }
    }
    return pdf
  }

  /// Ends what still runs for this printer; it prints nothing after that.
  package func close() async { await browser?.close() }

  /// Whether PDFs are finished on this machine: declared as PDF/UA, and the same bytes each time.
  package static var finishes: Bool { QPDFDocument.isInstalled }

  /// Prints without looking at the page first; the engine's own limits must hold without that too.
  func print(_ html: [UInt8]) async throws(PDFFailure) -> [UInt8] {
    guard let page = PagePolicy.apply(to: html) else {
      throw .notSelfContained(reference: "<head> ontbreekt")
    }
    guard let browser else { return try await printAlone(page) }
    let pdf = try await browser.pdf(from: page)
    guard Self.isPDF(pdf) else { throw .noPDF(installed.engine, lines: []) }
    return pdf
  }

  /// Whether bytes are a PDF from beginning to end.
  private static func isPDF(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: Array("%PDF".utf8))
      && bytes.suffix(1024).contains(Array("%%EOF".utf8))
  }

  // MARK: A program for each page

  private enum Outcome {
    case end(EngineProcess.End)
    case outOfTime
  }

  private func printAlone(_ page: [UInt8]) async throws(PDFFailure) -> [UInt8] {
    let folder = try PrivateFolder()
    let source = try folder.writePage(page)
    let pdf = "\(folder.path)/page.pdf"
    let log = "\(folder.path)/log"
    let end = try await finish(
      installed.engine.arguments(page: source, pdf: pdf, isArchival: isArchival),
      folder: folder.path, log: log)
    let lines = EngineProcess.lastLines(ofFile: log)
    switch end {
    case .outOfMemory: throw .outOfMemory(installed.engine)
    case .notStarted(let reason): throw .failed(installed.engine, lines: [reason])
    case .ended(isSuccess: false):
      throw folder.isFull ? .fullDisk : .failed(installed.engine, lines: lines)
    case .ended(isSuccess: true): break
    }
    guard let data = FileManager.default.contents(atPath: pdf), Self.isPDF([UInt8](data)) else {
      throw folder.isFull ? .fullDisk : .noPDF(installed.engine, lines: lines)
    }
    return [UInt8](data)
  }

  /// Runs the engine to its end, or ends it and all it started when its time is up.
  private func finish(
    _ arguments: [String], folder: String, log: String
  ) async throws(PDFFailure) -> EngineProcess.End {
    let outcome = await withTaskGroup(of: Outcome.self) { [process, limit] group in
      group.addTask { .end(await process.run(arguments, folder: folder, log: log)) }
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
    case .end(let end): return end
    case .outOfTime: throw .timedOut(installed.engine, limit: limit)
    }
  }
}
