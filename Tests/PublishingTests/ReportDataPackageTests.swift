import Foundation
import Model
import TestSupport
import Testing

@testable import Publishing

/// The data package, read back by the reference program of the specification (frictionless).
@Suite struct ReportDataPackageTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func write(_ report: Report) throws -> TemporaryDossier {
    let files =
      [OutputFile(path: "2007-07/DSZ/maand.csv", bytes: ReportCSV.bytes(report))]
      + ReportDataPackage.files(report, stem: "2007-07/DSZ/maand")
    return try TemporaryDossier(
      bytes: Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) }))
  }

  private func frictionless(_ arguments: [String], in folder: String) throws -> (Int32, String) {
    let program = Self.root.appendingPathComponent(".build-python/bin/frictionless")
    try #require(
      FileManager.default.isExecutableFile(atPath: program.path),
      "frictionless is not installed: run Scripts/python-tools")
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  /// A name that someone typed is never a formula in a spreadsheet.
  @Test(arguments: ["=HYPERLINK(\"http://x\")", "+x", "-x", "@SUM(A1)", "\t=1", "\r=1"])
  func keepsNamesFromBecomingFormulas(name: String) throws {
    var report = try Samples.almere()
    for place in report.figures.indices { report.figures[place].indicator.name = name }
    let files =
      [OutputFile(path: "maand.csv", bytes: ReportCSV.bytes(report))]
      + ReportDataPackage.files(report, stem: "maand")
    let tables = files.filter { $0.path.hasSuffix(".csv") }
    #expect(tables.map(\.path) == ["maand.csv", "maand.reeksen.csv"])
    for table in tables {
      let text = String(decoding: table.bytes, as: UTF8.self)
      let escaped = name.replacing("\"", with: "\"\"")
      #expect(text.contains("'\(escaped)"))
      #expect(!text.contains(";\(name)") && !text.contains("\"\(escaped)"))
    }
  }

  @Test func isAValidPackageWithTheFiguresOfTheReport() throws {
    let report = try Samples.almere()
    let folder = try write(report)
    try withExtendedLifetime(folder) {
      let (status, text) = try frictionless(
        ["validate", "2007-07/DSZ/maand.datapackage.json", "--json"], in: folder.path)
      #expect(status == 0, "\(text)")
      let (read, rows) = try frictionless(
        [
          "extract", "2007-07/DSZ/maand.datapackage.json", "--resource-name", "reeksen", "--json",
        ], in: folder.path)
      #expect(read == 0, "\(rows)")
      let points = report.figures.reduce(0) { $0 + $1.history.count }
      let found = try #require(
        try JSONSerialization.jsonObject(with: Data(rows.utf8)) as? [String: [[String: Any]]])
      let series = try #require(found["reeksen"])
      #expect(series.count == points && points > 20)
      let first = try #require(report.figures.first)
      let last = series.last { $0["code"] as? String == first.indicator.code }
      #expect(
        last?["realisatie"] as? String == ReportCSV.Field.number(first.history.last?.value).written)
    }
  }

  @Test func findsAFileThatDoesNotFitItsDescription() throws {
    let report = try Samples.almere()
    let folder = try write(report)
    try withExtendedLifetime(folder) {
      let path = "\(folder.path)/2007-07/DSZ/maand.reeksen.csv"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try text.replacing("2007-07;", with: "juli;").write(
        toFile: path, atomically: true, encoding: .utf8)
      let (status, _) = try frictionless(
        ["validate", "2007-07/DSZ/maand.datapackage.json"], in: folder.path)
      #expect(status != 0)
    }
  }

  @Test func saysUnitsTypesAndSources() throws {
    let files = try ReportDataPackage.files(Samples.almere(), stem: "2007-07/DSZ/maandrapportage")
    #expect(
      files.map(\.path) == [
        "2007-07/DSZ/maandrapportage.reeksen.csv", "2007-07/DSZ/maandrapportage.datapackage.json",
      ])
    expectStored(
      String(decoding: files[1].bytes, as: UTF8.self), named: "almere-2007.datapackage.json")
  }
}
