import Markup
import Model

/// The conclusions of a scan as sentences: what the figures say, and no more.
package enum ConclusionSentence {
  private static func whole(_ value: Double) -> String { DutchNumber.text(value, decimals: 0) }
  private static func percent(_ share: Double) -> String { MoneyText.percent(share, decimals: 0) }

  package static func text(_ conclusion: ScanConclusion) -> String {
    switch conclusion {
    case .movedWithNation(let own, let nation, let name): nationText(own, nation, name)
    case .gap(let own, let scaled, let group, let widest, let month):
      gapText(own, scaled, group, widest, month)
    case .flows(let inflow, let outflow, let group): flowText(inflow, outflow, group)
    case .composition(_, let part, let own, let elsewhere, let place):
      "\(part.capitalizedFirst): \(percent(own)) van het eigen bestand, tegen \(percent(elsewhere)) \(place.map { "bij \($0)" } ?? "elders")."
    case .exits(let six, let twelve):
      "Van wie instroomt is \(percent(six)) binnen een halfjaar weer uitgestroomd en \(percent(twelve)) binnen een jaar."
    case .slowest(let column, let name, let chance, let fastest, let best):
      "Naar \(column) verschilt die kans meer dan toeval: van ‘\(name)’ stroomt \(percent(chance)) binnen een jaar uit, van ‘\(fastest)’ \(percent(best))."
    case .price(let effect, let share): priceText(effect, share)
    case .outlook(let deficits, let open, let first, let last, let balance, let interval):
      outlookText(deficits, open, first...last, balance, interval)
    case .potential(let value, let low, let high, let amount):
      potentialText(value, low, high, amount)
    }
  }

  private static func nationText(_ own: Double, _ nation: Double, _ name: String) -> String {
    let difference = ComparisonSentence.printedPoints(own, nation)
    let start =
      "Het bestand is in twaalf maanden \(ComparisonSentence.change(own)), dat van \(name) \(ComparisonSentence.change(nation, after: own))"
    guard difference != 0 else { return "\(start): even veel." }
    return
      "\(start): een verschil van \(DutchNumber.text(abs(difference), decimals: 1)) procentpunt, "
      + (difference < 0 ? "gunstig voor de gemeente." : "ongunstig voor de gemeente.")
  }

  private static func gapText(
    _ own: Double, _ scaled: Double, _ group: String, _ widest: Double, _ month: Month
  ) -> String {
    let now = own.rounded() - scaled.rounded()
    let side = now < 0 ? "onder" : "boven"
    let start =
      now == 0
      ? "Het bestand is even groot als naar de maat van \(group)"
      : "Het bestand ligt \(whole(abs(now))) (\(MoneyText.percent(abs(now) / scaled))) \(side) wat het naar de maat van \(group) zou zijn"
    guard widest.rounded() > max(0, now) else {
      return now > 0 ? "\(start); verder lag het er in deze jaren niet boven." : "\(start)."
    }
    return "\(start). Het verst erboven lag het in \(month.dutch): \(whole(widest))."
  }

  private static func flowText(
    _ inflow: Comparison.Scaled, _ outflow: Comparison.Scaled, _ group: String
  ) -> String {
    func part(_ name: String, _ flow: Comparison.Scaled) -> String {
      let difference = flow.own.rounded() - flow.scaled.rounded()
      let amount = "\(name) was in twaalf maanden \(whole(flow.own))"
      guard difference != 0 else { return "\(amount), even veel als naar de maat van \(group)" }
      return
        "\(amount), \(whole(abs(difference))) \(difference > 0 ? "meer" : "minder") dan naar de maat van \(group)"
    }
    let (more, less) = (inflow.difference.rounded(), outflow.difference.rounded())
    let last =
      switch (more > 0, less >= more) {
      case (true, false): " De hogere instroom wordt niet goedgemaakt door de uitstroom."
      case (true, true): " De uitstroom maakt de hogere instroom goed."
      case (false, _): ""
      }
    return
      "\(part("De instroom", inflow)); \(part("de uitstroom", outflow).lowercasedFirst).\(last)"
  }

  private static func priceText(_ effect: Double, _ share: Double) -> String {
    let text = MoneyText.percent(abs(share))
    guard text != MoneyText.percent(0) else {
      return "Een uitkering kost evenveel als in dezelfde maanden van vorig jaar."
    }
    return
      "Een uitkering kost tot nu toe \(text) \(effect > 0 ? "meer" : "minder") dan in dezelfde maanden van vorig jaar."
  }

  private static func outlookText(
    _ deficits: [Int], _ open: [Int], _ years: ClosedRange<Int>, _ balance: Double,
    _ interval: ForecastInterval?
  ) -> String {
    let side = balance < 0 ? "tekort" : "overschot"
    let range = interval.map { ", met 80% zekerheid \(sides($0))" } ?? ""
    let end =
      "In \(years.upperBound) is het \(side) naar verwachting \(MoneyText.about(abs(balance)))\(range)."
    let scope = "Blijven de aandelen in het land gelijk, dan"
    let either =
      open.isEmpty
      ? ""
      : " \(list(open, years).capitalizedFirst) kan het een tekort of een overschot worden."
    guard !deficits.isEmpty else {
      return open.isEmpty
        ? "Van \(years.lowerBound) tot en met \(years.upperBound) is het budget naar verwachting genoeg. \(end)"
        : "\(scope) is in geen enkel jaar een tekort zeker, ontvangsten niet meegerekend.\(either) \(end)"
    }
    return
      "\(scope) is er \(list(deficits, years)) een tekort, ontvangsten niet meegerekend.\(either) \(end)"
  }

  /// `in 2007 en 2008`, `in elk jaar van 2007 tot en met 2012`.
  private static func list(_ some: [Int], _ years: ClosedRange<Int>) -> String {
    some.count == years.count && some.count > 1
      ? "in elk jaar van \(years.lowerBound) tot en met \(years.upperBound)"
      : "in \(enumeration(some.map(String.init)))"
  }

  /// `tussen een tekort van € 7,4 mln en een overschot van € 0,8 mln`.
  static func sides(_ interval: ForecastInterval) -> String {
    func text(_ amount: Double) -> String {
      "een \(amount < 0 ? "tekort" : "overschot") van \(MoneyText.about(abs(amount)))"
    }
    return "tussen \(text(interval.low80)) en \(text(interval.high80))"
  }

  private static func potentialText(
    _ value: Double, _ low: Double, _ high: Double, _ amount: Double?
  ) -> String {
    guard value >= 0.5 else {
      return
        "Er is geen reductiepotentieel: het bestand ligt niet boven de maat van vergelijkbare gemeenten."
    }
    let margin = "met 95% zekerheid tussen \(whole(low)) en \(whole(high))"
    let money = amount.map { " Dat is ongeveer \(MoneyText.about($0)) per jaar." } ?? ""
    return
      "Het reductiepotentieel is \(whole(value)) uitkeringen, \(margin).\(money)"
      + (low > 0 ? "" : " Zo'n verschil kan toeval zijn.")
  }
}
