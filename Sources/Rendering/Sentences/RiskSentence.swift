import Markup
import Model

/// What the risks come to together, and whether the buffer is enough, as running text.
struct RiskSentence {
  private let outcome: RiskOutcome

  init(_ outcome: RiskOutcome) { self.outcome = outcome }

  var text: String { ([sum] + (resilience.map { [$0] } ?? [])).joined(separator: " ") }

  private var sum: String {
    "Samen komen de risico's gemiddeld uit op \(euro(outcome.mean)). "
      + "Met 80% zekerheid blijft het bij ten hoogste \(euro(outcome.p80)) (P80), "
      + "met 90% zekerheid bij ten hoogste \(euro(outcome.p90)) (P90)."
  }

  private var resilience: String? {
    guard let amount = outcome.buffer.amount else { return nil }
    let certainty = "\(outcome.buffer.certainty)% zekerheid"
    guard let ratio = outcome.ratio else {
      return "Met \(certainty) vragen de risico's geen buffer."
    }
    return "Met \(certainty) is een buffer van \(euro(outcome.needed)) nodig en \(euro(amount)) "
      + "beschikbaar: een weerstandsratio van \(DutchNumber.text(ratio.value, decimals: 2)), "
      + "klasse \(ratio.grade.rawValue) (\(ratio.grade.word))."
  }

  private func euro(_ amount: Double) -> String {
    MoneyText.euro(amount)
  }
}
