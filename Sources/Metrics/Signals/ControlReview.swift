import Model
import Numerals

/// Makes the control chart of an indicator: its months' own values, the season, the limits, the target.
struct ControlReview {
  let value: IndicatorValue
  let target: IndicatorTarget
  /// What the limits rest on; the standard under every other rule than `beheersing`.
  private let control: SignalRule.Control

  init(_ value: IndicatorValue) {
    self.value = value
    target = IndicatorTarget(value)
    if case .control(let control) = value.indicator.rule {
      self.control = control
    } else {
      control = SignalRule.Control()
    }
  }

  /// - Returns: `nil` for what has no months of its own: stocks and status words.
  func figures(in month: Month) -> ControlFigures? {
    switch value.indicator.kind {
    case .stock, .qualitative: return nil
    case .flow, .mean, .ratio, .deliveredRatio, .measurement: break
    }
    let points = value.monthsAlone(upTo: month)
    guard let first = points.first?.month else { return nil }
    let values = points.map(\.value)
    let changes = control.changes.map { $0 - first }
    let baseline = control.baseline.flatMap { months -> Range<Int>? in
      let range = max(0, months.lowerBound - first)..<max(0, months.upperBound - first + 1)
      return range.isEmpty ? nil : range
    }
    let floor = XmRChart.floor(of: values)
    var figures = ControlFigures(
      months: points.map(\.month), chart: XmRChart(of: values), isSeasonal: control.isSeasonal)
    var season: SeasonalEffect?
    if control.isSeasonal {
      let years = SeasonalEffect.years(in: values, changes: changes, baseline: baseline)
      season = SeasonalEffect(of: values, from: first, years: years)
      if season == nil { figures.gap = .noFullYears(has: years.count) }
    }
    // Without a season to take out a chart would show it as special causes.
    figures.chart = XmRChart(
      of: season?.removed(from: values, from: first, floor: floor) ?? values, delivered: values,
      changes: changes, baseline: baseline,
      factors: season?.rangeFactors(count: values.count) ?? [], floor: floor)
    judge(&figures, in: month, season)
    return figures
  }

  private func judge(
    _ figures: inout ControlFigures, in month: Month, _ season: SeasonalEffect?
  ) {
    let indicator = value.indicator
    let aim = target.ofMonthAlone(month)
    figures.target = aim.map { aim in
      aim.value - (aim.followsSeason ? season?.effect(of: month) ?? 0 : 0)
    }
    guard figures.gap == nil else { return }
    guard let limits = figures.chart.limits else {
      let count = figures.chart.stretches.last.map { stretch in
        figures.chart.points[stretch.range].filter { $0.charted != nil }.count
      }
      figures.gap = .tooFewPoints(has: count ?? 0)
      return
    }
    figures.variation = figures.chart.variation(indicator.direction)
    if let aim = figures.target, let direction = indicator.direction {
      figures.assurance = limits.assurance(of: aim, direction) { value in
        // Limits are printed with one decimal more than the figures.
        indicator.comparesAsPrinted ? value.asPrinted(decimals: indicator.decimals + 1) : value
      }
    }
  }
}
