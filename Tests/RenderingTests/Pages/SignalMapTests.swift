import TestSupport
import Testing

/// The block that shows the signals of months side by side.
@Suite struct SignalMapTests {
  private func page(_ template: String) throws -> PageScanner {
    let months = (0..<24).map { month in
      let number = month % 12 + 1
      return "\(2006 + month / 12)-\(number < 10 ? "0" : "")\(number)"
    }
    // Above its target of 50 until the last three months; the other never has a target.
    let rows = months.enumerated().flatMap { index, month in
      ["\(month);W;\(index < 21 ? 60 + index % 2 : 40)", "\(month);X;\(index)"]
    }
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
        - code: W
          naam: Wachttijd
          soort: gemiddelde
          richting: lager
          doelstelling: {2006: 57, 2007: 57}
        - {code: X, naam: Zonder doel, soort: gemiddelde, richting: lager}

      """,
      "gegevens/a.csv": "maand;reeks;waarde\n" + rows.joined(separator: "\n") + "\n",
      "sjablonen/proef.md": template,
    ])
    let (html, messages) = try withExtendedLifetime(folder) {
      try SamplePage.page(of: folder.path, .reading)
    }
    #expect(messages == [])
    let page = PageScanner(html)
    #expect(page.faults == [])
    return page
  }

  @Test func showsAShapeForEachMonth() throws {
    let page = try page("# x\n\n```signalenkaart\nmaanden: 6\n```\n")
    #expect(page.text.contains("In december 2007 vraagt geen van de 2 indicatoren om bijsturing"))
    #expect(page.text.contains("signaal per indicator, juli 2007 tot en met december 2007"))
    // By the mean of the year so far: 60,5 in August, up; 60,4, 58,4, 56,7 and 55,3 against a goal of 57.
    #expect(
      page.text.contains("augustus 2007 bijsturen, september 2007 verbetert of binnen de marge"))
    #expect(page.text.contains("november 2007 op koers, december 2007 op koers"))
  }

  @Test func takesOneIndicator() throws {
    let page = try page("# x\n\n```signalenkaart\nindicator: W\n```\n")
    #expect(
      page.text.contains("vraagt geen van de ene indicator om bijsturing, in de maand ervoor 0"))
    #expect(!page.text.contains("X Zonder doel"))
  }
}
