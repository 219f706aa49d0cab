import Model

/// The figure of an objective from the indicator that measures it.
///
/// - Formula: `toestand` A(m); `gemiddelde` the mean over the year to date; `stroom` A(m), which adds up from
///   January; `cumulatief` the sum since the first month; `verandering` A(m) less that of the base year: of
///   a flow less its amount up to the same month, of all else less that of the base year's December.
/// - Unit: that of the indicator.
struct ObjectiveFigure {
  let objective: Objective
  let value: IndicatorValue

  struct Reading {
    var value: Double
    var month: Month
    var start: Double?
  }

  struct Lack: Error {
    var gap: ObjectiveOutcome.Gap
    init(_ gap: ObjectiveOutcome.Gap) { self.gap = gap }
  }

  private var isFlow: Bool {
    if case .flow = value.indicator.kind { true } else { false }
  }

  func reading(in month: Month) -> Result<Reading, Lack> {
    switch objective.kind {
    case .state, .flow:
      return amount(month).map {
        Reading(value: $0.value, month: $0.month, start: start(before: month))
      }
    case .mean:
      let reading: Model.Reading
      switch value.indicator.kind {
      case .stock: reading = value.averageToDate(in: month)
      default: reading = value.actual(in: month)
      }
      guard let number = reading.number else { return .failure(lack(month)) }
      return .success(
        Reading(value: number, month: reading.month ?? month, start: start(before: month)))
    case .change: return change(in: month)
    case .cumulative: return sum(to: month)
    case .milestone: return .failure(Lack(.noMeasurement))
    }
  }

  private func amount(_ month: Month) -> Result<(value: Double, month: Month), Lack> {
    let reading = value.actual(in: month)
    guard let number = reading.number else { return .failure(lack(month)) }
    return .success((number, reading.month ?? month))
  }

  private func lack(_ month: Month) -> Lack {
    Lack(.noFigure(indicator: value.indicator.code, month))
  }

  /// The level in the month before the objective began.
  private func start(before month: Month) -> Double? {
    guard !isFlow, let from = objective.from, from <= month else { return nil }
    return value.actual(in: from - 1).number
  }

  private func change(in month: Month) -> Result<Reading, Lack> {
    guard let year = objective.baseYear else { return .failure(Lack(.noBaseYear)) }
    let base =
      isFlow ? Month.january(of: year) + (month.number - 1) : Month.december(of: year)
    guard let before = value.actual(in: base).number else {
      return .failure(Lack(.noBaseFigure(indicator: value.indicator.code, base)))
    }
    return amount(month).map { Reading(value: $0.value - before, month: $0.month) }
  }

  /// The years that are over, and the one that runs; of the first one without what came before.
  private func sum(to month: Month) -> Result<Reading, Lack> {
    guard let from = objective.from else { return .failure(Lack(.noFirstMonth)) }
    var total = 0.0
    for year in from.year...month.year {
      let end = min(month, .december(of: year))
      guard let amount = value.actual(in: end).number else { return .failure(lack(end)) }
      total += amount
    }
    if from.number > 1 {
      guard let before = value.actual(in: from - 1).number else { return .failure(lack(from - 1)) }
      total -= before
    }
    return .success(Reading(value: total, month: month))
  }
}
