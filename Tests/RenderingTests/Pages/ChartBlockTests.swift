import Markup
import TestSupport
import Testing

@testable import Rendering

/// The blocks that compare parts, flows and municipalities.
@Suite struct ChartBlockTests {
  /// Three teams, with figures that can be worked by hand, and three other municipalities.
  static func files(_ template: String, _ changes: [String: String] = [:]) -> [String: String] {
    var rows = ["maand;eenheid;reeks;waarde"]
    for number in 1...12 {
      let month = "2007-\(number < 10 ? "0" : "")\(number)"
      for (place, unit) in ["noord", "zuid", "west"].enumerated() {
        rows += [
          "\(month);\(unit);bestand;\(100 * (place + 1) + number)",
          "\(month);\(unit);instroom;\(10 + place)", "\(month);\(unit);uitstroom;9",
          "\(month);\(unit);verzuim;\(place + 4)", "\(month);\(unit);duur;\(30 - place)",
        ]
      }
      rows += ["\(month);DSZ;verzuim;5", "\(month);DSZ;lks;60", "\(month);DSZ;beschut;40"]
    }
    for (place, code) in ["GM1", "GM2", "GM3"].enumerated() {
      rows += ["2006-12;\(code);bestand;100", "2007-12;\(code);bestand;\(90 + place * 10)"]
    }
    rows.append("2006-12;DSZ;bestand;600")
    let files = [
      "peil.yaml": """
      peil: 1
      organisatie: {naam: Dienst, gemeente: Eigen, code: GM9, huishoudens: 6360}
      eenheden:
        - code: DSZ
          naam: Dienst
          onderdelen: [{code: noord, naam: Noord}, {code: zuid, naam: Zuid}, {code: west, naam: West}]
      rapportages: [{code: maand, titel: Maand, sjabloon: proef, publiek: mt}]
      publieken: [{code: mt, intern: ja}]
      stromen: [{stand: bestand, instroom: instroom, uitstroom: uitstroom, grens: 100}]
      referentie:
        reeksen: {volume: bestand}
        gemeenten:
          - {code: GM1, naam: Een, huishoudens: 1000}
          - {code: GM2, naam: Twee, huishoudens: 2000}
          - {code: GM3, naam: Drie}
        groepen: [{code: alle, naam: alle gemeenten, gemeenten: alle}]

      """,
      "indicatoren.yaml": """
      indicatoren:
        - {code: B, naam: Bestand, soort: stand, reeks: bestand}
        - {code: V, naam: Ziekteverzuim, soort: meting, reeks: verzuim, eenheid: "%", decimalen: 1, richting: lager, doelstelling: {2007: 5}}
        - {code: D, naam: Doorlooptijd, soort: meting, reeks: duur, eenheid: dagen}
        - {code: L, naam: Loonkostensubsidie, soort: stand, reeks: lks}
        - {code: S, naam: Beschut werk, soort: stand, reeks: beschut}

      """,
      "gegevens/a.csv": rows.joined(separator: "\n") + "\n",
      "sjablonen/proef.md": "# x\n\n" + template,
    ]
    return files.merging(changes) { _, new in new }
  }

  private func page(
    _ template: String, _ changes: [String: String] = [:]
  ) throws -> (html: String, messages: [String]) {
    let folder = try TemporaryDossier(Self.files(template, changes))
    let made = try withExtendedLifetime(folder) { try SamplePage.page(of: folder.path) }
    return (made.html, made.1.filter { $0.contains("proef.md") })
  }

  /// The words of a page as a reader meets them, tables included and pictures left out.
  private func text(_ html: String) -> String {
    html.replacing(/<style.*?<\/style>/.dotMatchesNewlines(), with: "")
      .replacing(/<svg.*?<\/svg>/.dotMatchesNewlines(), with: "")
      .replacing(/<[^>]*>/, with: " ").replacing("\u{A0}", with: " ").replacing(/\s+/, with: " ")
  }

