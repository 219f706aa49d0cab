import Foundation

/// The browser that prints all pages of a run: started for the first one, and anew when it has to be.
///
/// - A print that takes too long, or whose tab crashes, fails alone; after the first kind the browser gets
///   no new pages and ends when the prints that it has are done.
/// - When the browser itself ends, its prints are made once more, each in a browser of its own, so that
///   the page that ends it takes no other with it.
/// - A browser that could not be started twice is not tried a third time.
actor BrowserPool {
  /// How long a browser may take to answer at all.
  private static let startLimit = Duration.seconds(60)

  private let process: EngineProcess
  private let limit: Duration
  /// How many pages are printed at once.
  private let width: Int
  private var running = 0
  private var queue: [CheckedContinuation<Void, Never>] = []
  private var start: Task<Result<Browser, PDFFailure>, Never>?
  /// The browser that prints now.
  private var browser: Browser?
  /// Browsers that get no new pages, and may still print.
  private var retired: [Browser] = []

  init(_ process: EngineProcess, limit: Duration, width: Int) {
    self.process = process
    self.limit = limit
    self.width = max(1, width)
  }

  func pdf(from page: [UInt8]) async throws(PDFFailure) -> [UInt8] {
    await enter()
    defer { leave() }
    let browser = try await shared()
    do {
      return try await browser.pdf(from: page, limit: limit)
    } catch {
      if case .timedOut = error {
        // What hangs in it may go on using a core.
        forget(browser)
        retired.append(browser)
        await browser.retire()
      } else if await browser.failure != nil {
        forget(browser)
        if !Task.isCancelled { return try await alone(page) }
      }
      throw error
    }
  }

  /// Ends every browser.
  func close() async {
    start?.cancel()
    _ = await start?.value
    for browser in retired + [browser].compactMap({ $0 }) { await browser.close() }
    (start, browser, retired) = (nil, nil, [])
  }

  // MARK: Browsers

  private func shared() async throws(PDFFailure) -> Browser {
    let start =
      start ?? Task { [process, limit] in await Self.start(process, limit) }
    self.start = start
    let started = await withTaskCancellationHandler {
      await start.value
    } onCancel: {
      start.cancel()
    }
    if case .success(let browser) = started, self.start == start { self.browser = browser }
    // A start that was broken off says nothing about the next.
    if case .failure(.interrupted) = started, self.start == start { self.start = nil }
    return try started.get()
  }

  private static func start(
    _ process: EngineProcess, _ limit: Duration
  ) async -> Result<Browser, PDFFailure> {
    var last = PDFFailure.interrupted(process.installed.engine)
    // Twice, for a machine that has a bad moment.
    for _ in 0..<2 where !Task.isCancelled {
      do throws(PDFFailure) {
        return .success(
          try await Browser.start(process, limit: min(limit, startLimit)))
      } catch {
        last = error
      }
    }
    return .failure(last)
  }

  /// The next print gets a new browser, unless it has one already.
  private func forget(_ ended: Browser) {
    guard browser === ended else { return }
    (start, browser) = (nil, nil)
  }

  private func alone(_ page: [UInt8]) async throws(PDFFailure) -> [UInt8] {
    let browser = try await Browser.start(
      process, limit: min(limit, Self.startLimit))
    do {
      let pdf = try await browser.pdf(from: page, limit: limit)
      await browser.close()
      return pdf
    } catch {
      await browser.close()
      throw error
    }
  }

  // MARK: Turns

  private func enter() async {
    guard running >= width else {
      running += 1
      return
    }
    await withCheckedContinuation { queue.append($0) }
  }

  private func leave() {
    // Whoever waits longest takes this place.
    if queue.isEmpty { running -= 1 } else { queue.removeFirst().resume() }
  }
}
