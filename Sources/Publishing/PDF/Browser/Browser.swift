import Foundation

/// One running browser that prints pages in its tabs, several at once.
///
/// A print is a job. What ends a job early (its time is up, its tab crashes, the browser ends, the task is
/// cancelled) makes all its waiting calls fail with that reason, and no other job's.
actor Browser {
  typealias Job = Int

  private static let log = "log"
  /// A tab is closed after this many pages, so that what it keeps of them does not add up.
  private static let pagesPerTab = 40

  private struct Tab {
    var target: String
    var session: String
    var pages = 0
  }

  /// The browser's folder; its process holds it too, so that it goes after the process and not before.
  private final class Home: Sendable {
    let folder: PrivateFolder

    init() throws(PDFFailure) { folder = try PrivateFolder() }
  }

  private let engine: PDFEngine
  private let home: Home
  private let pipe: DevToolsPipe
  private let process: Task<EngineProcess.End, Never>
  private var lastCall = 0
  private var lastJob = 0
  private var waiting: [Int: (job: Job, reply: CheckedContinuation<Answer, Never>)] = [:]
  /// Jobs under way, with the reason of those that are over before they are done.
  private var jobs: [Job: PDFFailure?] = [:]
  private var jobOfSession: [String: Job] = [:]
  private var idle: [Tab] = []
  /// Which loadings of pages are complete, by tab.
  private var loaded: [String: Set<String>] = [:]
  private var loads: [String: (loader: String, reply: CheckedContinuation<Answer, Never>)] = [:]
  private var isRetired = false
  private var end: PDFFailure?

  private typealias Answer = Result<DevToolsMessage.Reply, PDFFailure>

  // MARK: Life

  /// Starts a browser and waits until it answers.
  static func start(
    _ process: EngineProcess, limit: Duration
  ) async throws(PDFFailure) -> Browser {
    let browser = try Browser(process)
    await browser.listen()
    do {
      try await browser.job(limit: limit) { job async throws(PDFFailure) in
        _ = try await browser.call("Browser.getVersion", job: job)
      }
      return browser
    } catch {
      await browser.close()
      throw error
    }
  }

  private init(_ process: EngineProcess) throws(PDFFailure) {
    let home = try Home()
    let path = home.folder.path
    guard let replies = DescriptorPair() else {
      throw .noWorkFolder(reason: OutputWriter.words(errno))
    }
    guard
      let pipe = DevToolsPipe(
        commands: "\(path)/\(EngineKeeper.commands)", replies: replies.read)
    else {
      Foundation.close(replies.write)
      throw .noWorkFolder(reason: OutputWriter.words(errno))
    }
    let arguments = process.installed.engine.browserArguments(
      folder: path, hasSandbox: process.isolation.allowsSandbox)
    engine = process.installed.engine
    self.home = home
    self.pipe = pipe
    self.process = Task.detached {
      let end = await process.run(
        arguments, folder: path, log: "\(path)/\(Self.log)", replies: replies.write)
      withExtendedLifetime(home) {}
      return end
    }
  }

  deinit { process.cancel() }

  private func listen() {
    let messages = pipe.messages
    Task { [weak self] in
      for await message in messages { await self?.received(message) }
      await self?.ended()
    }
  }

  /// Ends the browser with all that it started; its folder goes with it.
  func close() async {
    isRetired = true
    process.cancel()
    _ = await process.value
    fail(.interrupted(engine))
  }

  /// Lets the prints that are under way end, and then ends the browser.
  func retire() async {
    isRetired = true
    if jobs.isEmpty { await close() }
  }

  /// The browser said its last word: it ended, or it is ended now since it talks nonsense.
  private func ended() async {
    process.cancel()
    let lines = EngineProcess.lastLines(ofFile: "\(home.folder.path)/\(Self.log)")
    switch await process.value {
    case .outOfMemory: fail(.outOfMemory(engine))
    case .notStarted(let reason): fail(.failed(engine, lines: [reason]))
    case .ended: fail(home.folder.isFull ? .fullDisk : .failed(engine, lines: lines))
    }
  }

  private func fail(_ reason: PDFFailure) {
    guard end == nil else { return }
    end = reason
    for job in jobs.keys { abandon(job, reason) }
  }

  /// Why the browser is no longer there; `nil`: it is.
  var failure: PDFFailure? { end }

  // MARK: Jobs

  /// Does something that has to be done within a limit.
  private func job<Made: Sendable>(
    limit: Duration, _ work: @Sendable (Job) async throws(PDFFailure) -> Made
  ) async throws(PDFFailure) -> Made {
    if let end { throw end }
    lastJob += 1
    let job = lastJob
    jobs[job] = .some(nil)
    let timer = Task { [weak self, engine] in
      guard (try? await Task.sleep(for: limit)) != nil else { return }
      await self?.abandon(job, .timedOut(engine, limit: limit))
    }
    let result: Result<Made, PDFFailure> = await withTaskCancellationHandler {
      do throws(PDFFailure) { return .success(try await work(job)) } catch {
        return .failure(error)
      }
    } onCancel: {
      Task { [weak self, engine] in await self?.abandon(job, .interrupted(engine)) }
    }
    timer.cancel()
    jobs[job] = nil
    jobOfSession = jobOfSession.filter { $0.value != job }
    if isRetired, jobs.isEmpty { await close() }
    return try result.get()
  }

  /// Ends a job with a reason.
  private func abandon(_ job: Job, _ reason: PDFFailure) {
    guard case .some(.none) = jobs[job] else { return }
    jobs[job] = .some(reason)
    for (number, call) in waiting where call.job == job {
      waiting[number] = nil
      call.reply.resume(returning: .failure(reason))
    }
    for (session, load) in loads where jobOfSession[session] == job {
      loads[session] = nil
      load.reply.resume(returning: .failure(reason))
    }
  }

  /// Why a job can't go on.
  private func obstacle(_ job: Job) -> PDFFailure? {
    if let end { return end }
    guard let reason = jobs[job] else { return .interrupted(engine) }
    return reason
  }

  // MARK: Messages

  private func received(_ message: DevToolsMessage) {
    if let id = message.id {
      guard let call = waiting.removeValue(forKey: id) else { return }
      if let fault = message.error {
        call.reply.resume(
          returning: .failure(.failed(engine, lines: [String((fault.message ?? "").prefix(300))])))
      } else {
        call.reply.resume(returning: .success(message.result ?? .init()))
      }
      return
    }
    guard let session = message.sessionId ?? message.params?.sessionId else { return }
    switch message.method {
    case "Page.lifecycleEvent" where message.params?.name == "load":
      guard let loader = message.params?.loaderId else { return }
      loaded[session, default: []].insert(loader)
      if let load = loads[session], load.loader == loader {
        loads[session] = nil
        load.reply.resume(returning: .success(.init()))
      }
    case "Inspector.targetCrashed", "Target.detachedFromTarget":
      if let job = jobOfSession[session] { abandon(job, .crashed(engine)) }
    default: break
    }
  }

  @discardableResult
  private func call(
    _ method: String, _ parameters: JSONObject = [:], session: String? = nil, job: Job
  ) async throws(PDFFailure) -> DevToolsMessage.Reply {
    if let obstacle = obstacle(job) { throw obstacle }
    lastCall += 1
    let number = lastCall
    let answer = await withCheckedContinuation { (reply: CheckedContinuation<Answer, Never>) in
      waiting[number] = (job, reply)
      pipe.send(DevToolsMessage.call(number, method, parameters, session: session))
    }
    return try answer.get()
  }

  // MARK: Printing

  /// The page as a PDF, as the browser makes it.
  func pdf(from page: [UInt8], limit: Duration) async throws(PDFFailure) -> [UInt8] {
    try await job(limit: limit) { job async throws(PDFFailure) in
      try await self.print(page, job: job)
    }
  }

  private func print(_ page: [UInt8], job: Job) async throws(PDFFailure) -> [UInt8] {
    let source = try home.folder.writePage(page, part: String(job))
    defer { home.folder.remove(part: String(job)) }
    // A tab in which a print failed is not used again.
    var tab = try await tab(for: job)
    do {
      let pdf = try await print(source, in: tab.session, job: job)
      tab.pages += 1
      jobOfSession[tab.session] = nil
      if tab.pages < Self.pagesPerTab { idle.append(tab) } else { leave(tab) }
      return pdf
    } catch {
      jobOfSession[tab.session] = nil
      leave(tab)
      throw error
    }
  }

  /// Closes a tab, without waiting for it.
  private func leave(_ tab: Tab) {
    loaded[tab.session] = nil
    lastCall += 1
    pipe.send(
      DevToolsMessage.call(
        lastCall, "Target.closeTarget", ["targetId": .text(tab.target)], session: nil))
  }

  private func tab(for job: Job) async throws(PDFFailure) -> Tab {
    if let tab = idle.popLast() {
      jobOfSession[tab.session] = job
      return tab
    }
    let target = try await call("Target.createTarget", ["url": .text("about:blank")], job: job)
    guard let name = target.targetId else { throw .failed(engine, lines: []) }
    let attached = try await call(
      "Target.attachToTarget", ["targetId": .text(name), "flatten": .bool(true)], job: job)
    guard let session = attached.sessionId else { throw .failed(engine, lines: []) }
    jobOfSession[session] = job
    try await call("Page.enable", session: session, job: job)
    try await call("Inspector.enable", session: session, job: job)
    try await call(
      "Page.setLifecycleEventsEnabled", ["enabled": .bool(true)], session: session, job: job)
    return Tab(target: name, session: session)
  }

  private func print(
    _ source: String, in session: String, job: Job
  ) async throws(PDFFailure) -> [UInt8] {
    loaded[session] = nil
    let begun = try await call(
      "Page.navigate", ["url": .text("file://\(source)")], session: session, job: job)
    if let reason = begun.errorText { throw .failed(engine, lines: [reason]) }
    if let loader = begun.loaderId { try await load(loader, in: session, job: job) }
    // The page's own fonts are data inside it; they are read after the page itself.
    try await call(
      "Runtime.evaluate",
      ["expression": .text("document.fonts.ready.then(() => 1)"), "awaitPromise": .bool(true)],
      session: session, job: job)
    let printed = try await call("Page.printToPDF", Self.printing, session: session, job: job)
    guard let stream = printed.stream else { throw .noPDF(engine, lines: []) }
    return try await read(stream, in: session, job: job)
  }

  /// Waits until a page is there with all that it holds.
  private func load(_ loader: String, in session: String, job: Job) async throws(PDFFailure) {
    if let obstacle = obstacle(job) { throw obstacle }
    if loaded[session]?.contains(loader) == true { return }
    let answer = await withCheckedContinuation { (reply: CheckedContinuation<Answer, Never>) in
      loads[session] = (loader, reply)
    }
    _ = try answer.get()
  }

  private static let printing: JSONObject = [
    "printBackground": .bool(true), "preferCSSPageSize": .bool(true),
    "displayHeaderFooter": .bool(false), "generateTaggedPDF": .bool(true),
    "generateDocumentOutline": .bool(true), "transferMode": .text("ReturnAsStream"),
  ]

  private func read(
    _ stream: String, in session: String, job: Job
  ) async throws(PDFFailure) -> [UInt8] {
    var pdf: [UInt8] = []
    while true {
      let piece = try await call(
        "IO.read", ["handle": .text(stream), "size": .whole(1 << 20)], session: session, job: job)
      let data = piece.data ?? ""
      if piece.base64Encoded == true {
        guard let bytes = Data(base64Encoded: data) else { throw .noPDF(engine, lines: []) }
        pdf += bytes
      } else {
        pdf += data.utf8
      }
      if piece.eof != false { break }
    }
    try await call("IO.close", ["handle": .text(stream)], session: session, job: job)
    return pdf
  }
}
