import Foundation
import Markup
import Model
import TestSupport
import Testing

@testable import Rendering

/// The annual plan of a small dossier with objectives of every kind, a path, levers and an assessment.
@Suite struct ObjectivePageTests {
  private static let files: [String: String] = [
    "peil.yaml": """
    peil: 1
    organisatie: {naam: Werk en Inkomen, gemeente: Proefstad}
    eenheden: [{code: WI, naam: Werk en Inkomen, onderdelen: [{code: A, naam: Afdeling}]}]
    rapportages: [{code: plan, titel: Jaarplan, sjabloon: jaarplan, publiek: mt}]
    publieken: [{code: mt, intern: ja}]

    """,
    "indicatoren.yaml": """
    indicatoren:
      - code: K
        naam: Uitkeringen
        soort: stand
        richting: lager
        doelstelling: {2007: 90}
        bijgesteld: [{jaar: 2007, datum: 2007-04-12, door: college, van: 85, naar: 90, besluit: later begonnen}]
        eigenaar: Hoofd
        bron: GWS
        zegt_niet: Of mensen werk hebben.
        doel: D1
      - {code: U, naam: Uitstroom, soort: stroom, richting: hoger, doelstelling: {2007: 24}, eigenaar: Hoofd, bron: GWS}

    """,
    "doelen.yaml": """
    missie: Iedereen doet mee.
    visie: [Werk is het doel.]
    strategielijnen: [{code: u, naam: Uitstromen}, {code: v, naam: Voorkomen}]
    doelen:
      - {code: D1, naam: Minder uitkeringen, strategielijn: u, aard: toestand, waarde: 80, start: 100, vanaf: 2007, gereed: 2008, eigenaar: Hoofd, indicator: K}
      - {code: D2, naam: Meer uitstroom, strategielijn: u, aard: stroom, eenheid: per jaar, waarde: 24, vanaf: 2007, indicator: U}
      - {code: D3, naam: Loket, strategielijn: v, aard: mijlpaal, gereed: 2007-06, bereikt: 2007-05}
      - {code: D4, naam: Schulden, strategielijn: v, aard: stroom, eenheid: per jaar, richting: lager, waarde: 40}

    """,
    "hefbomen.yaml": """
    waarnemingen: [{datum: 2007-06-12, waar: balie, door: Directeur, indicator: K, tekst: Er is weinig ruimte.}]
    kernwaarden: [{naam: Respect, betekenis: iedereen wordt te woord gestaan}]
    grenzen: [Niemand wordt weggestuurd]
    onzekerheden: [{naam: Arbeidsmarkt, aanname: Die blijft gelijk., eigenaar: Directeur, bespreken: 2007-06, vragen: [En als zij daalt?]}]
    zelfbeoordeling:
      maand: 2007-03
      velden: [{naam: Beleid, nu: uitvoerder, gewenst: ondernemer}, {naam: Ict, nu: dienstverlener, gewenst: dienstverlener}, {naam: Cultuur}]

    """,
    "geld.yaml": """
    reeksen: {uitgaven: uit, stand: K}
    begroting:
      2006: [{versie: definitief, datum: 2006-01-10, bedrag: 1140000}]
      2007: [{versie: voorlopig, datum: 2006-10-10, bedrag: 1000000}]
    doelpad: {begin: 2006, evenwicht: 2009, aantal: {2009: 70}}

    """,
    "gegevens/cijfers.csv": delivery,
  ]

  private static var delivery: String {
    var rows = ["maand;reeks;waarde"]
    for step in 0..<19 {
      let month = Month(index: 2006 * 12 + step)
      rows.append("\(month.iso);K;\(step < 12 ? 100 : 106 - step)")
      rows.append("\(month.iso);U;2")
      rows.append("\(month.iso);uit;\(step < 12 ? 100_000 : 94_000)")
    }
    return rows.joined(separator: "\n") + "\n"
  }

  private func page(_ changes: [String: String] = [:]) throws -> (html: String, [String]) {
    let folder = try TemporaryDossier(Self.files.merging(changes) { _, new in new })
    return try withExtendedLifetime(folder) { try SamplePage.page(of: folder.path) }
  }

  private func text(_ html: String) -> String {
    html.replacing(/<svg.*?<\/svg>/.dotMatchesNewlines(), with: "")
      .replacing(/<[^>]*>/, with: " ").replacing("\u{A0}", with: " ").replacing(/\s+/, with: " ")
  }