  private func expectPage(
    _ block: String, says words: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let (html, messages) = try page("```\(block)\n```\n")
    #expect(messages == [], sourceLocation: sourceLocation)
    #expect(PageScanner(html).faults == [], sourceLocation: sourceLocation)
    let text = text(html)
    for word in words {
      #expect(text.contains(word), "\(word) in \(text)", sourceLocation: sourceLocation)
    }
    // Every picture tells itself, and has its figures in a table.
    #expect(html.contains("<title id="), sourceLocation: sourceLocation)
    #expect(html.contains("<table class=\"cijfers\">"), sourceLocation: sourceLocation)
  }

  @Test func showsPartsBesideEachOther() throws {
    try expectPage(
      "veelvoud\nindicator: V\nmaanden: 12",
      says: [
        "Ziekteverzuim: van 4,0% in Noord tot 6,0% in West",
        "Ziekteverzuim per onderdeel, %, januari 2007 tot en met december 2007, alle op dezelfde schaal",
        "streepjeslijn: doel", "december 2007 4,0% 5,0% 6,0%",
      ])
    let html = try page("```veelvoud\nindicator: V\n```\n").html
    #expect(html.matches(of: /<div class="paneel">/).count == 3)
    // One scale: each panel has the same ticks.
    let ticks = html.matches(of: /<g class="grid">.*?<\/g>/.dotMatchesNewlines()).map {
      $0.output.matches(of: />([0-9,]+)</).map(\.1)
    }
    #expect(ticks.count == 3 && Set(ticks.map { $0.joined(separator: " ") }).count == 1)
  }

  @Test func showsIndicatorsOfOneUnitBesideEachOther() throws {
    try expectPage(
      "veelvoud\nindicator: [L, S]\nkolommen: 2\nschaal: wortel\nmaanden: 3",
      says: ["Het laagst is Beschut werk met 40, het hoogst Loonkostensubsidie met 60"])
    let messages = try page("```veelvoud\nindicator: [V, L]\n```\n").messages
    #expect(messages.count == 1 && messages[0].contains("kunnen geen schaal delen"), "\(messages)")
  }

  @Test func setsFlowsBackToBack() throws {
    // 12 months of 10 + 11 + 12 in and 27 out.
    try expectPage(
      "vlinder",
      says: [
        "Bestand: 72 meer erbij dan eraf", "In- en uitstroom van Bestand per maand",
        "dec 2007 33 27",
      ])
    try expectPage("vlinder\nper: onderdeel", says: ["Noord 120 108", "West 144 108"])
    let none = try page(
      "```vlinder\n```\n",
      [
        "peil.yaml": Self.files("")["peil.yaml", default: ""].replacing(
          /stromen:.*\n/, with: "")
      ])
    #expect(text(none.html).contains("peil.yaml noemt er geen bij `stromen`"))
  }

  @Test func showsHowValuesAreDistributed() throws {
    try expectPage(
      "verdeling\nindicator: V",
      says: ["Ziekteverzuim: de helft van de onderdelen ligt op of onder 5,0%", "onderdelen"])
    // 636 of 6360 households is 10 per 100; 90 of 1000 is 9; 100 of 2000 is 5; GM3 has no households.
    try expectPage(
      "verdeling\nover: gemeenten",
      says: [
        "Eigen: 10,00 uitkeringen per 100 huishoudens; de middelste gemeente heeft er 9,00",
        "één zonder cijfer",
      ])
    let none = text(try page("```verdeling\n```\n").html)
    #expect(none.contains("Er is geen verdeling van duren"))
  }

  @Test func setsTwoFiguresAgainstEachOther() throws {
    try expectPage(
      "spreiding\nindicator: [D, V]",
      says: [
        "Ziekteverzuim is het hoogst in West: 6,0%, bij 28 dagen doorlooptijd",
        "zegt niet dat het ene van het andere komt", "Noord 30 dagen 4,0%",
      ])
    try expectPage(
      "spreiding\nover: gemeenten",
      says: [
        "Eigen: 10,00 uitkeringen per 100 huishoudens, in een jaar met 6,0% gestegen", "Een 9,0",
      ])
  }

