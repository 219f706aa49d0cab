import Markup
import Model

/// What a sample of decisions says, and what would settle it, in a sentence.
struct SampleSentence {
  private let outcome: SampleOutcome

  init(_ outcome: SampleOutcome) { self.outcome = outcome }

  var text: String {
    let norm = ShareText.percent(outcome.sample.norm)
    let head = "\(outcome.sample.code): "
    switch outcome.verdict {
    case .good:
      return head
        + "goed, want ook de ondergrens van \(ShareText.percent(outcome.interval.lowerBound)) haalt de norm van \(norm)\(correction)."
    case .wrong:
      return head
        + "fout, want ook de bovengrens van \(ShareText.percent(outcome.interval.upperBound)) blijft onder de norm van \(norm)\(correction)."
    case .undecided:
      return head
        + "onbeslist, want de norm van \(norm) ligt binnen het interval\(correction). \(needed)"
    }
  }

  private var correction: String {
    outcome.isCorrected ? " (smaller, omdat meer dan 5% van de beslissingen is bekeken)" : ""
  }

  private var needed: String {
    guard let size = outcome.sizeForGood else {
      return
        "Bij dit aandeel geeft geen steekproef het oordeel goed, want het ligt niet boven de norm."
    }
    return
      "Bij dit aandeel zijn \(DutchNumber.text(Double(size), decimals: 0)) beslissingen nodig voor het oordeel goed."
  }

  /// `juli 2007`, `heel 2007`, `januari 2007 tot en met juni 2007`.
  static func period(_ months: ClosedRange<Month>) -> String {
    let (first, last) = (months.lowerBound, months.upperBound)
    if first == last { return first.dutch }
    if first.number == 1, last.number == 12, first.year == last.year { return String(first.year) }
    return "\(first.dutch) tot en met \(last.dutch)"
  }
}
