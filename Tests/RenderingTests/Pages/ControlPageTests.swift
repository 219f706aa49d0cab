import TestSupport
import Testing

/// A page with a control chart of an indicator that another rule judges.
@Suite struct ControlPageTests {
  @Test func drawsAControlChartWhereOnlyTheBlockAsksForIt() throws {
    let rows = (1...12).map { "2007-\($0 < 10 ? "0" : "")\($0);U;\(40 + $0 * 7 % 5)" }
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
        - {code: U, naam: Uitstroom, soort: stroom, richting: hoger}

      """,
      "gegevens/a.csv": "maand;reeks;waarde\n" + rows.joined(separator: "\n") + "\n",
      "sjablonen/proef.md": "# x\n\n```grafiek\nindicator: U\nvorm: beheersing\n```\n",
    ])
    let (html, messages) = try withExtendedLifetime(folder) {
      try SamplePage.page(of: folder.path, .reading)
    }
    #expect(messages == [])
    let page = PageScanner(html)
    #expect(page.faults == [])
    #expect(page.text.contains("bovengrens"))
    #expect(page.text.contains("ondergrens"))
  }
}