  /// The same chart twice on a page has names of its own each time.
  @Test func namesEachPictureOnce() throws {
    let block = "```grafiek\nindicator: V\n```\n\n"
    let html = try page(block + block + "```veelvoud\nindicator: V\n```\n\n" + block).html
    let ids = html.matches(of: /\sid="([^"]*)"/).map(\.1)
    #expect(Set(ids).count == ids.count, "\(ids)")
    #expect(
      html.contains("aria-labelledby=\"grafiek-indicator-V-title-3 grafiek-indicator-V-desc-3\""))
  }

  @Test func showsSharesOfAtMostFive() throws {
    try expectPage(
      "aandelen\nindicator: [L, S]",
      says: ["Het grootste deel is Loonkostensubsidie: 60%", "Beschut werk 40 40%"])
    #expect(
      text(try page("```aandelen\n```\n").html).contains("het dossier heeft geen instrumenten.yaml")
    )
  }

  @Test(arguments: [
    ("veelvoud", "mist 'indicator'"), ("veelvoud\nindicator: X", "'X' bestaat niet"),
    ("veelvoud\nindicator: V\nkolommen: 4", "van 2 tot en met 3"),
    ("veelvoud\nindicator: V\nschaal: scheef", "schaal 'scheef' bestaat niet"),
    ("spreiding\nindicator: V", "noem er precies twee"), ("spreiding", "mist 'indicator'"),
    ("spreiding\nover: gemeenten\nindicator: [V, D]", "haal `indicator` of `over` weg"),
    ("verdeling\nindicator: V\nover: gemeenten", "maak van elk een eigen blok"),
    ("vlinder\nstand: anders", "'anders' bestaat niet"),
    ("vlinder\nper: dag", "'dag' bestaat niet"),
    ("aandelen\nindicator: V", "een taart heeft twee tot vijf delen"),
    ("aandelen\nindicator: [B, V]", "verschillende eenheden"),
    ("aandelen\nindicator: [V, V]", "een taart heeft twee tot vijf delen"),
    ("uitgaven\nmaanden: 3", "dit blok heeft geen sleutels"),
    ("grafiek\nindicator: V\nvorm: bullet\nschaal: log", "past alleen bij vorm 'lijn'"),
  ])
  func reportsWhatDoesNotFit(block: String, part: String) throws {
    let folder = try TemporaryDossier(Self.files("```\(block)\n```\n"))
    let messages = try withExtendedLifetime(folder) { () -> [String] in
      do { return try SamplePage.page(of: folder.path).1 } catch let fault as SamplePage.NoPage {
        return fault.messages
      }
    }.filter { $0.contains("proef.md") }
    #expect(messages.count == 1 && messages[0].contains(part), "\(messages)")
  }

  @Test func saysTheDossiersOwnWordsOfSignals() throws {
    let peil =
      Self.files("")["peil.yaml", default: ""]
      + "signalen: {groen: {woord: \"op <schema>\", kleur: \"#1a7f37\"}}\n"
    let (html, _) = try page(
      """
      ```samenvatting
      ```

      ```scorekaart
      ```

      ```signalenkaart
      ```

      Nu `= signaal V`.
      """, ["peil.yaml": peil])
    #expect(PageScanner(html).faults == [])
    let text = text(html)
    for words in [
      "groen op &lt;schema&gt;", "Nu op &lt;schema&gt; .", "‘op &lt;schema&gt;’ is groen",
    ] {
      #expect(text.contains(words), "\(words) in \(text)")
    }
    #expect(!html.contains("op koers"))
    #expect(html.contains(".signal-groen, .tile-groen .label { color: #1a7f37; }"))
    #expect(html.contains("class=\"c-green\" fill=\"#1a7f37\""))
    #expect(!html.contains("#20714a"))
    // In the key of the map too.
    #expect(html.contains(">op &lt;schema&gt;</text>"))
  }
}
