import Markup
import Model

/// How the number of benefits stands to what the budget can pay and to the path, in words.
struct VolumePathSentence {
  let outcome: VolumePathOutcome

  init(_ outcome: VolumePathOutcome) { self.outcome = outcome }

  private func whole(_ value: Double) -> String { DutchNumber.text(value, decimals: 0) }

  private func count(_ value: Double) -> String {
    value == 1 ? "1 uitkering" : "\(whole(value)) uitkeringen"
  }

  /// The last year that has both an actual and an affordable number.
  private var current: VolumePathOutcome.Year? { outcome.years.last { $0.excess != nil } }

  /// The message in a few words.
  var title: String {
    guard let year = current, let actual = year.actual,
      let affordable = year.affordable.value?.value
    else { return "Van budget naar betaalbaar aantal uitkeringen" }
    let difference = actual.rounded() - affordable.rounded()
    guard difference != 0 else {
      return "In \(year.year) precies zo veel uitkeringen als betaalbaar"
    }
    let side = difference > 0 ? "meer" : "minder"
    return
      "In \(year.year) \(count(abs(difference))) \(side) dan het budget kan betalen"
  }

  var text: String {
    if let gap = outcome.gap {
      return "Er is geen pad naar evenwicht: \(MoneyText.reason(gap))."
    }
    guard let first = outcome.years.first?.path, let last = outcome.years.last?.path else {
      return "Er is geen pad naar evenwicht."
    }
    let way =
      "Het pad loopt van gemiddeld \(count(first.rounded())) in \(outcome.begin) naar \(whole(last)) in \(outcome.balance)\(DegreeWords.clause(from: first, to: last)); dan zijn budget en uitgaven gelijk."
    return ([way] + [now].compactMap { $0 }).joined(separator: " ")
  }

  private var now: String? {
    guard let year = current, let actual = year.actual,
      let affordable = year.affordable.value?.value
    else { return nil }
    let part =
      year.months < 12 ? "In \(year.year) tot nu toe zijn het er" : "In \(year.year) waren het er"
    let excess = actual.rounded() - affordable.rounded()
    let money =
      year.price.value.map { " (\(MoneyText.euro(abs((actual - affordable) * $0))) per jaar)" }
      ?? ""
    let budget =
      excess == 0
      ? "precies zo veel als het budget kan betalen"
      : "\(whole(abs(excess))) \(excess > 0 ? "meer" : "minder") dan het budget kan betalen\(money)"
    let path = year.path.map { path -> String in
      let difference = actual.rounded() - path.rounded()
      return difference == 0
        ? ", precies op het pad"
        : ", en \(whole(abs(difference))) \(difference > 0 ? "boven" : "onder") het pad"
    }
    return "\(part) gemiddeld \(whole(actual)): \(budget)\(path ?? "")."
  }

  /// The figures of the years, for who does not see the chart.
  var figures: String {
    outcome.years.map { year in
      let parts = [
        (year.affordable.value?.value).map { "betaalbaar \(whole($0))" },
        year.path.map { "pad \(whole($0))" }, year.actual.map { "werkelijk \(whole($0))" },
      ].compactMap { $0 }
      return "\(year.year): \(parts.isEmpty ? "geen cijfers" : parts.joined(separator: ", "))"
    }.joined(separator: "; ") + "."
  }
}
