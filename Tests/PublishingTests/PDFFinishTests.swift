import Foundation
import Testing

@testable import Publishing

/// A PDF of an engine, finished: described, declared, and the same bytes each time.
@Suite struct PDFFinishTests {
  private static let page = """
    <!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Proef &amp; meer</title>\
    <meta name="author" content="Dienst &lt;X&gt;"></head>\
    <body><h1>Kop</h1><p>Zie <a href="#deel">het <b>deel</b> &amp; de rest</a> of\
     <a href="https://www.cbs.nl/">CBS</a>, <strong>nu</strong>.</p>\
    <table><thead><tr><th>A</th><th>B</th></tr></thead>\
    <tbody><tr><th>c</th><td>1</td></tr></tbody></table><h2 id="deel">Deel</h2></body></html>
    """
  private static let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
  private static let installed = [PDFEngine.chromium, .weasyprint].compactMap {
    try? InstalledEngine.find(.one($0), searchPath: path)
  }

  /// Chromium writes the second at which it prints, and numbers its tags on from page to page.
  @Test(arguments: installed)
  func givesTheSameBytes(_ installed: InstalledEngine) async throws {
    try #require(PDFPrinter.finishes, "libqpdf is not installed")
    let printer = await PDFPrinter(installed, searchPath: Self.path)
    let page = Array(Self.page.utf8)
    let first = try await printer.pdf(from: page)
    try await Task.sleep(for: .milliseconds(1100))
    #expect(try await printer.pdf(from: page) == first)
    await printer.close()
    let another = await PDFPrinter(installed, searchPath: Self.path)
    _ = try await another.pdf(from: StandInBrowser.page("<h1>iets anders</h1>"))
    #expect(try await another.pdf(from: page) == first)
    await another.close()
  }

  @Test(arguments: installed)
  func describesAndDeclares(_ installed: InstalledEngine) async throws {
    let printer = await PDFPrinter(installed, searchPath: Self.path)
    let pdf = try await printer.pdf(from: Array(Self.page.utf8))
    let document = try Self.objects(of: pdf)
    #expect(document.contains("<pdfuaid:part>1</pdfuaid:part>"))
    #expect(document.contains("Proef &amp; meer</rdf:li>"))
    // Chromium leaves the author of the page out.
    if installed.engine == .weasyprint {
      #expect(document.contains("<rdf:li>Dienst &lt;X&gt;</rdf:li>"))
    }
    #expect(document.contains("<rdf:li>nl</rdf:li>"))
    #expect(!document.contains("/CreationDate"))
    #expect(document.contains("/Contents (het deel & de rest)"))
    #expect(document.contains("/Contents (CBS)") || document.contains("/Contents (https://"))
    #expect(document.contains("/Strong /Span"))
    #expect(document.contains("/Scope /Column"))
    #expect(document.contains("/Scope /Row"))
  }

  @Test(arguments: ["", "%PDF-1.7\n", "geen PDF", "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj"])
  func leavesWhatItCannotRead(text: String) {
    #expect(PDFFinish.finished(Array(text.utf8), of: []) == nil)
  }

  @Test func findsTheWordsOfLinks() {
    let html = """
      <a class="skip" href="#inhoud">Naar de inhoud</a><p>x</p>
      <a href="#indicator-1"><span>1</span> &lt;b&gt; &amp;amp;</a><a href="#indicator-1">anders</a>
      <a href="https://x.nl/?a=1&amp;b=2">X</a> <a name="y">z</a> <a href="#leeg"></a> <a href="#open
      """
    #expect(
      PageLinks.words(in: Array(html.utf8)) == [
        "inhoud": "Naar de inhoud", "indicator-1": "1 <b> &amp;", "https://x.nl/?a=1&b=2": "X",
      ])
  }

  @Test func writesMetadataOfAnyText() {
    let packet = String(
      decoding: DocumentMetadata.packet(title: "a < b & \u{1}c", author: nil, language: ""),
      as: UTF8.self)
    #expect(packet.contains("a &lt; b &amp; c</rdf:li>"))
    #expect(!packet.contains("dc:creator"))
    #expect(!packet.contains("dc:language"))
  }

  /// All objects of a PDF, unpacked by qpdf's own program.
  static func objects(of pdf: [UInt8]) throws -> String {
    let folder = try TestFolder()
    let path = "\(folder.path)/a.pdf"
    try Data(pdf).write(to: URL(fileURLWithPath: path))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["qpdf", "--qdf", "--object-streams=disable", path, "-"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
