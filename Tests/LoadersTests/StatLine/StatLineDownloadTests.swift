import Model
import Testing

@testable import Loaders

/// The CSV that StatLine's pages offer, in their own words for periods.
@Suite struct StatLineDownloadTests {
  @Test func readsPeriodsInWordsWithTheirStatus() throws {
    let description =
      Sample.description + """
        gegevens:
          - bestand: gegevens/37789ksz.csv
            maand: Perioden
            waarden: {klanten: "Bijstand totaal (x 1 000)"}

        """
    let table = """
      "Sociale zekerheid; kerncijfers"
      "Perioden";"Bijstand totaal (x 1 000)"
      "2022 januari";"412.5"
      "2022 februari*";"410.5"
      "2022 1e kwartaal**";"411.1"
      "2022";"409.25"
      "Bron: CBS"

      """
    let loaded = try Sample.load([
      "peil.yaml": description, "gegevens/37789ksz.csv": table,
    ])
    #expect(loaded.diagnostics.filter { $0.severity == .fault }.isEmpty, "\(loaded.messages)")
    let found = Array(loaded.dataset[Dataset.Key(series: "klanten", unit: "DSZ")])
    let january = Month.january(of: 2022)
    #expect(
      found.map(\.period) == [
        .month(january), .month(january + 1), .quarter(ending: january + 2), .year(2022),
      ])
    #expect(
      found.map(\.value) == [.number(412.5), .number(410.5), .number(411.1), .number(409.25)])
    #expect(found.map(\.isProvisional) == [false, true, true, false])
  }
}
