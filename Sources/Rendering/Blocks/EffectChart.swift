import Charts
import Model

/// The months of an indicator around the start of a measure, against their expected course.
struct EffectChart {
  let effect: MeasuredEffect
  let figures: IndicatorFigures
  let theme: Theme

  private var indicator: Indicator { figures.indicator }
  private var text: FigureText { FigureText(indicator) }

  /// - Returns: `nil` where there is no expected course to show.
  var input: CourseChart.Input? {
    guard effect.course.contains(where: { $0.expected != nil }), let start = effect.start,
      let end = effect.evaluation
    else { return nil }
    var input = CourseChart.Input(
      caption: caption(from: effect.before.first?.month ?? start, to: end),
      format: text.chartFormat,
      actual: effect.before.map { .init(Double($0.month.index), $0.value) }
        + effect.course.map { .init(Double($0.month.index), $0.actual) },
      expected: effect.course.map { point in
        .init(
          month: point.month.index, value: point.expected,
          band95: band(point))
      })
    input.theme = theme
    input.moments = [
      .init(month: start.index, name: "start", isBefore: true),
      .init(month: end.index, name: "oordeel"),
    ]
    return input
  }

  private func band(_ point: MeasuredEffect.Point) -> ClosedRange<Double>? {
    guard let low = point.low95, let high = point.high95, low.isFinite, high.isFinite else {
      return nil
    }
    return min(low, high)...max(low, high)
  }

  private func caption(from first: Month, to last: Month) -> Caption {
    let unit = text.caption.map { ", \($0)" } ?? (text.unit == .percent ? ", %" : "")
    return Caption(
      id: "effect-" + PageContext.anchor(effect.measures.first ?? indicator.code),
      title: title,
      subtitle: "\(indicator.name)\(unit), per maand, \(first.dutch) tot en met \(last.dutch)",
      source: SourceWords.line(indicator),
      description: ([EffectSentence(effect, indicator).finding] + course).joined(separator: " "))
  }

  private var title: String {
    let codes = enumeration(effect.measures)
    guard let verdict = effect.verdict, verdict != .tooEarly else {
      return "\(codes): verloop tot nu toe tegenover de verwachting"
    }
    return "\(codes): \(indicator.name) \(verdict.rawValue)"
  }

  /// The months since the start in words, for who can't see the chart.
  private var course: [String] {
    effect.course.compactMap { point in
      guard let expected = point.expected else { return nil }
      let actual = point.actual.map { "\(text.full($0)), " } ?? ""
      return "\(point.month.dutch.capitalizedFirst): \(actual)verwacht \(text.full(expected))."
    }
  }
}
