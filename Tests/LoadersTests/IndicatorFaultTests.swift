import Loaders
import Model
import Testing

/// What is said of an indicator that is wrong, and where.
@Suite struct IndicatorFaultTests {
  struct Fault: CustomTestStringConvertible {
    /// What stands behind `- code: a` and `naam: A`, a line each; the first is line 4.
    let keys: String
    let messages: [String]
    var testDescription: String { keys }

    init(_ keys: String, _ messages: String...) {
      self.keys = keys
      self.messages = messages.map { "indicatoren.yaml:\($0)" }
    }
  }

  static let keys = [
    Fault("", "2:5: fout: sleutel `soort` ontbreekt; vul die in [P0004]"),
    Fault(
      "sort: stand", "2:5: fout: sleutel `soort` ontbreekt; vul die in [P0004]",
      "4:5: fout: onbekende sleutel 'sort'; bedoelt u 'soort'? [P0003]"),
    Fault(
      "soort: strom",
      "4:12: fout: `soort` 'strom' bestaat niet; kies uit stand, stroom, gemiddelde, verhouding, meting of kwalitatief; bedoelt u 'stroom'? [P0005]"
    ),
    Fault(
      "soort: stand\ngewicht: w",
      "5:14: fout: `gewicht` geldt alleen voor soort gemiddelde, niet voor stand; haal het weg [P0005]"
    ),
    Fault(
      "soort: stand\nperspectief: \"2\"",
      "5:18: fout: perspectief '2' bestaat niet; bedoelt u '1'? [P0007]"),
    Fault(
      "soort: stand\neenheden: [wrek]",
      "5:16: fout: eenheid 'wrek' bestaat niet; bedoelt u 'werk'? [P0007]"),
    Fault(
      "soort: stand\ntegen: [a, bb]",
      "5:13: fout: `tegen` noemt indicator 'a' zelf; noem een andere indicator [P0005]",
      "5:16: fout: indicator 'bb' bestaat niet [P0007]"),
    Fault(
      "soort: stand\nonderdelen: [bb, a]",
      "5:18: fout: indicator 'bb' bestaat niet [P0007]",
      "5:22: fout: `onderdelen` noemt indicator 'a' zelf; noem een andere indicator [P0005]"),
    Fault(
      "soort: stand\ngevoelig: soms",
      "5:15: fout: `gevoelig` moet `ja` of `nee` zijn, maar is 'soms' [P0005]"),
    Fault(
      "soort: stand\ngevoelig: ja",
      "5:15: waarschuwing: indicator 'a' is gevoelig en krijgt zonder tegenindicator geen kleur; noem bij `tegen` een indicator die laat zien of mensen krijgen waar zij recht op hebben, zoals gegronde bezwaren of terugkeer, of zet `signaal: geen` [P0212]"
    ),
    Fault("soort: stand\ngevoelig: ja\nsignaal: geen"),
    Fault(
      "soort: stand\ndecimalen: 1.5",
      "5:16: fout: `decimalen` moet een geheel getal van 0 tot en met 9 zijn, maar is '1.5' [P0005]"
    ),
    Fault(
      "soort: stand\nrichting: [lager]",
      "5:15: fout: `richting` moet tekst zijn, maar is een lijst [P0005]"),
    Fault(
      "soort: verhouding\nteller: t",
      "5:13: fout: `teller` staat er zonder `noemer`; noem die ook [P0004]"),
    Fault(
      "soort: verhouding\nnoemer: t",
      "5:13: fout: `noemer` staat er zonder `teller`; noem die ook [P0004]"),
    Fault(
      "soort: verhouding\nover: jaar",
      "5:11: fout: `over: jaar` kan alleen met `teller` en `noemer`: een geleverde verhouding telt niet op; noem ze of haal `over` weg [P0004]"
    ),
    Fault(
      "soort: verhouding\nteller: t\nnoemer: n\nper: 0",
      "7:10: fout: `per` moet een getal boven 0 zijn, maar is '0' [P0005]"),
    Fault(
      "soort: stroom\ndoel_is: jaargemiddelde",
      "5:14: fout: `doel_is: jaargemiddelde` geldt alleen voor soort stand, niet voor stroom; haal het weg [P0005]"
    ),
    Fault(
      "soort: kwalitatief\nstatussen: {groen: [goed], rood: [goed]}",
      "5:39: fout: status 'goed' hoort al bij groen; noem elke status een keer [P0006]"),
    Fault(
      "soort: stand\nsoort: stroom",
      "5:5: fout: sleutel 'soort' staat al op regel 4; haal er een weg [P0006]"),
    Fault(
      "soort: stand\nprognose: lineair",
      "5:15: fout: `prognose` moet een blok zoals {methode: lineair} zijn, maar is 'lineair' [P0005]"
    ),
  ]

