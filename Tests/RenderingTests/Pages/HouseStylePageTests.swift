import TestSupport
import Testing

/// How a page takes the look of a house style.
@Suite struct HouseStylePageTests {
  private func page(_ style: String) throws -> (html: String, messages: [String]) {
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
        - {code: K, naam: Klanten, soort: stand, richting: lager, doelstelling: {2007: 20}}

      """,
      "gegevens/a.csv": "maand;reeks;waarde\n2007-05;K;13\n2007-06;K;12\n",
      "huisstijl/huisstijl.yaml": style,
      "huisstijl/logo.svg":
        "<svg viewBox=\"0 0 40 20\"><path d=\"M0 0L4 4\" fill=\"#123456\"/></svg>",
      "sjablonen/proef.md": "# x\n\n```scorekaart\n```\n\n```grafiek\nindicator: K\n```\n",
    ])
    let made = try withExtendedLifetime(folder) { try SamplePage.page(of: folder.path) }
    return (made.html, made.1)
  }

  @Test func carriesNameLogoAndAccent() throws {
    let (html, messages) = try page(
      "naam: \"A & <b>\"\nlogo: logo.svg\nlogo_tekst: \"Het \\\"logo\\\"\"\naccent: \"#8a1538\"\naccent_donker: \"#f0a0b4\"\n"
    )
    #expect(messages == [])
    #expect(PageScanner(html).faults == [])
    #expect(html.contains("<p class=\"organisatie\">A &amp; &lt;b&gt;</p>"))
    #expect(html.contains("<path d=\"M0 0L4 4\" fill=\"#123456\""))
    #expect(html.contains("h2, .organisatie, a, summary, button { color: #8a1538; }"))
    #expect(html.contains("h2, .organisatie, a, summary, button { color: #f0a0b4; }"))
    #expect(html.contains("class=\"c-accent\" fill=\"#8a1538\""))
    #expect(!html.contains("#0b5fa5"))
  }

  @Test func drawsFacesWhenAsked() throws {
    #expect(try page("signalen: gezichten\n").html.contains("class=\"mark gezicht\""))
    #expect(!(try page("signalen: vormen\n").html.contains("class=\"mark gezicht\"")))
  }
}
