import Foundation
import Testing

@testable import Publishing

/// Many prints by one browser, and what happens when it or a page misbehaves.
@Suite struct BrowserPoolTests {
  /// Prints pages at once; what became of each, in order.
  private func results(
    _ words: [String], _ printer: PDFPrinter
  ) async -> [Result<String, PDFFailure>] {
    await withTaskGroup(of: (Int, Result<String, PDFFailure>).self) { group in
      for (place, words) in words.enumerated() {
        group.addTask {
          do throws(PDFFailure) {
            let pdf = try await printer.print(StandInBrowser.page(words))
            return (place, .success(String(decoding: pdf, as: UTF8.self)))
          } catch {
            return (place, .failure(error))
          }
        }
      }
      var found: [Int: Result<String, PDFFailure>] = [:]
      for await (place, result) in group { found[place] = result }
      return words.indices.compactMap { found[$0] }
    }
  }

  private func expectPrinted(_ result: Result<String, PDFFailure>, _ words: String) {
    #expect(result == .success("%PDF-1.4 \(words)\n%%EOF\n"))
  }

  @Test func printsManyPagesWithOneBrowserEachItsOwn() async throws {
    let standIn = try StandInBrowser()
    let printer = standIn.printer()
    let words = (0..<100).map { "bladzijde \($0)" }
    for (result, words) in zip(await results(words, printer), words) {
      expectPrinted(result, words)
    }
    #expect(standIn.starts == 1)
    await printer.close()
    for number in standIn.numbers { #expect(await isGone(number)) }
  }

  @Test(arguments: [
    ("VALT", PDFFailure.crashed(.chromium)), ("FOUT", .failed(.chromium, lines: ["kan niet"])),
    ("GEENPDF", .noPDF(.chromium, lines: [])),
  ])
  func failsOnePageAndPrintsTheOthers(_ word: String, _ failure: PDFFailure) async throws {
    let standIn = try StandInBrowser()
    let printer = standIn.printer()
    let words = ["a", word, "b", word, "c", "d"]
    for (result, words) in zip(await results(words, printer), words) {
      if words == word {
        #expect(result == .failure(failure))
      } else {
        expectPrinted(result, words)
      }
    }
    #expect(standIn.starts == 1)
    await printer.close()
  }

  @Test func failsAPageThatHangsAndEndsItsBrowserWhenTheOthersAreDone() async throws {
    let standIn = try StandInBrowser()
    // Long enough for the other pages on a machine that does much else.
    let limit = Duration.seconds(25)
    let printer = standIn.printer(limit: limit)
    let words = ["a", "HANGT", "b", "c"]
    for (result, words) in zip(await results(words, printer), words) {
      if words == "HANGT" {
        #expect(result == .failure(.timedOut(.chromium, limit: limit)))
      } else {
        expectPrinted(result, words)
      }
    }
    #expect(await isGone(try #require(standIn.numbers.first)))
    expectPrinted(await results(["d"], printer)[0], "d")
    #expect(standIn.starts == 2)
    await printer.close()
  }

  @Test func startsABrowserThatEndedAgain() async throws {
    let standIn = try StandInBrowser()
    let printer = standIn.printer()
    let words = ["a", "EENS", "b", "c", "d"]
    for (result, words) in zip(await results(words, printer), words) {
      expectPrinted(result, words)
    }
    #expect(standIn.starts > 1)
    await printer.close()
    for number in standIn.numbers { #expect(await isGone(number)) }
  }

  @Test(arguments: ["DICHT", "ONZIN"])
  func givesUpAPageThatEndsItsBrowserTwice(_ word: String) async throws {
    let standIn = try StandInBrowser()
    let printer = standIn.printer()
    let words = ["a", word, "b", "c"]
    for (result, words) in zip(await results(words, printer), words) {
      if words == word {
        #expect(result == .failure(.failed(.chromium, lines: [])))
      } else {
        expectPrinted(result, words)
      }
    }
    await printer.close()
    for number in standIn.numbers { #expect(await isGone(number)) }
  }

  @Test func endsABrowserThatUsesTooMuchMemory() async throws {
    let standIn = try StandInBrowser()
    let printer = standIn.printer(memoryLimit: 200 << 20)
    let found = await results(["GEHEUGEN"], printer)
    #expect(found == [.failure(.outOfMemory(.chromium))])
    await printer.close()
  }

  @Test func triesToStartTwiceAndNoMore() async throws {
    let standIn = try StandInBrowser()
    try standIn.folder.write("", to: "stuk")
    let printer = standIn.printer()
    for result in await results(["a", "b", "c"], printer) {
      #expect(result == .failure(.failed(.chromium, lines: ["kan niet starten"])))
    }
    #expect(standIn.starts == 2)
  }

  @Test func givesUpABrowserThatNeverAnswers() async throws {
    let standIn = try StandInBrowser()
    try standIn.folder.write("", to: "stil")
    let limit = Duration.seconds(1)
    let printer = standIn.printer(limit: limit)
    #expect(
      await results(["a", "b"], printer) == [
        .failure(.timedOut(.chromium, limit: limit)), .failure(.timedOut(.chromium, limit: limit)),
      ])
    for number in standIn.numbers { #expect(await isGone(number)) }
  }

  @Test func endsWithItsTaskAndWithItsPrinter() async throws {
    let standIn = try StandInBrowser()
    var printer: PDFPrinter? = standIn.printer(limit: .seconds(200))
    let task = Task { [printer] in try await printer?.print(StandInBrowser.page("HANGT")) }
    for _ in 0..<200 where standIn.starts == 0 { try await Task.sleep(for: .milliseconds(20)) }
    try await Task.sleep(for: .milliseconds(300))
    task.cancel()
    await #expect(throws: PDFFailure.interrupted(.chromium)) { try await task.value }
    printer = nil
    #expect(await isGone(try #require(standIn.numbers.first)))
  }

  // MARK: The real one

  private static let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
  private static let chromium = try? InstalledEngine.find(.one(.chromium), searchPath: path)

  @Test(.enabled(if: chromium != nil))
  func survivesTheEndOfTheRealBrowser() async throws {
    let chromium = try #require(Self.chromium)
    let folder = try TestFolder()
    try folder.write(
      "#!/bin/sh\necho $$ >> \(folder.path)/starts\nexec \(chromium.program) \"$@\"\n",
      to: "chromium", isProgram: true)
    let printer = PDFPrinter(
      InstalledEngine(engine: .chromium, program: "\(folder.path)/chromium"),
      searchPath: Self.path, limit: .seconds(120), isolation: .none)
    let pages = (0..<8).map {
      StandInBrowser.page("<h1>\($0)</h1>" + String(repeating: "<p>x", count: 400))
    }
    let prints = Task {
      await withTaskGroup(of: Bool.self) { group in
        for page in pages {
          group.addTask { (try? await printer.print(page))?.isEmpty == false }
        }
        return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
      }
    }
    for _ in 0..<500 where folder.text(of: "starts") == nil {
      try await Task.sleep(for: .milliseconds(10))
    }
    try await Task.sleep(for: .milliseconds(500))
    let number = try #require(Int32((folder.text(of: "starts") ?? "").prefix { $0.isNumber }))
    kill(number, SIGKILL)
    #expect(await prints.value == pages.count)
    await printer.close()
    for number in (folder.text(of: "starts") ?? "").split(separator: "\n").compactMap({ Int32($0) })
    {
      #expect(await isGone(number))
    }
  }

  @Test(.enabled(if: chromium != nil))
  func givesTheBytesOfOneAtATime() async throws {
    let printer = await PDFPrinter(try #require(Self.chromium), searchPath: Self.path)
    let pages = (0..<6).map {
      StandInBrowser.page(
        "<h1>\($0)</h1><p><a href=\"bijlage.html\">b</a> <a href=\"#weg\">c</a> <a href=\"../d\">d</a></p><table><thead><tr><th>a<th>b</thead><tbody><tr><th>c<td>\($0)</tbody></table>"
      )
    }
    let together = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      for (place, page) in pages.enumerated() {
        group.addTask { (place, try await printer.pdf(from: page)) }
      }
      return try await group.reduce(into: [Int: [UInt8]]()) { $0[$1.0] = $1.1 }
    }
    #expect(try PDFFinishTests.objects(of: together[0] ?? []).contains("/URI (bijlage.html)"))
    #expect(try !PDFFinishTests.objects(of: together[0] ?? []).contains("file:"))
    for (place, page) in pages.enumerated().reversed() {
      #expect(try await printer.pdf(from: page) == together[place], "page \(place)")
    }
    await printer.close()
  }
}

/// Whether a process has ended; a zombie that nobody collects has.
func isGone(_ number: Int32) async -> Bool {
  for _ in 0..<100 {
    guard
      let state = FileManager.default.contents(atPath: "/proc/\(number)/stat")
        .map({ String(decoding: $0, as: UTF8.self) })
    else { return true }
    if state.contains(") Z ") || state.contains(") X ") { return true }
    try? await Task.sleep(for: .milliseconds(20))
  }
  return false
}
