import TestSupport
import Testing

/// How a page marks figures that are not final.
@Suite struct ProvisionalPageTests {
  private func page(_ rows: String, colour: String = "nee") throws -> PageScanner {
    let folder = try TemporaryDossier([
      "peil.yaml": """
      peil: 1
      organisatie: {naam: Dienst}
      eenheden: [{code: DSZ, naam: Dienst}]
      rapportages: [{code: maand, titel: Maand, sjabloon: proef, publiek: mt}]
      publieken: [{code: mt, intern: ja}]

      """,
      "indicatoren.yaml": """
      indicatoren:
        - {code: K, naam: Klanten, soort: stand, richting: lager, doelstelling: {2007: 20}, voorlopig_kleur: \(colour)}

      """,
      "gegevens/a.csv": "maand;reeks;waarde\n2007-05;K;13\n\(rows)\n",
      "sjablonen/proef.md": """
      # x

      `= realisatie K`

      ```scorekaart
      ```

      ```tabel
      ```

      ```grafiek
      indicator: K
      ```

      """,
    ])
    let (html, messages) = try withExtendedLifetime(folder) {
      try SamplePage.page(of: folder.path, .reading)
    }
    #expect(messages == [])
    let page = PageScanner(html)
    #expect(page.faults == [])
    return page
  }

  private static let legend =
    "Een sterretje (*) betekent: voorlopig, het cijfer kan nog veranderen."

  @Test func marksTheFigureForTheEyeAndTheEar() throws {
    let page = try page("2007-06*;K;12\n2007-07*;K;12")
    #expect(page.text.contains("12 (voorlopig)"))
    #expect(page.text.contains("12* (voorlopig)"))
    #expect(page.text.contains(Self.legend))
    #expect(page.text.contains("Voorlopig: juni 2007 en juli 2007."))
    #expect(!page.text.contains("op koers"))
  }

  @Test func givesItsColourWhereTheDossierAsks() throws {
    let page = try page("2007-06;K;12\n2007-07*;K;12", colour: "ja")
    #expect(page.text.contains("op koers"))
    #expect(page.text.contains(Self.legend))
  }

  @Test func saysNothingOfItWhereAllIsFinal() throws {
    let page = try page("2007-06;K;12\n2007-07;K;12")
    #expect(!page.text.lowercased().contains("voorlopig"))
    #expect(!page.text.contains("sterretje"))
  }
}
