import Foundation
import TestSupport
import Testing

@testable import Publishing

/// The engines that are installed where the tests run; where one is not, its tests are not run.
private let installedEngines = PDFEngine.allCases.compactMap {
  try? InstalledEngine.find(.one($0), searchPath: systemPath)
}
private let systemPath = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"

@Suite struct PDFPrinterTests {
  @Test(arguments: installedEngines)
  func printsAPage(_ installed: InstalledEngine) async throws {
    let printer = await PDFPrinter(installed, searchPath: systemPath)
    let pdf = try await printer.pdf(
      from: Array(
        """
        <!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Proef</title></head>\
        <body><h1>Uitkeringsdichtheid één</h1><p>2,02%</p></body></html>
        """.utf8))
    #expect(pdf.starts(with: Array("%PDF".utf8)))
    let text = try text(of: pdf)
    #expect(text.contains("Uitkeringsdichtheid"))
    #expect(text.contains("2,02%"))
  }

  /// With the system's isolation, and with no more than the engine's own flags and the dead proxy.
  @Test(arguments: installedEngines, [true, false])
  func asksNothingOfAnyoneAndTellsNothing(
    _ installed: InstalledEngine, isIsolated: Bool
  ) async throws {
    let listener = try #require(Listener())
    listener.call()
    #expect(listener.wasCalled(), "the listener notices a call")

    let folder = try TestFolder()
    try folder.write("GEHEIM-VAN-DEZE-MACHINE", to: "geheim.txt")
    let secret = "file://\(folder.path)/geheim.txt"
    let address = "http://127.0.0.1:\(listener.port)"
    let page = """
      <!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Proef</title>
      <link rel="stylesheet" href="\(address)/a.css"><link rel="stylesheet" href="\(secret)">
      <style>@import url("\(address)/b.css");
      @font-face{font-family:x;src:url(\(address)/c.woff)}
      body{background:url(\(address)/d.png);font-family:x}</style>
      <script>document.write("SCRIPT-GEDRAAID");fetch("\(address)/e")</script></head>
      <body><h1>Zichtbaar</h1><img src="\(address)/f.png" alt=""><img src="\(secret)" alt="">
      <iframe src="\(address)/g.html"></iframe><iframe src="\(secret)" width="500"></iframe>
      <iframe src="file:///etc/passwd" width="500" height="300"></iframe>
      <object data="\(secret)" type="text/plain"></object>
      <embed src="\(secret)" type="text/plain"></body></html>
      """
    let printer =
      isIsolated
      ? await PDFPrinter(installed, searchPath: systemPath)
      : PDFPrinter(installed, searchPath: systemPath, limit: .seconds(120), isolation: .none)
    let pdf = try await printer.print(Array(page.utf8))
    let text = try text(of: pdf)
    #expect(text.contains("Zichtbaar"))
    #expect(!text.contains("GEHEIM"))
    #expect(!text.contains("root:"))
    #expect(!text.contains("SCRIPT-GEDRAAID"))
    #expect(!listener.wasCalled())
  }

