import Model
import Testing

@testable import Rendering

/// Figures with their unit, in running text and in tables.
@Suite struct FigureTextTests {
  @Test(
    arguments: [
      ("%", 2, 2.02, "2,02%", "2,02%", nil), ("procent", 0, 43, "43%", "43%", nil),
      ("€", 0, 1234567, "€ 1.234.567", "1.234.567", "€"),
      ("x 1M €", 1, 10.4, "€ 10,4 mln", "10,4", "€ mln"),
      ("x 1 mln €", 1, 10.4, "€ 10,4 mln", "10,4", "€ mln"),
      ("x 1000 €", 1, 182.8, "€ 182,8 duizend", "182,8", "€ duizend"),
      ("× 1.000 €", 0, 12, "€ 12 duizend", "12", "€ duizend"),
      ("x 1.000", 1, 4.2, "4,2 duizend", "4,2", "× 1.000"),
      ("dagen", 0, 1, "1 dag", "1", "dagen"), ("dagen", 0, 2, "2 dagen", "2", "dagen"),
      ("dagen", 0, -1, "−1 dag", "−1", "dagen"), ("dagen", 1, 1, "1,0 dagen", "1,0", "dagen"),
      ("dagen", 0, 0, "0 dagen", "0", "dagen"), ("aantal", 0, 4210, "4.210", "4.210", nil),
      ("", 0, 4210, "4.210", "4.210", nil), ("fte", 1, 97.5, "97,5 fte", "97,5", "fte"),
      ("%", 1, -0.04, "0,0%", "0,0%", nil),
      ("x 1M €", 1, -1.2, "€ −1,2 mln", "−1,2", "€ mln"),
    ] as [(String, Int, Double, String, String, String?)])
  func writesAFigure(
    unit: String, decimals: Int, value: Double, full: String, short: String, caption: String?
  ) {
    let text = FigureText(Judged.indicator(unit: unit, decimals: decimals))
    #expect(text.full(value).replacing("\u{A0}", with: " ") == full)
    #expect(text.short(value) == short)
    #expect(text.caption?.replacing("\u{A0}", with: " ") == caption)
  }

  @Test(arguments: [
    ("%", 1, -0.3, "−0,3 procentpunt"), ("%", 1, 0.3, "+0,3 procentpunt"),
    ("dagen", 0, 1, "+1 dag"), ("x 1000 €", 0, -5, "€ −5 duizend"), ("fte", 1, 0, "0,0 fte"),
  ])
  func writesADifference(unit: String, decimals: Int, value: Double, difference: String) {
    let text = FigureText(Judged.indicator(unit: unit, decimals: decimals))
    #expect(
      text.difference(value, showsPlus: true).replacing("\u{A0}", with: " ") == difference)
  }

  /// Plurals of the field with the word that stands behind a 1.
  @Test(
    arguments: [
      "aanmeldingen aanmelding", "aanvragen aanvraag", "adviezen advies", "afspraken afspraak",
      "banen baan", "beschikkingen beschikking", "besluiten besluit", "bezwaren bezwaar",
      "bijstandsgerechtigden bijstandsgerechtigde", "brieven brief", "cliënten cliënt",
      "contracten contract", "dagen dag", "dossiers dossier", "fte fte", "gebreken gebrek",
      "gesprekken gesprek", "gezinnen gezin", "huisbezoeken huisbezoek",
      "huishoudens huishouden", "huizen huis", "inwoners inwoner", "jaren jaar",
      "jongeren jongere", "kinderen kind", "klachten klacht", "klanten klant", "leden lid",
      "maanden maand", "medewerkers medewerker", "meldingen melding", "mensen mens",
      "minuten minuut", "moeilijkheden moeilijkheid", "onderzoeken onderzoek", "personen persoon",
      "plaatsen plaats", "plekken plek", "procent procent", "projecten project",
      "rapportcijfer rapportcijfer", "sancties sanctie", "schulden schuld", "signalen signaal",
      "sollicitaties sollicitatie", "steden stad", "taken taak", "teams team",
      "trajecten traject", "uitkeringen uitkering", "uren uur", "vacatures vacature",
      "vakantiedagen vakantiedag", "verzoeken verzoek", "vorderingen vordering",
      "vragen vraag", "vrouwen vrouw", "weken week", "werklozen werkloze", "woningen woning",
      "zaken zaak", "zittingen zitting", "kosten kost", "foto's foto", "euro euro",
    ])
  func knowsTheSingular(_ pair: String) {
    let words = pair.split(separator: " ").map(String.init)
    #expect(UnitWords.singular(words[0]) == words[1])
    #expect(
      FigureText(unit: words[0], decimals: 0).full(2.0) == "2\u{A0}\(words[0])"
        || words[0] == "euro" || words[0] == "procent")
  }

  @Test(arguments: [
    ("klanten per fte", "klant per fte"), ("uitkeringen in onderzoek", "uitkering in onderzoek"),
    ("per jaar", "per jaar"), ("jonge moeders", "jonge moeder"), ("", ""), ("x", "x"), ("en", "en"),
    ("per", "per"), ("  ", "  "), ("één", "één"), ("ben", "ben"),
  ])
  func findsTheNounAmongMoreWords(_ unit: String, _ one: String) {
    #expect(UnitWords.singular(unit) == one)
  }

  @Test(arguments: [
    (1.0, 0, "1 persoon"), (-1, 0, "−1 persoon"), (0, 0, "0 personen"), (-0.4, 0, "0 personen"),
    (1.4, 0, "1 persoon"), (1.5, 0, "2 personen"), (1, 1, "1,0 personen"), (11, 0, "11 personen"),
  ])
  func countsOneAsOne(_ value: Double, _ decimals: Int, _ text: String) {
    let figure = FigureText(unit: "personen", decimals: decimals)
    #expect(figure.full(value).replacing("\u{A0}", with: " ") == text)
    #expect(figure.difference(value).replacing("\u{A0}", with: " ") == text)
  }

  @Test func writesAStatus() {
    let text = FigureText(Judged.indicator(unit: "%", decimals: 1))
    #expect(text.full(.status("op koers")) == "op koers")
  }

  @Test func enumerates() {
    #expect(enumeration([]) == "")
    #expect(enumeration(["a"]) == "a")
    #expect(enumeration(["a", "b"]) == "a en b")
    #expect(enumeration(["a", "b", "c"]) == "a, b en c")
  }

  @Test(arguments: [
    ("%", 1, 6.0, 5.8, "−0,2 procentpunt"), ("aantal", 0, 4300, 4210, "−90 (−2,1%)"),
    ("x 1.000", 1, 10, 12.5, "+2,5 duizend (+25,0%)"), ("aantal", 0, 0, 5, "+5"),
    ("aantal", 0, 5, 5, "0 (0,0%)"), ("aantal", 0, -10, -5, "+5 (+50,0%)"),
  ])
  func writesAChange(unit: String, decimals: Int, before: Double, now: Double, change: String) {
    let indicator = Judged.indicator(unit: unit, decimals: decimals)
    #expect(
      ChangeSentences.change(from: before, to: now, indicator).replacing("\u{A0}", with: " ")
        == change)
  }
}
