import Charts
import Markup
import Model

/// The control chart of an indicator with its message, limits, text alternative and data.
struct IndicatorControlChart {
  let page: PageContext
  let figures: IndicatorFigures
  let control: ControlFigures
  /// At most so many months, the last ones.
  let months: Int
  var title: String?

  private var indicator: Indicator { figures.indicator }
  /// One decimal more than the figures, as limits have.
  private var text: FigureText {
    var finer = indicator
    finer.decimals += 1
    return FigureText(finer)
  }

  var input: ControlChart.Input {
    let shown = control.months.indices.suffix(months)
    var input = ControlChart.Input(
      caption: caption(shown), format: text.chartFormat,
      points: shown.map { place in
        let point = control.chart.points[place]
        return ControlChart.Point(
          month: control.months[place].index, value: point.charted,
          special: special(point.causes),
          remark: point.causes.map { ControlWords.word($0, control.chart.parameters) }
            .joined(separator: "; "))
      })
    input.theme = page.theme
    if control.gap == nil { input.stretches = stretches(shown) }
    input.target = control.target
    if case .flow = indicator.kind { input.names.target = "doel per maand" }
    if control.isSeasonal { input.names.actual = "zonder seizoen" }
    return input
  }

  private func stretches(_ shown: Range<Int>) -> [ControlChart.Stretch] {
    control.chart.stretches.compactMap { stretch in
      guard let limits = stretch.limits, let first = shown.first,
        stretch.range.upperBound > first, !stretch.range.isEmpty
      else { return nil }
      let start = control.months[max(first, stretch.range.lowerBound)].index
      let end = control.months[stretch.range.upperBound - 1].index
      return ControlChart.Stretch(
        months: start...end, centre: limits.centre, lower: limits.lower, upper: limits.upper,
        isProvisional: limits.isProvisional)
    }
  }

  private func special(_ causes: [XmRChart.SpecialCause]) -> ControlChart.Special? {
    guard !causes.isEmpty else { return nil }
    switch indicator.direction {
    case .higher: return causes.contains { !$0.isUpward } ? .unfavourable : .favourable
    case .lower: return causes.contains(where: \.isUpward) ? .unfavourable : .favourable
    case .band, nil: return .neutral
    }
  }

  // MARK: Words

  private func caption(_ shown: Range<Int>) -> Caption {
    let period =
      shown.first.map { first in
        "\(control.months[first].dutch) tot en met \(figures.month.dutch)"
      } ?? figures.month.dutch
    let season = control.isSeasonal ? ", zonder het seizoen" : ""
    let rule: SignalRule.Control =
      if case .control(let rule) = indicator.rule { rule } else { SignalRule.Control() }
    return Caption(
      id: "beheersing-" + PageContext.anchor(indicator.code), title: title ?? message,
      subtitle:
        "\(indicator.name) per maand\(text.caption.map { ", \($0)" } ?? "")\(season), \(period)",
      source: [
        ControlWords.limits(rule, control.chart.parameters),
        SourceWords.line(indicator),
      ].filter { !$0.isEmpty }.joined(separator: " "),
      description: description)
  }

  /// `Bezwaren: 42 in juli 2007, meer dan toeval aan de ongunstige kant`.
  private var message: String {
    guard let month = control.lastMonth, let value = control.chart.last?.value else {
      return "\(indicator.name): geen cijfers"
    }
    let standing =
      switch control.variation {
      case .stable: ", een stabiel proces"
      case .favourable: ", meer dan toeval aan de gunstige kant"
      case .unfavourable: ", meer dan toeval aan de ongunstige kant"
      case .special: ", meer dan toeval"
      case nil: ""
      }
    return
      "\(indicator.name): \(FigureText(indicator).full(value)) in \(month.dutch)\(standing)"
  }

  /// The figures of the chart in words, for who can't see it.
  private var description: String {
    var parts: [String] = []
    if let limits = control.chart.limits, control.gap == nil {
      parts.append(
        "Midden \(text.full(limits.centre)), grenzen \(text.full(limits.lower)) en \(text.full(limits.upper))\(limits.isProvisional ? ", voorlopig" : "")."
      )
    }
    if let gap = control.gap { parts.append("Geen grenzen: \(ControlSentence.text(gap)).") }
    if let target = control.target { parts.append("Doel: \(text.full(target)).") }
    let special = control.chart.points.indices.filter {
      !control.chart.points[$0].causes.isEmpty
    }
    if let last = special.last {
      parts.append(
        special.count == 1
          ? "Meer dan toeval is het cijfer van \(control.months[last].dutch)."
          : "Meer dan toeval zijn \(DutchNumber.word(special.count)) cijfers, het laatste van \(control.months[last].dutch)."
      )
    } else if control.gap == nil {
      parts.append("Geen cijfer is meer dan toeval.")
    }
    return parts.joined(separator: " ")
  }
}
