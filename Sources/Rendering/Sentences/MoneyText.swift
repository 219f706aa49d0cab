import Markup
import Model

/// Amounts of money as a reader sees them, and why there is none.
package enum MoneyText {
  /// `€ 1.234.567`; from ten billion on in billions.
  static func euro(_ amount: Double) -> String {
    abs(amount) < 1e10
      ? DutchNumber.euro + DutchNumber.text(amount, decimals: 0)
      : DutchNumber.euro + DutchNumber.text(amount / 1e9, decimals: 1) + "\u{A0}mld"
  }

  /// An estimate, no finer than it can be known: `€ 3,3 mln`; below a million in two figures, `€ 930.000`.
  static func about(_ amount: Double) -> String {
    guard abs(amount) < 995_000 else {
      return abs(amount) < 1e10
        ? DutchNumber.euro + DutchNumber.text(amount / 1e6, decimals: 1) + "\u{A0}mln"
        : euro(amount)
    }
    var step = 1.0
    while abs(amount) / step >= 100 { step *= 10 }
    return euro((amount / step).rounded() * step)
  }

  /// A fraction as a percentage.
  static func percent(_ share: Double, decimals: Int = 1, showsPlus: Bool = false) -> String {
    DutchNumber.text(share * 100, decimals: decimals, showsPlus: showsPlus) + "%"
  }

  static func euro(_ amount: MoneyOutcome.Amount) -> String {
    amount.value.map(euro) ?? DutchNumber.missing
  }

  /// Where an estimate will lie, or why that is not known; `nil` for a figure that is known.
  static func range(_ estimate: MoneyOutcome.Estimate, decimals: Int? = nil) -> String? {
    guard !estimate.isKnown else { return nil }
    switch estimate.interval {
    case .success(let interval):
      let (low, high) = (text(interval.low80, decimals), text(interval.high80, decimals))
      return "met 80% zekerheid tussen \(low) en \(high)"
    case .failure(let gap): return "zonder interval: \(reason(gap))"
    }
  }

  /// An amount in euros, or a number with decimals.
  private static func text(_ value: Double, _ decimals: Int?) -> String {
    decimals.map { DutchNumber.text(value, decimals: $0) } ?? euro(value)
  }

  /// Why a figure is not there, as the part of a sentence behind a dash.
  package static func reason(_ gap: MoneyOutcome.Gap) -> String {
    switch gap {
    case .missing(let series, let months):
      "reeks '\(series)' heeft geen cijfer over \(monthList(months))"
    case .noStockForecast:
      "er zijn geen 24 maanden met een stand om de rest van het jaar te voorspellen"
    case .noBudget(let year): "er is nog geen budget voor \(year) bekend"
    case .noGoal(let year): "er is geen financieel doel voor \(year)"
    case .noSafetyNet(let year): "er zijn geen grenzen van het vangnet voor \(year)"
    case .noBalance(let years):
      "van \(enumeration(years.map(String.init))) is geen saldo bekend, zodat het tekort over meer jaren niet te berekenen is"
    case .zeroStock: "er zijn geen uitkeringen om door te delen"
    case .noTypes: "de leefvormen zijn niet geleverd"
    case .typesDiffer: "de leefvormen tellen niet op tot het geheel"
    case .follows(let what): "dit volgt uit \(what)"
    case .noNationalFigures: "er zijn geen landelijke en eigen bedragen voor hetzelfde jaar"
    case .shortHistory(let months): "er zijn geen \(months) maanden met cijfers"
    case .fewShares(let years):
      "er zijn geen \(DutchNumber.word(years)) jaren na elkaar met een eigen aandeel"
    case .straight: "doorrekenen per maand heeft er geen"
    case .stated: "dit aandeel is opgegeven"
    case .notAboveZero: "een van de delen kan nul zijn"
    }
  }

  package static func reason<Value>(_ result: Result<Value, MoneyOutcome.Gap>) -> String? {
    if case .failure(let gap) = result { reason(gap) } else { nil }
  }

  private static func monthList(_ months: [Month]) -> String {
    months.count <= 3
      ? enumeration(months.map(\.dutch))
      : "\(DutchNumber.word(months.count)) maanden, als eerste \(months.first?.dutch ?? "")"
  }
}
