import TestSupport
import Testing

/// A page with the measured effect of measures, sensitive indicators and what is asked about them.
@Suite struct EffectPageTests {
  /// Four and a half years of an outflow of about 50 a month, higher by `effect` since January 2007, with
  /// a national series beside it.
  private func files(effect: Int, template: String) -> [String: String] {
    let rows = (0..<54).flatMap { step -> [String] in
      let number = step % 12 + 1
      let month = "\(2003 + step / 12)-\(number < 10 ? "0" : "")\(number)"
      let wave =
        [4, -2, 3, 0, -5, 2, -4, 1, 3, -1, 2, -3][step % 12] + [1, -2, 2, 0, -1][step % 5]
      let (young, other) = (20 + step * 7 % 5, 30 + step * 5 % 7)
      return [
        "\(month);U;\(50 + wave + (step >= 48 ? effect : 0))",
        "\(month);land;\(5000 + 100 * wave + step * 11 % 60)",
        "\(month);J;\(young)", "\(month);O;\(other)",
        "\(month);I;\(young + other + (step == 53 ? 4 : 0))",
        "\(month);B;\(100 + step % 3)",
      ]
    }
    return [
      "peil.yaml": """
      peil: 1
      organisatie: {naam: Dienst}
      eenheden: [{code: DSZ, naam: Dienst}]
      rapportages: [{code: maand, titel: Maand, sjabloon: proef, publiek: mt}]
      publieken: [{code: mt, intern: ja}]

      """,
      "indicatoren.yaml": """
      indicatoren:
        - {code: U, naam: Uitstroom, soort: stroom, richting: hoger, doelstelling: {2007: 900}}
        - {code: I, naam: Instroom, soort: stroom, richting: lager, doelstelling: {2007: 900}, gevoelig: ja, tegen: B, onderdelen: [J, O]}
        - {code: J, naam: Jongeren, soort: stroom}
        - {code: O, naam: Ouderen, soort: stroom}
        - {code: B, naam: Bezwaren, soort: stand, richting: lager}
        - {code: H, naam: Handhaving, soort: stand, reeks: B, richting: hoger, doelstelling: {2007: 9}, gevoelig: ja}

      """,
      "maatregelen.yaml": """
      maatregelen:
        - {code: M-1, indicator: U, titel: Werkacademie, start: 2007-01, status: in uitvoering, evaluatie: 2007-06, referentie: land, verwacht: {reeks: U, per_maand: 5, vanaf: 2007-02}}
        - {code: M-2, indicator: U, titel: Beurs, start: 2007-02, status: gereed, gereed: 2007-03, evaluatie: 2007-05}
        - {code: M-3, indicator: B, titel: Brieven, start: 2007-06, status: in uitvoering}

      """,
      "gegevens/a.csv": "maand;reeks;waarde\n" + rows.joined(separator: "\n") + "\n",
      "sjablonen/proef.md": template,
    ]
  }

  private func page(effect: Int = 20, _ template: String) throws -> PageScanner {
    let folder = try TemporaryDossier(files(effect: effect, template: template))
    let (html, messages) = try withExtendedLifetime(folder) {
      try SamplePage.page(of: folder.path, .reading)
    }
    #expect(messages.count == 1)
    #expect(messages.allSatisfy { $0.hasSuffix("[P0212]") })
    let page = PageScanner(html)
    #expect(page.faults == [])
    return page
  }

  @Test func showsTheEffectOfOverlappingMeasuresOnce() throws {
    let page = try page("# x\n\n```effect\n```\n")
    #expect(page.text.contains("M-1 Werkacademie; M-2 Beurs"))
    #expect(page.text.contains("Dat wijkt gunstig af van verwachting."))
    #expect(page.text.contains("M-1 en M-2 samen: zij liepen tegelijk"))
    #expect(page.text.contains("Het plan rekende op een verschil van +25; gemeten is +"))
    #expect(page.text.contains("reeks ‘land’ gebeurde"))
    #expect(page.text.contains("geen bewijs van wat de maatregel deed"))
    #expect(page.text.contains("Som van januari 2007 tot en met juni 2007"))
    #expect(page.text.contains("Er is") == false)
    // M-3 is judged in December; its expected course is drawn.
    #expect(page.text.contains("Te vroeg om te oordelen; het oordeel komt in december 2007."))
    #expect(page.tags["svg"] == 2)
  }

  @Test func choosesMeasures() throws {
    let page = try page("# x\n\n```effect\nmaatregel: M-3\n```\n")
    #expect(!page.text.contains("Werkacademie"))
    #expect(page.text.contains("M-3 Brieven"))
  }

  @Test func findsNothingWhereNothingChanged() throws {
    let page = try page(effect: 0, "# x\n\n```effect\nmaatregel: M-1\n```\n")
    #expect(page.text.contains("Dat wijkt niet af."))
  }

  @Test func namesTheEffectWithTheMeasures() throws {
    let page = try page(
      "# x\n\n```maatregelen\n```\n\n```verdieping\nindicator: U\n```\n")
    #expect(page.text.contains("Plan: +5 per maand vanaf februari 2007."))
    #expect(page.text.contains("wijkt gunstig af van verwachting (samen met M-2)."))
    #expect(
      page.text.contains(
        "M-1 Werkacademie, nog zonder actiehouder, vanaf januari 2007, nog zonder einddatum: in uitvoering."
      ))
    #expect(page.text.contains("M-1 en M-2: Van januari 2007 tot en met juni 2007 samen:"))
    #expect(page.text.contains("zij liepen tegelijk en zijn niet uit elkaar te halen"))
    #expect(page.text.split(separator: "Van januari 2007 tot en met juni 2007 samen").count == 2)
    #expect(page.text.contains("geen bewijs van wat de maatregel deed"))
  }

  @Test func setsTheCounterIndicatorBesideASensitiveOne() throws {
    let page = try page(
      "# x\n\n```scorekaart\n```\n\n```verdieping\nindicator: [I, H]\n```\n")
    #expect(page.text.contains("tegen: B Bezwaren: 102, geen doel"))
    #expect(page.text.contains("Tegenindicator"))
    #expect(page.text.contains("geen tegencijfer"))
    #expect(
      page.text.contains("gevoelig en heeft geen tegenindicator; daarom krijgt het geen kleur"))
  }

  @Test func asksWhyThePartsDoNotAddUp() throws {
    let page = try page("# x\n\n```gegevenskwaliteit\n```\n")
    #expect(page.text.contains("terwijl J en O optellen tot"))
  }

  @Test func listsWhatTheCycleLeavesUndone() throws {
    let page = try page("# x\n\n```cyclus\n```\n")
    #expect(page.text.contains("Maatregelen: 2 in uitvoering en 1 gereed."))
  }

  @Test func namesAnUnknownMeasure() throws {
    let folder = try TemporaryDossier(
      files(effect: 0, template: "# x\n\n```effect\nmaatregel: M-9\n```\n"))
    let messages = try? withExtendedLifetime(folder) {
      try SamplePage.page(of: folder.path, .reading).1
    }
    #expect(messages?.contains { $0.contains("maatregel 'M-9' bestaat niet") } ?? false)
  }
}