  @Test func tellsHowFarThePlanIs() throws {
    let (html, messages) = try page()
    #expect(messages == [])
    let page = text(html)
    for words in [
      "Missie: Iedereen doet mee.",
      "Van de vier doelen is er één gehaald, twee op schema en één zonder meting",
      "Uitstromen: van de twee doelen zijn er twee op schema",
      "D1 Minder uitkeringen 2007–2008 hoogstens 80 88 94 60%",
      "D2 Meer uitstroom (per jaar) vanaf 2007 24 14 14 58%",
      "D3 Loket juni 2007 bereikt mei 2007 – 100%",
      "D4: er is nog geen meting.",
      "Het pad loopt van gemiddeld 100 uitkeringen in 2006 naar 70 in 2009, een sterke daling van 30%",
      "In 2007 tot nu toe zijn het er gemiddeld 91: 10 meer dan het budget kan betalen (€ 128.000 per jaar), en 1 boven het pad.",
      "2006 1.140.000 12.000 95 100 100 5 60.000",
      "12 juni 2007, balie (Directeur): Er is weinig ruimte.", "Of mensen werk hebben.",
      "Respect : iedereen wordt te woord gestaan", "Aanname: Die blijft gelijk.",
      "En als zij daalt? Nog geen antwoord.",
      "Op één van de twee velden is de organisatie nog niet wat zij wil zijn",
      "Het verst van wat gewenst is: ‘Beleid’ (twee stappen). Eén veld is nog niet beoordeeld.",
      "Vraag ‘En als zij daalt?’ heeft nog geen antwoord; te bespreken in juni 2007.",
      "12 april 2007 college doel van 2007 van K Uitkeringen: van 85 naar 90 later begonnen",
    ] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test func isASoundPage() throws {
    let scanner = PageScanner(try page().html)
    #expect(scanner.faults == [])
  }

  @Test func escapesNamesInPictures() throws {
    let evil = "<img src=x onerror=alert(1)>"
    let (html, _) = try page([
      "doelen.yaml": (Self.files["doelen.yaml"] ?? "").replacing(
        "naam: Loket", with: "naam: \"\(evil)\""
      )
      .replacing("naam: Voorkomen", with: "naam: \"\(evil)\""),
      "hefbomen.yaml": (Self.files["hefbomen.yaml"] ?? "").replacing(
        "naam: Beleid", with: "naam: \"\(evil)\""),
    ])
    #expect(PageScanner(html).faults == [] && !html.contains("<img"))
  }

  @Test func printsTheOldTargetWhereTheNewOneStands() throws {
    let own = """
      # `= titel`

      ```scorekaart
      ```

      ```verdieping
      indicator: K
      ```

      ```tabel
      ```

      """
    let (html, messages) = try page([
      "sjablonen/eigen.md": own,
      "peil.yaml": (Self.files["peil.yaml"] ?? "").replacing("jaarplan", with: "eigen"),
    ])
    #expect(messages == [])
    let page = text(html)
    for words in [
      "Bijgestelde doelen: K Uitkeringen: het doel van 2007 ging van 85 naar 90 (12 april 2007, college: later begonnen).",
      "Doel 90 (was 85 tot 12 april 2007)", "Wat het niet zegt: Of mensen werk hebben.",
      "Wat deze cijfers niet zeggen: K Uitkeringen: Of mensen werk hebben.",
    ] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test func worksWithoutAnyOfIt() throws {
    let files = Self.files.filter {
      !["doelen.yaml", "hefbomen.yaml", "geld.yaml"].contains($0.key)
    }
    let folder = try TemporaryDossier(
      files.mapValues {
        $0.replacing("    doel: D1\n", with: "").replacing("zegt_niet:", with: "programma:")
      })
    let (html, messages) = try withExtendedLifetime(folder) { try SamplePage.page(of: folder.path) }
    #expect(messages.allSatisfy { $0.contains("P0105") }, "\(messages)")
    let page = text(html)
    for words in [
      "Er zijn voor deze eenheid geen doelen vastgelegd.",
      "Er is voor deze eenheid geen pad naar evenwicht beschreven.",
      "Over waarnemingen, waarden, grenzen en onzekerheden is niets vastgelegd.",
      "Er is geen zelfbeoordeling vastgelegd.",
    ] {
      #expect(page.contains(words), "\(words)")
    }
  }
}
