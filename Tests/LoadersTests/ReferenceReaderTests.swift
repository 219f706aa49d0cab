import Model
import TestSupport
import Testing

@testable import Loaders

@Suite struct ReferenceReaderTests {
  private func load(_ reference: String, rows: String = "2007-06;DSZ;wwb;10") throws
    -> LoadedDossier
  {
    let folder = try TemporaryDossier(
      [
        "peil.yaml": """
        peil: 1
        organisatie: {naam: Dienst, code: GM0034, huishoudens: 100}
        eenheden: [{code: DSZ, naam: Dienst}]
        gegevens: [{bestand: gegevens/*.csv}]
        rapportages: [{code: m, titel: M, sjabloon: maandrapportage, publiek: mt}]
        publieken: [{code: mt, intern: ja}]
        \(reference)
        """,
        "indicatoren.yaml": "indicatoren: [{code: wwb, naam: Bijstand, soort: stand}]\n",
        "gegevens/a.csv": "maand;eenheid;reeks;waarde\n\(rows)\n",
      ])
    return DossierLoader.load(folder: folder.path)
  }

  private let sound = """
    referentie:
      reeksen: {volume: wwb}
      gemeenten: [{code: GM0141, naam: Almelo, huishoudens: 40}, {code: GM0153, naam: Enschede, huishoudens: 60}]
      groepen:
        - {code: a, naam: de twee, vergelijkbaar: ja, gemeenten: [GM0141, GM0153]}
        - {code: b, naam: het land, gemeenten: alle}
        - {code: c, naam: de naaste, naaste: 1, kenmerken: [wwb]}
    """

  @Test func readsGroupsOfEveryKind() throws {
    let frame = try #require(try load(sound).dossier?.reference)
    #expect(frame.municipalities.map(\.name) == ["Almelo", "Enschede"])
    #expect(
      frame.groups.map(\.members) == [
        .named(["GM0141", "GM0153"]), .all, .nearest(1, by: ["wwb"]),
      ])
    #expect(frame.groups.map(\.isComparable) == [true, false, false])
    #expect(frame.series == ["wwb", "wwb"])
  }

  @Test func takesFiguresOfOtherMunicipalitiesAndOfTheOwnByItsCode() throws {
    let loaded = try load(
      sound, rows: "2007-06;GM0141;wwb;4\n2007-07;GM0141;wwb;5\n2007-06;GM0034;wwb;10")
    #expect(loaded.diagnostics.isEmpty)
    let dataset = loaded.dataset
    #expect(dataset[.init(series: "wwb", unit: "GM0141")].count == 2)
    #expect(dataset[.init(series: "wwb", unit: "DSZ")].count == 1)
    // Only the own figures make a month.
    #expect(dataset.lastMonth(of: loaded.dossier?.units) == Month(iso: "2007-06"))
    #expect(loaded.dossier?.units["GM0141"] == nil)
  }

  @Test func readsTheSameOnTheCarefulPath() throws {
    // A quoted line end sends the file through the careful reader.
    let loaded = try load(
      sound, rows: "2007-06;GM0141;wwb;4\n2007-06;\"GM0034\n\";wwb;10\n2007-06;GM9999;wwb;1")
    #expect(loaded.dataset[.init(series: "wwb", unit: "DSZ")].count == 1)
    #expect(loaded.diagnostics.contains { $0.code == .unknownUnit })
  }

  @Test(arguments: [
    ("{code: a, naam: x, gemeenten: [GM0999]}", "gemeente 'GM0999' bestaat niet"),
    ("{code: a, naam: x}", "noem bij een groep `gemeenten`"),
    ("{code: a, naam: x, gemeenten: alle, naaste: 2}", "en niet allebei"),
    ("{code: a, naam: x, naaste: 2}", "kenmerken"),
    ("{code: a, naam: x, naaste: 0, kenmerken: [wwb]}", "naaste"),
    ("{code: a, naam: x, vergelijkbaar: ja, gemeenten: alle}", "is niet vergelijkbaar"),
    ("{naam: x, gemeenten: alle}", "code"),
  ])
  func namesTheFaultOfAGroup(_ group: String, _ words: String) throws {
    let loaded = try load(
      """
      referentie:
        reeksen: {volume: wwb}
        gemeenten: [{code: GM0141, naam: Almelo, huishoudens: 40}]
        groepen: [\(group)]
      """)
    let fault = loaded.diagnostics.first { $0.severity == .fault }
    #expect(fault?.summary.contains(words) == true, "\(loaded.diagnostics)")
    #expect(fault?.position?.path == "peil.yaml")
  }

  @Test(arguments: [
    ("{code: DSZ, naam: x, huishoudens: 1}", "is al een eenheid"),
    ("{code: GM0034, naam: x, huishoudens: 1}", "is de eigen gemeente"),
    ("{code: GM0001, naam: x, huishoudens: 0}", "een aantal boven 0"),
    ("{code: GM0001, naam: x}", "het aantal huishoudens van 'x' is onbekend"),
  ])
  func namesTheFaultOfAMunicipality(_ municipality: String, _ words: String) throws {
    let loaded = try load(
      """
      referentie:
        reeksen: {volume: wwb}
        gemeenten: [\(municipality)]
        groepen: []
      """)
    #expect(
      loaded.diagnostics.contains { $0.summary.contains(words) }, "\(loaded.diagnostics)")
  }

  @Test func keepsTheNationApartAndReadsSharesElsewhere() throws {
    let text = """
      referentie:
        reeksen: {volume: wwb, uitgaven: wwb, begroting: wwb}
        gemeenten:
          - {code: GM0141, naam: Almelo, huishoudens: 40}
          - {code: NL, naam: Nederland, huishoudens: 600, land: ja}
        groepen:
          - {code: b, naam: alle gemeenten, gemeenten: alle}
          - {code: l, naam: Nederland, gemeenten: [NL]}
        aandelen: {leefvorm: {paar: 18, alleen: 12.5}}
      """
    let loaded = try load(text)
    #expect(loaded.diagnostics.filter { $0.severity == .fault }.isEmpty)
    let frame = try #require(loaded.dossier?.reference)
    #expect(frame.municipalities.map(\.isNation) == [false, true])
    #expect(frame.towns.map(\.name) == ["Almelo"])
    #expect(frame.expenditure == "wwb" && frame.budget == "wwb")
    #expect(frame.shares == ["leefvorm": ["paar": 0.18, "alleen": 0.125]])
    let wrong = try load(text.replacing("paar: 18", with: "paar: 180"))
    #expect(wrong.diagnostics.contains { $0.summary.contains("percentage") })
  }
}
