import Testing

@testable import Publishing

@Suite struct EngineSearchTests {
  private func path(with programs: [String]) throws -> TestFolder {
    let folder = try TestFolder()
    for program in programs { try folder.write("#!/bin/sh\n", to: program, isProgram: true) }
    return folder
  }

  @Test func takesTheFirstInTheFixedOrder() throws {
    let folder = try path(with: ["wkhtmltopdf", "weasyprint", "google-chrome"])
    let found = try InstalledEngine.find(.auto, searchPath: "relatief::\(folder.path)")
    #expect(found.engine == .chromium)
    #expect(found.program == "\(folder.path)/google-chrome")
  }

  @Test func takesTheNamedOneOnly() throws {
    let folder = try path(with: ["chromium", "wkhtmltopdf"])
    let found = try InstalledEngine.find(.one(.wkhtmltopdf), searchPath: folder.path)
    #expect(found.engine == .wkhtmltopdf)
    #expect(throws: PDFFailure.notFound(.one(.weasyprint))) {
      try InstalledEngine.find(.one(.weasyprint), searchPath: folder.path)
    }
  }

  @Test func passesByWhatIsNoProgram() throws {
    let folder = try TestFolder()
    try folder.write("", to: "weasyprint")
    try folder.write("", to: "chromium/iets")
    #expect(throws: PDFFailure.notFound(.auto)) {
      try InstalledEngine.find(.auto, searchPath: folder.path)
    }
  }

  @Test func readsTheWordsOfTheOption() {
    #expect(EngineChoice.words == ["auto", "chromium", "weasyprint", "wkhtmltopdf"])
    #expect(EngineChoice.words.map { EngineChoice(word: $0) != nil } == [true, true, true, true])
    #expect(EngineChoice(word: "chrome") == nil)
  }

  @Test(arguments: [
    (PDFFailure.notFound(.auto), "installeer chromium, weasyprint of wkhtmltopdf"),
    (.notFound(.one(.chromium)), "PDF-motor chromium is niet gevonden"),
    (.timedOut(.weasyprint, limit: .seconds(120)), "was na 120 seconden niet klaar"),
    (.timedOut(.weasyprint, limit: .seconds(1)), "was na 1 seconde niet klaar"),
    (.failed(.wkhtmltopdf, lines: ["a", "b"]), "kon de PDF niet maken: a / b"),
    (.noPDF(.chromium, lines: []), "gaf geen PDF"),
  ])
  func saysWhatWentWrong(_ failure: PDFFailure, _ part: String) {
    #expect(failure.message.contains(part))
    #expect(!failure.message.hasSuffix("."))
  }
}
