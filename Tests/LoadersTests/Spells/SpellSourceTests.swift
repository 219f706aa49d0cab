import Digests
import Model
import Testing

@testable import Loaders

/// Spells of a dossier become delivered values.
@Suite struct SpellSourceTests {
  private static let indicators = """
    perspectieven: [{code: "1", naam: Klanten}]
    indicatoren:
      - {code: klanten, naam: Klanten, soort: stand, reeks: stand}
      - {code: instroom, naam: Instroom, soort: stroom}
      - {code: uit, naam: Uitstroom, soort: stroom, reeks: uitstroom}

    """
  private static let spells = """
    nr;van;tot;team;reden;vorm
    70001;2024-01-05;2024-02-10;werk;baan;paar
    70002;2024-01-07;;;;alleen
    70001;2024-02-10;;;;paar

    """

  private func load(
    _ keys: String = "", spells: String = spells, indicators: String = indicators
  ) throws -> LoadedDossier {
    try Sample.load(bytes: [
      "peil.yaml": Array(
        (Sample.description
          + "gegevens: [{spellen: gegevens/u-*.csv, client: nr, begin: van, einde: tot, eenheid: team, reden: reden, groepen: [vorm]\(keys)}]\n")
          .utf8),
      "indicatoren.yaml": Array(indicators.utf8),
      "gegevens/u-2024-03.csv": Array(spells.utf8),
    ])
  }

  private func values(
    _ loaded: LoadedDossier, _ series: String, _ unit: String = "DSZ",
    _ dimensions: [String: String] = [:]
  ) -> [Observation.Value] {
    loaded.dataset[Dataset.Key(series: series, unit: unit)]
      .filter { $0.dimensions == dimensions }.map(\.value)
  }

  @Test func givesSeriesByUnitGroupAndReason() throws {
    let loaded = try load()
    #expect(loaded.messages == [])
    #expect(values(loaded, "stand") == [.number(2), .number(2), .number(2)])
    #expect(values(loaded, "instroom") == [.number(2), .number(0), .number(0)])
    // From team to the service is no exit for the service, and is one for the team.
    #expect(values(loaded, "uitstroom") == [.number(0), .number(0), .number(0)])
    #expect(values(loaded, "uitstroom", "werk") == [.number(0), .number(1), .number(0)])
    #expect(
      values(loaded, "uitstroom", "werk", ["reden": "baan"])
        == [.number(0), .number(1), .number(0)])
    #expect(
      values(loaded, "stand", "DSZ", ["vorm": "paar"]) == [.number(1), .number(1), .number(1)])
    #expect(loaded.dataset.sources.map(\.rows) == [3])
    #expect(loaded.dataset.sources.first?.sha256 == SHA256.hexadecimal(Array(Self.spells.utf8)))
  }

  @Test func keepsNothingOfAClient() throws {
    let loaded = try load(", reeksen: {stand: stand, duur: instroom}")
    #expect(!"\(loaded)".contains("7000"))
  }

  @Test func namesSeriesAndLeavesOutEarlierMonths() throws {
    let loaded = try load(", reeksen: {stand: instroom}, vanaf: 2024-03")
    #expect(values(loaded, "instroom") == [.number(2)])
    #expect(values(loaded, "stand") == [])
  }

  @Test func asksForWhatReturnsNeed() throws {
    #expect(
      try load(", reeksen: {terugkeer: stand}").messages == [
        "peil.yaml:9:22: fout: reeks 'terugkeer' heeft de sleutel `terugkeer` nodig; noem daarin de maanden waarbinnen iemand terugkomt [P0004]"
      ])
  }

  @Test func namesUnitsThatAreNotThere() throws {
    let loaded = try load(spells: Self.spells.replacing(";werk;", with: ";werrk;"))
    #expect(
      loaded.messages == [
        "gegevens/u-2024-03.csv: fout: eenheid 'werrk' staat niet in peil.yaml; bedoelt u 'werk'? [P0104]"
      ])
  }

  @Test func doesNotPrintClientsThatStandWhereUnitsShould() throws {
    let loaded = try load(spells: Self.spells.replacing(";werk;", with: ";70001;"))
    #expect(loaded.messages.count == 1 && !loaded.messages[0].contains("70001"))
  }

  @Test func refusesCitizenServiceNumbersAsClients() throws {
    var rows = "nr;van;tot;team;reden;vorm\n"
    for number in ["111222333", "123456782", "012345672", "100000009", "100000010", "100000022"]
    where CitizenServiceNumber.cell(number) != .other {
      rows += "\(number);2024-01-05;;;;paar\n"
    }
    for number in 200_000_000..<200_000_100 where CitizenServiceNumber.cell("\(number)") != .other {
      rows += "\(number);2024-01-05;;;;paar\n"
    }
    let messages = try load(spells: rows).messages
    #expect(messages.count == 1)
    #expect(messages[0].hasPrefix("gegevens/u-2024-03.csv:1: fout: kolom 'nr' bevat burgerservice"))
    #expect(!messages[0].contains("111222333"))
  }

  @Test func readsAFileOnceThatWasDeliveredTwice() throws {
    let loaded = try Sample.load(bytes: [
      "peil.yaml": Array(
        (Sample.description
          + "gegevens: [{spellen: gegevens/u-*.csv, client: nr, begin: van, einde: tot}]\n").utf8),
      "indicatoren.yaml": Array(Self.indicators.utf8),
      "gegevens/u-2024-03.csv": Array(Self.spells.utf8),
      "gegevens/u-2024-04.csv": Array(Self.spells.utf8),
    ])
    #expect(
      loaded.messages == [
        "gegevens/u-2024-04.csv: waarschuwing: heeft precies dezelfde inhoud als gegevens/u-2024-03.csv en is niet gelezen; lever het goede bestand of haal er een weg [P0119]"
      ])
    #expect(loaded.dataset.sources.map(\.path) == ["gegevens/u-2024-03.csv"])
  }

  /// A file that is rewritten before it is read has the hash of its own bytes all the same.
  @Test(arguments: [false, true])
  func namesTheHashOfAFileThatIsRewritten(isWide: Bool) throws {
    let text = isWide ? "\u{FEFF}\(Self.spells)" : "sep=;\r\n\(Self.spells)"
    let bytes =
      isWide ? text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] } : Array(text.utf8)
    let loaded = try Sample.load(bytes: [
      "peil.yaml": Array(
        (Sample.description
          + "gegevens: [{spellen: gegevens/u.csv, client: nr, begin: van, einde: tot}]\n").utf8),
      "indicatoren.yaml": Array(Self.indicators.utf8), "gegevens/u.csv": bytes,
    ])
    #expect(loaded.messages == [])
    #expect(loaded.dataset.sources.map(\.sha256) == [SHA256.hexadecimal(bytes)])
    #expect(values(loaded, "stand") == [.number(2), .number(2)])
  }

  @Test func remarksThatNoSeriesIsUsed() throws {
    let loaded = try load(indicators: Sample.indicators)
    #expect(loaded.messages.count == 1 && loaded.messages[0].contains("geen indicator gebruikt"))
  }
}
