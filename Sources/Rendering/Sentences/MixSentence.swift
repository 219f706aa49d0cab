import Markup
import Model

/// What a best mix of instruments comes to, in sentences.
package struct MixSentence {
  private let outcome: MixOutcome

  package init(_ outcome: MixOutcome) { self.outcome = outcome }

  var lead: [String] {
    guard let total = try? outcome.total.get() else {
      return ["De beste inzet is niet te geven: \(gap ?? "")."]
    }
    // So much more that the number has a meaning: a thousandth of a success has none.
    let step = total.shadowPrice * 1000 >= 1 ? 1000.0 : 100_000
    let price = DutchNumber.text(total.shadowPrice * step, decimals: 1)
    let more =
      total.shadowPrice > 0
      ? "\(MoneyText.euro(step)) meer budget brengt ongeveer \(price) netto successen."
      : "Meer budget brengt geen netto successen meer."
    return [
      "Met een budget van \(MoneyText.euro(outcome.budget)) zijn naar verwachting \(DutchNumber.text(total.successes, decimals: 1)) netto successen te bereiken\(range(total)), voor \(MoneyText.euro(total.cost)). \(more)"
    ]
      + (total.isProven
        ? [] : ["Het zoeken is afgebroken: er kan een mix bestaan die nog iets beter is."])
  }

  private func range(_ total: MixOutcome.Total) -> String {
    guard let interval = total.interval else {
      return " (zonder interval, want niet elke kans heeft er een)"
    }
    let bounds = [interval.lowerBound, interval.upperBound].map {
      DutchNumber.text($0, decimals: 1)
    }
    return " (met 95% zekerheid \(bounds.joined(separator: " tot ")))"
  }

  /// Why there is no mix.
  package var gap: String? {
    guard case .failure(let gap) = outcome.total else { return nil }
    return switch gap {
    case .noOptions: "van geen enkele optie is een netto kans bekend"
    case .noSolver:
      "GLPK ontbreekt op deze computer; installeer het met `apt-get install libglpk40`"
    case .failed: "GLPK vond geen antwoord; controleer de getallen van `mix`"
    }
  }

  /// An option that could not enter, by name.
  static func leftOut(_ option: MixOutcome.LeftOut) -> String {
    let name = name(option.option)
    guard let gross = option.gross, let range = InstrumentText.range(gross) else {
      return "\(name): \(reason(option.refusal))."
    }
    return
      "\(name), bruto \(ShareText.text(gross.value, range)): \(reason(option.refusal))."
  }

  package static func reason(_ refusal: MixOutcome.Refusal) -> String {
    switch refusal {
    case .gross: "alleen de bruto kans is bekend, want er is geen kans zonder het instrument"
    case .smallComparison(let minimum):
      "alleen de bruto kans is bekend, want de groep zonder instrument is te klein om te tonen (minimum \(minimum))"
    case .small(let minimum): "de groep is te klein om te tonen (minimum \(minimum))"
    }
  }

  static func name(_ option: InstrumentPlan.Option) -> String {
    option.instrument + (option.segment.map { " voor \($0)" } ?? "")
  }
}
