import Model
import Testing

@testable import Rendering

@Suite struct ConclusionSentenceTests {
  @Test(arguments: [
    (
      ScanConclusion.movedWithNation(own: -0.126, nation: -0.088, name: "Nederland"),
      "Het bestand is in twaalf maanden met 12,6% gedaald, dat van Nederland met 8,8%: een verschil van 3,8 procentpunt, gunstig voor de gemeente."
    ),
    (
      .movedWithNation(own: 0.02, nation: 0.0, name: "Nederland"),
      "Het bestand is in twaalf maanden met 2,0% gestegen, dat van Nederland gelijk gebleven: een verschil van 2,0 procentpunt, ongunstig voor de gemeente."
    ),
    (
      .movedWithNation(own: 0.01, nation: 0.01, name: "Nederland"),
      "Het bestand is in twaalf maanden met 1,0% gestegen, dat van Nederland met 1,0%: even veel."
    ),
    (
      .gap(
        own: 2700, scaled: 2630, group: "de groep", widest: 230,
        widestMonth: Month.december(of: 2005)),
      "Het bestand ligt 70 (2,7%) boven wat het naar de maat van de groep zou zijn. Het verst erboven lag het in december 2005: 230."
    ),
    (
      .gap(
        own: 90, scaled: 100, group: "de groep", widest: -5,
        widestMonth: Month.december(of: 2005)),
      "Het bestand ligt 10 (10,0%) onder wat het naar de maat van de groep zou zijn."
    ),
    (
      .gap(
        own: 100, scaled: 100.2, group: "de groep", widest: 0,
        widestMonth: Month.december(of: 2005)),
      "Het bestand is even groot als naar de maat van de groep."
    ),
    (
      .composition(
        column: "leefvorm", part: "alleenstaande man", own: 0.35, elsewhere: 0.28, place: nil),
      "Alleenstaande man: 35% van het eigen bestand, tegen 28% elders."
    ),
    (
      .composition(
        column: "leefvorm", part: "paar", own: 0.15, elsewhere: 0.18,
        place: "de referentiegemeenten"),
      "Paar: 15% van het eigen bestand, tegen 18% bij de referentiegemeenten."
    ),
    (
      .exits(six: 0.359, twelve: 0.578),
      "Van wie instroomt is 36% binnen een halfjaar weer uitgestroomd en 58% binnen een jaar."
    ),
    (
      .slowest(column: "fase", name: "fase 3", chance: 0.433, fastest: "fase 1", best: 0.9),
      "Naar fase verschilt die kans meer dan toeval: van ‘fase 3’ stroomt 43% binnen een jaar uit, van ‘fase 1’ 90%."
    ),
    (
      .price(effect: 500, share: 0.02),
      "Een uitkering kost tot nu toe 2,0% meer dan in dezelfde maanden van vorig jaar."
    ),
    (
      .price(effect: 1, share: 0.0001),
      "Een uitkering kost evenveel als in dezelfde maanden van vorig jaar."
    ),
    (
      .outlook(
        deficits: [2007, 2008], open: [], first: 2007, last: 2009, lastBalance: 100, interval: nil),
      "Blijven de aandelen in het land gelijk, dan is er in 2007 en 2008 een tekort, ontvangsten niet meegerekend. In 2009 is het overschot naar verwachting € 100."
    ),
    (
      .outlook(
        deficits: [2007, 2008], open: [], first: 2007, last: 2008, lastBalance: -100, interval: nil),
      "Blijven de aandelen in het land gelijk, dan is er in elk jaar van 2007 tot en met 2008 een tekort, ontvangsten niet meegerekend. In 2008 is het tekort naar verwachting € 100."
    ),
    (
      .outlook(
        deficits: [], open: [], first: 2007, last: 2008, lastBalance: 100, interval: nil),
      "Van 2007 tot en met 2008 is het budget naar verwachting genoeg. In 2008 is het overschot naar verwachting € 100."
    ),
    (
      .outlook(
        deficits: [2007, 2008], open: [2009, 2010], first: 2007, last: 2010,
        lastBalance: -123_456,
        interval: .init(low80: -3_800_000, high80: 3_600_000, low95: 0, high95: 0)),
      "Blijven de aandelen in het land gelijk, dan is er in 2007 en 2008 een tekort, ontvangsten niet meegerekend. In 2009 en 2010 kan het een tekort of een overschot worden. In 2010 is het tekort naar verwachting € 120.000, met 80% zekerheid tussen een tekort van € 3,8 mln en een overschot van € 3,6 mln."
    ),
    (
      .outlook(
        deficits: [], open: [2008], first: 2007, last: 2008, lastBalance: 999_499, interval: nil),
      "Blijven de aandelen in het land gelijk, dan is in geen enkel jaar een tekort zeker, ontvangsten niet meegerekend. In 2008 kan het een tekort of een overschot worden. In 2008 is het overschot naar verwachting € 1,0 mln."
    ),
    (
      .potential(value: 70, low: 0, high: 178, amount: 933_255),
      "Het reductiepotentieel is 70 uitkeringen, met 95% zekerheid tussen 0 en 178. Dat is ongeveer € 930.000 per jaar. Zo'n verschil kan toeval zijn."
    ),
    (
      .potential(value: 0, low: 0, high: 10, amount: nil),
      "Er is geen reductiepotentieel: het bestand ligt niet boven de maat van vergelijkbare gemeenten."
    ),
  ])
  func saysWhatTheFiguresSay(_ conclusion: ScanConclusion, _ text: String) {
    // Amounts stand behind a space that does not break.
    #expect(ConclusionSentence.text(conclusion).replacing("\u{A0}", with: " ") == text)
  }

  @Test func addsInflowAndOutflowUp() {
    func flow(_ own: Double, _ scaled: Double) -> Comparison.Scaled {
      .init(own: own, referenceCount: scaled, factor: 1, members: 1)
    }
    func text(_ inflow: Comparison.Scaled, _ outflow: Comparison.Scaled) -> String {
      ConclusionSentence.text(.flows(inflow: inflow, outflow: outflow, group: "de groep"))
    }
    #expect(
      text(flow(1000, 846), flow(1390, 1490))
        == "De instroom was in twaalf maanden 1.000, 154 meer dan naar de maat van de groep; de uitstroom was in twaalf maanden 1.390, 100 minder dan naar de maat van de groep. De hogere instroom wordt niet goedgemaakt door de uitstroom."
    )
    #expect(text(flow(10, 8), flow(12, 9)).hasSuffix("De uitstroom maakt de hogere instroom goed."))
    #expect(
      text(flow(8, 8), flow(9, 9))
        == "De instroom was in twaalf maanden 8, even veel als naar de maat van de groep; de uitstroom was in twaalf maanden 9, even veel als naar de maat van de groep."
    )
  }
}