  @Test func refusesAPageThatRefersOutsideBeforeAnyEngineSeesIt() async throws {
    let folder = try TestFolder()
    try folder.write("#!/bin/sh\ntouch \(folder.path)/gezien\n", to: "weasyprint", isProgram: true)
    let printer = PDFPrinter(
      InstalledEngine(engine: .weasyprint, program: "\(folder.path)/weasyprint"),
      searchPath: systemPath, limit: .seconds(10), isolation: .none)
    await #expect(throws: PDFFailure.notSelfContained(reference: "<link>")) {
      try await printer.pdf(
        from: Array("<html><head><link rel=attachment href=file:///etc/passwd></head></html>".utf8))
    }
    #expect(folder.entries == ["weasyprint"])
  }

  // MARK: Engines that misbehave

  private func fake(
    _ script: String, in folder: TestFolder, limit: Duration = .seconds(120)
  ) throws -> PDFPrinter {
    try folder.write("#!/bin/sh\n\(script)\n", to: "motor", isProgram: true)
    return PDFPrinter(
      InstalledEngine(engine: .weasyprint, program: "\(folder.path)/motor"),
      searchPath: systemPath, limit: limit, isolation: .none)
  }

  private let page = Array("<html><head></head><body></body></html>".utf8)

  @Test func stopsAnEngineThatTakesTooLongWithAllItStarted() async throws {
    let folder = try TestFolder()
    let printer = try fake(
      """
      trap '' TERM INT HUP
      echo $$ >> \(folder.path)/nummers
      sh -c 'trap "" TERM; echo $$ >> \(folder.path)/nummers; sleep 300; sleep 300' &
      sleep 300
      sleep 300
      """, in: folder, limit: .milliseconds(700))
    let clock = ContinuousClock()
    let start = clock.now
    await #expect(throws: PDFFailure.timedOut(.weasyprint, limit: .milliseconds(700))) {
      try await printer.pdf(from: page)
    }
    #expect(clock.now - start < .seconds(240))
    let numbers = (folder.text(of: "nummers") ?? "").split(separator: "\n").compactMap { Int32($0) }
    #expect(numbers.count == 2)
    for number in numbers { #expect(await isGone(number), "process \(number) is still there") }
  }

  @Test func endsTheEngineWhenItsTaskIsCancelled() async throws {
    let folder = try TestFolder()
    let printer = try fake("echo $$ > \(folder.path)/nummer; sleep 300; sleep 300", in: folder)
    let task = Task { try await printer.pdf(from: page) }
    var number: Int32?
    for _ in 0..<200 where number == nil {
      try await Task.sleep(for: .milliseconds(20))
      number = Int32(
        (folder.text(of: "nummer") ?? "").trimmingCharacters(in: .whitespacesAndNewlines))
    }
    task.cancel()
    await #expect(throws: PDFFailure.interrupted(.weasyprint)) { try await task.value }
    #expect(await isGone(try #require(number)))
  }

  @Test func leavesNothingRunningBehindAnEngineThatEnded() async throws {
    let folder = try TestFolder()
    let printer = try fake(
      """
      sleep 300 &
      echo $! > \(folder.path)/nummer
      for last; do :; done
      cp \(folder.path)/voorbeeld.pdf "$last"
      """, in: folder)
    try folder.write(MinimalPDF.text, to: "voorbeeld.pdf")
    let pdf = try await printer.print(page)
    #expect(String(decoding: pdf, as: UTF8.self) == MinimalPDF.text)
    let number = try #require(
      Int32((folder.text(of: "nummer") ?? "").trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(await isGone(number))
  }

  @Test func givesTheLastLinesOfAnEngineThatFails() async throws {
    let folder = try TestFolder()
    let printer = try fake("for i in 1 2 3 4 5; do echo \"regel $i\" >&2; done; exit 3", in: folder)
    await #expect(
      throws: PDFFailure.failed(.weasyprint, lines: ["regel 3", "regel 4", "regel 5"])
    ) {
      try await printer.pdf(from: page)
    }
  }

  @Test(arguments: [
    "true", "for last; do :; done; echo '<html>' > \"$last\"",
    "for last; do :; done; : > \"$last\"",
    "for last; do :; done; echo '%PDF-1.7 half' > \"$last\"",
    "for last; do :; done; printf '%%PDF-1.7\n1 0 obj onzin\n%%%%EOF\n' > \"$last\"",
  ])
  func refusesWhatIsNoPDF(_ script: String) async throws {
    let folder = try TestFolder()
    let printer = try fake(script, in: folder)
    await #expect(throws: PDFFailure.noPDF(.weasyprint, lines: [])) {
      try await printer.pdf(from: page)
    }
  }

  @Test func endsAnEngineThatUsesTooMuchMemory() async throws {
    let folder = try TestFolder()
    try folder.write(
      """
      #!/bin/sh
      echo $$ > \(folder.path)/nummer
      python3 -c 'import os, time; keep = bytearray(os.urandom(1 << 20) * 400); time.sleep(200)'
      """, to: "motor", isProgram: true)
    let printer = PDFPrinter(
      InstalledEngine(engine: .weasyprint, program: "\(folder.path)/motor"),
      searchPath: systemPath, limit: .seconds(120), memoryLimit: 200 << 20, isolation: .none)
    await #expect(throws: PDFFailure.outOfMemory(.weasyprint)) { try await printer.pdf(from: page) }
    let number = try #require(
      Int32((folder.text(of: "nummer") ?? "").trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(await isGone(number))
  }

  @Test func failsWhereTheProgramCannotBeStarted() async throws {
    let printer = PDFPrinter(
      InstalledEngine(engine: .chromium, program: "/bestaat/niet"), searchPath: systemPath,
      limit: .seconds(120), isolation: .none)
    do {
      _ = try await printer.pdf(from: page)
      Issue.record("there is no such program")
    } catch {
      guard case .failed(.chromium, let lines) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(!lines.isEmpty)
    }
  }

  @Test func givesAnEngineAPrivateHomeAndNoMoreOfTheEnvironment() async throws {
    let folder = try TestFolder()
    let printer = try fake(
      "env > \(folder.path)/omgeving; ls -ld \"$HOME\" > \(folder.path)/rechten; exit 1",
      in: folder)
    await #expect(throws: PDFFailure.self) { try await printer.pdf(from: page) }
    let lines = (folder.text(of: "omgeving") ?? "").split(separator: "\n")
    let names = Set(lines.compactMap { $0.split(separator: "=").first.map(String.init) })
    let given = Set(PDFEngine.environment(folder: "", searchPath: "").keys)
    #expect(names.subtracting(["PWD", "SHLVL", "_", "OLDPWD"]) == given)
    #expect(folder.text(of: "rechten")?.hasPrefix("drwx------") == true)
    let home = try #require(lines.first { $0.hasPrefix("HOME=") }).dropFirst(5)
    #expect(!FileManager.default.fileExists(atPath: String(home)))
  }

  // MARK: Help

  private func text(of pdf: [UInt8]) throws -> String {
    let folder = try TestFolder()
    try Data(pdf).write(to: URL(fileURLWithPath: "\(folder.path)/x.pdf"))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/pdftotext")
    process.arguments = ["\(folder.path)/x.pdf", "\(folder.path)/x.txt"]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return try #require(folder.text(of: "x.txt"))
  }
}