  static let targets = [
    Fault(
      "soort: stand\ndoelstelling: 5",
      "5:19: fout: `doelstelling` moet een blok met jaren zoals {2007: 1.98} zijn, maar is '5' [P0005]"
    ),
    Fault(
      "soort: stand\ndoelstelling: {2007: 1,98}",
      "5:28: fout: jaar '98' moet uit vier cijfers bestaan; schrijf decimalen hier met een punt [P0005]"
    ),
    Fault(
      "soort: stand\ndoelstelling:\n  2007: 1,234",
      "6:13: fout: `doelstelling` '1,234' kan een duizendtal en een breuk zijn; schrijf een punt voor de decimalen en niets tussen de duizendtallen [P0005]"
    ),
    Fault(
      "soort: stand\ndoelstelling: {2007: veel, 2008: nan}",
      "5:26: fout: `doelstelling` moet een getal zijn, maar is 'veel' [P0005]",
      "5:38: fout: `doelstelling` moet een getal zijn, maar is 'nan' [P0005]"),
    Fault(
      "soort: kwalitatief\nstatussen: {groen: [goed]}\ndoelstelling: {2007: god}",
      "6:26: fout: status 'god' staat niet in `statussen` (goed); bedoelt u 'goed'? [P0113]"),
    Fault(
      "soort: stand\ndoelstelling: {2007: {ten_opzichte_van: 2007, verandering: 1}}",
      "5:45: fout: `ten_opzichte_van` 2007 moet voor het doeljaar 2007 liggen [P0005]"),
    Fault(
      "soort: stand\ndoelstelling: {2007: {reeks: a, ten_opzichte_van: 2006}}",
      "5:26: fout: een doel is een getal, {reeks: ..., plus: ...} of {ten_opzichte_van: 2006, verandering: -150}; kies er een [P0005]"
    ),
    Fault(
      "soort: stand\npad: {2007-13: 1}",
      "5:11: fout: `pad` moet een maand zoals 2007-07 zijn, maar is '2007-13' [P0005]"),
    Fault(
      "soort: stand\npad: seizoen",
      "5:10: fout: `pad: seizoen` verdeelt een jaartotaal over de maanden en geldt alleen voor soort stroom, niet voor stand; geef punten of haal het weg [P0207]"
    ),
  ]

