import Model
import Testing

@testable import Rendering

@Suite struct DecisionSentenceTests {
  private static let may = Month.january(of: 2007) + 4

  @Test(arguments: [
    (
      AskedDecision.deficit(balance: -3_005_895, share: 0.0911, year: 2007),
      "Dekking voor het verwachte tekort van € 3.005.895 in 2007, 9,1% van het budget."
    ),
    (
      .redWithoutAction(indicator: "U7", name: "Klanten per fte", months: 6),
      "Een maatregel voor U7 Klanten per fte: dit signaal is al zes maanden rood zonder maatregel of besluit."
    ),
    (
      .redWithoutAction(indicator: "R4", name: "Juiste besluiten", months: 1),
      "Een maatregel voor R4 Juiste besluiten: dit signaal is rood en er loopt geen maatregel."
    ),
    (
      .judgedMeasure(code: "M-1", title: "Spreekuur", verdict: .within),
      "Maatregel M-1, Spreekuur: voortzetten, bijstellen of stoppen. Sinds de start wijkt het cijfer niet af van de verwachting."
    ),
    (
      .overdueMeasure(code: "M-1", title: "Spreekuur", due: may),
      "Maatregel M-1, Spreekuur: een nieuwe datum of stoppen. Die had in mei 2007 klaar moeten zijn."
    ),
    (
      .overdueMeasure(code: "M-1", title: "Spreekuur", due: nil),
      "Maatregel M-1, Spreekuur: een nieuwe datum of stoppen."
    ),
    (
      .plannedMeasure(code: "M-1", title: "Spreekuur", start: may),
      "Maatregel M-1, Spreekuur: akkoord om in mei 2007 te beginnen."
    ),
    (
      .delayedProject(code: "P-1", name: "Toetsing", due: may),
      "Project P-1, Toetsing, is vertraagd: bijsturen of een nieuwe planning. De planning is nu mei 2007."
    ),
    (
      .failedSample(code: "S-3", name: "Heronderzoeken", share: 0.86, norm: 0.95),
      "Steekproef S-3, Heronderzoeken: verbetering van de werkwijze. 86,0% van de beslissingen was goed; de norm is 95,0%."
    ),
    (
      .lowBuffer(ratio: 0.84),
      "Een grotere buffer of minder risico: de weerstandsratio is 0,8, lager dan 1."
    ),
  ])
  func asksInASentence(_ asked: AskedDecision, _ text: String) {
    #expect(DecisionSentence.text(asked).replacing("\u{A0}", with: " ") == text)
  }
}
