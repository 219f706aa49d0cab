import Markup
import Model

/// What is asked to be decided, each as a sentence with its reason.
package enum DecisionSentence {
  package static func text(_ asked: AskedDecision) -> String {
    switch asked {
    case .deficit(let balance, let share, let year):
      "Dekking voor het verwachte tekort van \(MoneyText.euro(-balance)) in \(year), "
        + "\(MoneyText.percent(share)) van het budget."
    case .redWithoutAction(let indicator, let name, let months):
      "Een maatregel voor \(indicator) \(name): "
        + (months > 1
          ? "dit signaal is al \(DutchNumber.word(months)) maanden rood zonder maatregel of besluit."
          : "dit signaal is rood en er loopt geen maatregel.")
    case .judgedMeasure(let code, let title, let verdict):
      "Maatregel \(code), \(title): voortzetten, bijstellen of stoppen. "
        + judgement(verdict)
    case .overdueMeasure(let code, let title, let due):
      "Maatregel \(code), \(title): een nieuwe datum of stoppen."
        + (due.map { " Die had in \($0.dutch) klaar moeten zijn." } ?? "")
    case .plannedMeasure(let code, let title, let start):
      "Maatregel \(code), \(title): akkoord om in \(start.dutch) te beginnen."
    case .delayedProject(let code, let name, let due):
      "Project \(code), \(name), is vertraagd: bijsturen of een nieuwe planning."
        + (due.map { " De planning is nu \($0.dutch)." } ?? "")
    case .failedSample(let code, let name, let share, let norm):
      "Steekproef \(code), \(name): verbetering van de werkwijze. "
        + "\(MoneyText.percent(share)) van de beslissingen was goed; de norm is \(MoneyText.percent(norm))."
    case .lowBuffer(let ratio):
      "Een grotere buffer of minder risico: de weerstandsratio is \(DutchNumber.text(ratio, decimals: 1)), lager dan 1."
    }
  }

  private static func judgement(_ verdict: MeasuredEffect.Verdict) -> String {
    switch verdict {
    case .favourable: "Sinds de start wijkt het cijfer gunstig af van de verwachting."
    case .unfavourable: "Sinds de start wijkt het cijfer ongunstig af van de verwachting."
    case .within: "Sinds de start wijkt het cijfer niet af van de verwachting."
    case .tooEarly: "Het is te vroeg voor een oordeel."
    }
  }
}
