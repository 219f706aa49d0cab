import Model
import Publishing
import Testing

@testable import PeilCommandLine

@Suite struct ReportRequestTests {
  private func request(_ arguments: String...) throws -> ReportRequest {
    try #require(try PeilCommand.parseAsRoot(["rapport"] + arguments) as? ReportCommand).request
  }

  @Test func hasTheDefaultsOfTheContract() throws {
    let request = try request()
    #expect(request.folder == ".")
    #expect(request.choice.month == nil)
    #expect(request.choice.reports == [])
    #expect(request.choice.units == .root)
    #expect(request.output == "Output")
    #expect(request.formats == nil)
    #expect(request.engine == .auto)
    #expect(!request.isStrict)
    #expect(!request.isQuiet)
  }

  @Test func holdsWhatWasAsked() throws {
    let request = try request(
      "--map", "d", "--maand=2007-07", "--rapportage", "a", "--rapportage", "b", "--eenheid",
      "alle", "--uit", "u", "--formaat", "csv, HTML,csv", "--pdf-motor", "weasyprint", "--stil",
      "--streng")
    #expect(request.folder == "d")
    #expect(request.choice.month == Month(year: 2007, number: 7))
    #expect(request.choice.reports == ["a", "b"])
    #expect(request.choice.units == .all)
    #expect(request.output == "u")
    #expect(request.formats == [.html, .csv])
    #expect(request.engine == .one(.weasyprint))
    #expect(request.isStrict)
    #expect(request.isQuiet)
    #expect(try self.request("--eenheid", "werkpoort").choice.units == .one("werkpoort"))
  }
}
