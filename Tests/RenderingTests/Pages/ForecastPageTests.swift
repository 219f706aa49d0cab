import TestSupport
import Testing

/// A page with forecasts: the chart's band, the block that looks back, and what is said without one.
@Suite struct ForecastPageTests {
  private func page(method: String, months: Int = 31, _ template: String) throws -> PageScanner {
    let rows = (0..<months).map { month in
      let number = month % 12 + 1
      return "\(2005 + month / 12)-\(number < 10 ? "0" : "")\(number);U;\(40 + month * 7 % 12)"
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
        - {code: U, naam: Uitstroom, soort: stroom, richting: hoger, prognose: {methode: \(method)}}

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

  @Test func looksBackOnTheForecastsOfLastYear() throws {
    let page = try page(method: "lineair", "# x\n\n```terugblik\n```\n")
    #expect(
      page.text.contains(
        "Uitstroom: de negen prognoses van 2006 (methode lineair) zaten gemiddeld"))
    #expect(page.text.contains("maart 2006"))
    #expect(page.text.contains("U Uitstroom: prognoses van 2006 per maand"))
  }

  @Test func saysHowOftenTheMarginHeld() throws {
    let page = try page(method: "auto", months: 60, "# x\n\n```terugblik\n```\n")
    #expect(page.text.contains("de elf prognoses van 2008 (methode auto) zaten gemiddeld"))
    #expect(page.text.contains("lag die binnen de marge van 80%"))
  }

  @Test func saysWhyThereIsNothingToLookBackOn() throws {
    let short = try page(method: "auto", "# x\n\n```terugblik\n```\n")
    #expect(
      short.text.contains("in 2006 is geen prognose te maken, want er zijn 23 van de 24 maanden"))
    let none = try page(method: "geen", "# x\n\n```terugblik\n```\n")
    #expect(none.text.contains("geen indicatoren met een prognose om op terug te kijken"))
    let first = try page(method: "lineair", months: 6, "# x\n\n```terugblik\n```\n")
    #expect(first.text.contains("terugkijken op 2004 kan niet"))
  }

  @Test func drawsTheMonthsToComeWithTheirMargins() throws {
    let chart = "# x\n\n```grafiek\nindicator: U\n```\n"
    let banded = try page(method: "auto", chart)
    let plain = try page(method: "lineair", chart)
    #expect(banded.tags["path", default: 0] > plain.tags["path", default: 0])
  }
}
