import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite struct PDFAttachmentTests {
  private let files = [
    PDFAttachment(
      name: "gegevens.csv", mediaType: "text/csv", description: "De cijfers (één rij)",
      bytes: Array("a;b\r\n1;2\r\n".utf8)),
    PDFAttachment(
      name: "an)der\\s.bin", mediaType: "application/x y#z", description: "", bytes: [0, 255, 10]),
  ]

  @Test func carriesFilesAsItsData() throws {
    let pdf = try #require(
      PDFFinish.finished(
        Array(MinimalPDF.text.utf8), of: [], isTagged: false, attaching: files))
    #expect(PDFFinish.isSound(pdf))
    let objects = try PDFFinishTests.objects(of: pdf)
    #expect(objects.contains("/UF (gegevens.csv)"))
    #expect(objects.contains("/AFRelationship /Data"))
    #expect(objects.contains("/Subtype /text#2fcsv"))
    #expect(objects.contains("a;b\r\n1;2\r\n"))
    #expect(objects.contains("/Size 10"))
    #expect(!objects.contains("Date"))
    let folder = try TestFolder()
    try Data(pdf).write(to: URL(fileURLWithPath: "\(folder.path)/a.pdf"))
    #expect(try run("pdfdetach", "-saveall", "-o", folder.path, "\(folder.path)/a.pdf") == 0)
    #expect(folder.text(of: "gegevens.csv") == "a;b\r\n1;2\r\n")
  }

  @Test func givesTheSameBytesWhateverTheOrder() throws {
    let page = Array(MinimalPDF.text.utf8)
    let one = PDFFinish.finished(page, of: [], isTagged: false, attaching: files)
    #expect(one == PDFFinish.finished(page, of: [], isTagged: false, attaching: files.reversed()))
  }

  private func run(_ command: String...) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
