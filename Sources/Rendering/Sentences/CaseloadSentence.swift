import Markup
import Model

/// How the volume stands and where it goes, in sentences.
package struct CaseloadSentence {
  let caseload: Caseload

  package init(_ caseload: Caseload) { self.caseload = caseload }

  static func whole(_ value: Double) -> String { DutchNumber.text(value, decimals: 0) }

  package var text: String { ([standing] + [forecast].compactMap { $0 }).joined(separator: " ") }

  private var standing: String {
    guard let own = caseload.own else {
      return "Over \(caseload.month.dutch) is er geen cijfer van reeks '\(caseload.series)'."
    }
    let count = Self.whole(own.value)
    let verb = count == "1" ? "is er één uitkering" : "zijn er \(count) uitkeringen"
    let start = "Eind \(caseload.month.dutch) \(verb)."
    let spans = [("in drie maanden", own.quarter), ("in twaalf maanden", own.year)]
    let changes = spans.compactMap { span, change in change.map { (span, $0) } }
    guard let first = changes.first else { return start }
    let rest = changes.dropFirst().map {
      " en \($0.0) \(ComparisonSentence.change($0.1, after: first.1))"
    }
    return
      "\(start) \(first.0.capitalizedFirst) is het aantal \(ComparisonSentence.change(first.1))\(rest.joined())."
  }

  private var forecast: String? {
    guard let forecast = caseload.forecast, let value = forecast.value else { return nil }
    let margin =
      forecast.interval.map {
        ", met 80% zekerheid tussen \(Self.whole($0.low80)) en \(Self.whole($0.high80))"
      } ?? ""
    return
      "De prognose voor eind \(caseload.month.year) is \(Self.whole(value))\(margin) (methode \(forecast.method.rawValue))."
  }

  /// `dalend (−3,3%)`; under a tenth of a per cent it is the same.
  package static func course(_ change: Double?) -> String {
    guard let change else { return DutchNumber.missing }
    let text = DutchNumber.text(change * 100, decimals: 1, showsPlus: true)
    guard text != DutchNumber.text(0.0, decimals: 1, showsPlus: true) else {
      return "gelijk (0,0%)"
    }
    return "\(change < 0 ? "dalend" : "stijgend") (\(text)%)"
  }
}
