import Loaders
import Model
import Testing

/// Dot or comma: found from the whole column of a source, never guessed per cell.
@Suite struct DecimalDecisionTests {
  private func load(_ columns: [[String]], decimal: String? = nil) throws -> LoadedDossier {
    var files: [String: String] = ["gegevens/2007-07.csv": "maand;reeks;waarde\n"]
    for (number, column) in columns.enumerated() {
      let rows = column.enumerated().map { "200\(number)-0\($0 + 1);klanten;\"\($1)\"\n" }
      files["gegevens/\(number).csv"] = "maand;reeks;waarde\n" + rows.joined()
    }
    files["gegevens/2007-07.csv"] = "maand;reeks;waarde\n1999-12;klanten;1\n"
    if let decimal {
      files["peil.yaml"] =
        Sample.description + "gegevens:\n  - {bestand: gegevens/*.csv, decimaal: \(decimal)}\n"
    }
    return try Sample.load(files)
  }

  @Test(arguments: [
    (["1.630", "12,5"], [1630, 12.5]), (["1.630", "2.125"], [1630, 2125]),
    (["0.35", "1.630"], [0.35, 1.63]), (["1234.5", "1,234"], [1234.5, 1234]),
    (["1,234", "12,5"], [1.234, 12.5]), (["12", "13"], [12, 13]),
    (["12,5%", "1.000"], [12.5, 1000]),
  ])
  func readsAColumnOneWay(column: [String], values: [Double]) throws {
    let loaded = try load([column])
    #expect(loaded.diagnostics.allSatisfy { $0.code == .textForm })
    #expect(loaded.values().dropFirst() == ArraySlice(values.map { .number($0) }))
  }

  @Test func letsOtherFilesOfTheSourceDecide() throws {
    let loaded = try load([["1,234"], ["12.5"]])
    #expect(
      loaded.messages == [
        "gegevens/0.csv: opmerking: gelezen met decimale punt [P0117]",
        "gegevens/1.csv: opmerking: gelezen met decimale punt [P0117]",
      ])
    #expect(loaded.values().dropFirst() == [.number(1234), .number(12.5)])
    let points = try load([["1.234"], ["12.5"]])
    #expect(points.values().dropFirst() == [.number(1.234), .number(12.5)])
  }

  @Test func isNotDecidedByFilesThatContradictEachOther() throws {
    let loaded = try load([["1,234"], ["12.5"], ["12,5"]])
    #expect(loaded.diagnostics.map(\.code) == [.ambiguousDecimal, .textForm])
    #expect(loaded.values().dropFirst() == [.number(12.5), .number(12.5)])
  }

  @Test(arguments: [["1,234"], ["1,234", "1.234"], ["12,5", "12.5"], ["1,234", "12"]])
  func refusesWhatCanBeReadBothWays(column: [String]) throws {
    let loaded = try load([column])
    #expect(loaded.diagnostics.map(\.code) == [.ambiguousDecimal])
    #expect(loaded.values() == [.number(1)])
  }

  @Test func takesTheSourcesWordForIt() throws {
    #expect(try load([["1,234"]], decimal: "komma").values().last == .number(1.234))
    #expect(try load([["1,234"]], decimal: "punt").values().last == .number(1234))
    #expect(
      try load([["12.5"]], decimal: "komma").messages == [
        "gegevens/0.csv:2:17: fout: waarde '12.5' past niet bij `decimaal: komma`, zoals de rest van het bestand; verbeter die [P0102]"
      ])
  }

  @Test func doesNotLookAtStatusWords() throws {
    let loaded = try Sample.load([
      "indicatoren.yaml": """
      indicatoren:
        - {code: klanten, naam: Klanten, soort: stand}
        - {code: plan, naam: Plan, soort: kwalitatief, statussen: {groen: ["1.5"]}}
      """,
      "gegevens/2007-07.csv": "maand;reeks;waarde\n2007-07;plan;1.5\n2007-07;klanten;12,5\n",
    ])
    #expect(loaded.messages == [])
    #expect(loaded.values(of: "plan") == [.status("1.5")])
  }
}