  static let rules = [
    Fault(
      "soort: stand\nsignaal: {regel: beheersing, basis: 2006-01..2007-12}",
      "5:22: fout: regel beheersing past niet bij soort stand: de stand van een maand is bijna die van de maand ervoor, en dan zeggen de grenzen niets; gebruik de instroom of de uitstroom, of een andere regel [P0207]"
    ),
    Fault(
      "soort: stroom\nsignaal: {regel: beheersing, basis: 2006}",
      "5:41: fout: `basis` moet een reeks maanden zoals 2006-01..2007-12 zijn, maar is '2006' [P0005]"
    ),
    Fault(
      "soort: stroom\nsignaal: {regel: beheersing, basis: 2007-12..2006-01}",
      "5:41: fout: `basis` begint met 2007-12 en eindigt met 2006-01; zet de vroegste maand vooraan [P0005]"
    ),
    Fault(
      "soort: stroom\nsignaal: {regel: beheersing, basis: 2007-01..2008-11, seizoen: ja}",
      "5:41: fout: `seizoen: ja` heeft twee volle jaren nodig en `basis` heeft 23 maanden; maak `basis` langer of haal `seizoen` weg [P0207]"
    ),
    Fault(
      "soort: stroom\nsignaal: {regel: beheersing, breuken: [2007-13]}",
      "5:44: fout: `breuken` moet een maand zoals 2007-07 zijn, maar is '2007-13' [P0005]"
    ),
    Fault(
      "soort: stroom\nsignaal: {regel: pad, breuken: [2007-01]}",
      "5:36: fout: `breuken` geldt alleen voor regel beheersing, niet voor pad; haal het weg [P0207]"
    ),
    Fault(
      "soort: stand\nsignaal: {regel: tolerantie, drempel: 1}",
      "5:43: fout: `drempel` geldt alleen voor regel doel-en-trend, niet voor tolerantie; haal het weg [P0207]"
    ),
    Fault(
      "soort: stand\nsignaal: rood",
      "5:14: fout: `signaal` moet `geen` of een blok zoals {regel: doel-en-trend} zijn, maar is 'rood' [P0005]"
    ),
    Fault(
      "soort: stroom\ntoets: realisatie",
      "5:12: fout: een stroom telt op in het jaar en kan halverwege niet aan een jaardoel worden getoetst; zet `toets: prognose`, of `signaal: {regel: pad}` om met het pad tot nu toe te vergelijken [P0201]"
    ),
    Fault(
      "soort: stand\nrichting: band",
      "5:15: fout: regel doel-en-trend past niet bij `richting: band`; geef `signaal: {regel: band, onder: ..., boven: ...}` [P0207]"
    ),
    Fault(
      "soort: stand\nrichting: band\nsignaal: {regel: pad}",
      "6:14: fout: regel pad past niet bij `richting: band`; geef `signaal: {regel: band, onder: ..., boven: ...}` [P0207]"
    ),
    Fault(
      "soort: stand\nsignaal: {regel: band}",
      "5:14: fout: regel band heeft een grens nodig; geef `onder`, `boven` of beide [P0207]"),
    Fault(
      "soort: stand\nsignaal: {regel: band, onder: 60, boven: 40.5}",
      "5:35: fout: `onder` 60 is meer dan `boven` 40.5; verwissel ze [P0207]"),
    Fault(
      "soort: stand\nsignaal: {regel: tolerantie, groen: 5, oranje: 3}",
      "5:52: fout: `oranje` 3 ligt binnen `groen` 5; oranje moet verder gaan dan groen [P0207]"),
    Fault(
      "soort: kwalitatief\nsignaal: {regel: pad}",
      "5:14: fout: een kwalitatieve indicator krijgt zijn kleur van `statussen`; haal `signaal` weg of zet `signaal: geen` [P0207]"
    ),
  ]

  @Test(arguments: keys + targets + rules)
  func saysWhatIsWrong(fault: Fault) throws {
    let keys = fault.keys.split(separator: "\n").map { "    \($0)\n" }.joined()
    let messages = try Sample.load([
      "indicatoren.yaml": """
      indicatoren:
        - code: a
          naam: A
      \(keys)perspectieven: [{code: "1", naam: Klanten}]
      """,
      "gegevens/2007-07.csv": "maand;reeks;waarde\n2007-07;a;1\n",
    ]).messages.filter { $0.hasPrefix("indicatoren") }
    #expect(messages == fault.messages, "\(messages)")
  }

  private static let counted = """
    indicatoren:
      - {code: uitkeringen, naam: U, soort: stand, telt: uitkeringen}
      - {code: inwoners, naam: I, soort: stand, telt: personen}
      - {code: a, naam: A, soort: verhouding, teller: uitkeringen, noemer: inwoners}
    """

  @Test func warnsAboutRatiosOfDifferentThings() throws {
    let delivery = ["gegevens/2007-07.csv": "maand;reeks;waarde\n2007-07;inwoners;1\n"]
    let loaded = try Sample.load(delivery.merging(["indicatoren.yaml": Self.counted]) { $1 })
    #expect(
      loaded.messages == [
        "indicatoren.yaml:4:51: waarschuwing: teller 'uitkeringen' telt uitkeringen en noemer 'inwoners' telt personen; geef `per` als dat zo bedoeld is [P0204]"
      ])
    let given = Self.counted.replacing("noemer: inwoners", with: "noemer: inwoners, per: 1")
    #expect(try Sample.load(delivery.merging(["indicatoren.yaml": given]) { $1 }).messages == [])
  }
}
