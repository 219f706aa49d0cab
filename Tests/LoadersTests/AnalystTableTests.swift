import Model
import TestSupport
import Testing

@testable import Loaders

@Suite struct AnalystTableTests {
  private func table<Result>(_ text: String, _ body: (inout AnalystTable) -> Result) throws
    -> Result
  {
    let folder = try TemporaryDossier(bytes: ["in.csv": Array(text.utf8)])
    return withExtendedLifetime(folder) {
      var table = AnalystTable(path: "\(folder.path)/in.csv")
      return body(&table)
    }
  }

  @Test(arguments: [
    "reeks;maand;waarde\na;2007-01;1.234,5\na;2007-02;nvt\n",
    "reeks,maand,waarde\na,2007-01,1234.5\na,2007-02,\n",
    "Reeks\tMaand\tWaarde\na\t01-2007\t\"1234,5\"\na\tfeb-07\t-\n",
  ])
  func readsEveryDialect(_ text: String) throws {
    try table(text) { table in
      table.require(["reeks", "maand", "waarde"])
      #expect(table.texts("reeks") == ["a", "a"])
      #expect(table.months("maand") == [Month(index: 2007 * 12), Month(index: 2007 * 12 + 1)])
      #expect(table.numbers("waarde") == [1234.5, nil])
      #expect(table.diagnostics.isEmpty)
    }
  }

  @Test func reportsEveryFaultWithItsPlace() throws {
    let messages = try table("reeks;mnd;waarde\na;2007-13;1,5\nb;2007-01;veel\nc\n") { table in
      table.require(["reeks", "maand", "waarde"])
      #expect(table.months("maand") == nil)
      _ = table.months("mnd")
      _ = table.numbers("waarde")
      return table.diagnostics.map { $0.description.split(separator: "/").last ?? "" }
    }
    #expect(
      messages == [
        "in.csv:4: fout: deze rij heeft 1 kolommen en de kop 3; vul de rij aan [P0109]",
        "in.csv:1: fout: kolom 'maand' ontbreekt in de eerste rij; gevonden: 'reeks', 'mnd', 'waarde'; bedoelt u 'mnd'? [P0101]",
        "in.csv:2:3: fout: maand '2007-13' is niet te lezen; schrijf bijvoorbeeld 2007-07 [P0103]",
        "in.csv:3:11: fout: waarde 'veel' is geen getal; verbeter die [P0102]",
      ])
  }

  @Test func asksForTheDecimalSignThatNothingDecides() throws {
    try table("waarde;x\n\"1,234\";a\n") { table in
      #expect(table.numbers("waarde") == nil)
      #expect(table.diagnostics.map(\.code) == [.ambiguousDecimal])
      #expect(table.numbers("waarde", sign: .point) == [1234])
    }
  }

  @Test func saysThatAFileIsMissingOrEmpty() throws {
    #expect(AnalystTable(path: "/nergens/in.csv").diagnostics.map(\.code) == [.missingFile])
    try table("") { #expect($0.diagnostics.map(\.code) == [.emptyDelivery]) }
    try table("a;b\n") { table in
      #expect(table.count == 0)
      #expect(table.numbers("a") == [])
      #expect(!table.hasFaults)
    }
  }
}
