import Loaders
import Model
import Testing

/// Which indicator a row is for.
@Suite struct SeriesTests {
  private static let indicators = """
    indicatoren:
      - {code: a, naam: A, soort: stand, reeks: gedeeld}
      - {code: b, naam: B, soort: stroom, reeks: gedeeld}
      - {code: c, naam: C, soort: verhouding, teller: boven, noemer: onder}
      - {code: plan, naam: Plan, soort: kwalitatief, reeks: voortgang,
         statussen: {groen: [conform planning], rood: [niet conform planning]}}

    """

  private func load(_ rows: String) throws -> LoadedDossier {
    try Sample.load([
      "indicatoren.yaml": Self.indicators,
      "gegevens/2007-07.csv": "maand;reeks;soort;waarde\n\(rows)\n",
    ])
  }

  @Test(arguments: [("c", "c"), ("boven", "c"), ("a", "a"), ("voortgang", "plan")])
  func keepsTargetsUnderTheIndicatorsCode(name: String, code: String) throws {
    let value = code == "plan" ? "conform planning" : "5"
    let loaded = try load("2007;\(name);doelstelling;\(value)")
    #expect(loaded.messages == [])
    let key = Dataset.Key(series: code, unit: "DSZ", role: .target)
    #expect(loaded.dataset[key].count == 1)
  }

  @Test func refusesATargetForASharedSeries() throws {
    #expect(
      try load("2007-07;gedeeld;prognose;5").messages == [
        "gegevens/2007-07.csv:2:9: fout: reeks 'gedeeld' hoort bij meer indicatoren (a, b); noem bij een prognose de code van de indicator [P0114]"
      ])
  }

  @Test func remarksATargetForNothing() throws {
    #expect(
      try load("2007;niets;doelstelling;5").messages == [
        "gegevens/2007-07.csv:2:25: opmerking: reeks 'niets' wordt door geen indicator gebruikt [P0105]"
      ])
  }

  @Test func readsStatusWords() throws {
    let loaded = try load("2007-06;voortgang;;nvt\n2007-07;voortgang;; conform planning ")
    #expect(loaded.messages == [])
    #expect(loaded.values(of: "voortgang") == [.missing, .status("conform planning")])
  }

  @Test func namesTheStatusThatWasMeant() throws {
    #expect(
      try load("2007-07;voortgang;;conform planing").messages == [
        "gegevens/2007-07.csv:2:20: fout: status 'conform planing' staat niet in `statussen` (conform planning, niet conform planning); bedoelt u 'conform planning'? [P0113]"
      ])
  }
}
