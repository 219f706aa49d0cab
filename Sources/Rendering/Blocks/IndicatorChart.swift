import Charts
import Markup
import Model

/// The chart of an indicator with its message, source, text alternative and data.
struct IndicatorChart {
  let page: PageContext
  let figures: IndicatorFigures
  let months: Int
  var shape: Block.ChartShape = .line
  var scale: Block.ChartScale = .plain
  var title: String?
  /// Of a course; a bullet has its own.
  var height = 280.0

  private var indicator: Indicator { figures.indicator }
  private var text: FigureText { FigureText(indicator) }

  var nodes: [Node] {
    guard figures.history.contains(where: { $0.value != nil }) else { return [] }
    return [FigureMarkup.node(figure)]
  }

  // MARK: Kinds

  var figure: Figure {
    switch (shape, figures.control) {
    case (.control, let control?):
      ControlChart.figure(self.control(control))
    case (.bullet, _): BulletChart.figure(bullet)
    case (.line, _), (.control, nil): LineChart.figure(line)
    }
  }

  private func control(_ control: ControlFigures) -> ControlChart.Input {
    var input = IndicatorControlChart(
      page: page, figures: figures, control: control, months: months, title: title
    ).input
    input.height = height
    return input
  }

  private var line: LineChart.Input {
    let shown = window
    let values = valuesByMonth
    var input = LineChart.Input(
      caption: caption(from: shown[0], to: figures.month), format: text.chartFormat,
      months: shown.map(\.index),
      actual: shown.filter { $0 <= figures.month }.map { values[$0] ?? nil })
    input.theme = page.theme
    input.height = height
    input.warp = scale.warp
    if isWithinOneYear {
      input.previousYear = shown.map { values[$0 - 12] ?? nil }
    }
    let path = Dictionary(
      figures.pathOfYear.map { ($0.month, $0.value) }, uniquingKeysWith: { first, _ in first })
    if !isFlat(figures.pathOfYear) { input.path = shown.map { path[$0] ?? nil } }
    let december = Month.december(of: figures.month.year)
    if let target = figures.target?.value.number {
      let from = isFlow ? december : Month.january(of: figures.month.year)
      input.targets = [.init(month: december.index, value: target, from: from.index)]
    }
    input.forecast = forecast(december)
    return input
  }

  /// The course to the year's end with its intervals, or the figure of the year's end alone.
  private func forecast(_ december: Month) -> [LineChart.ForecastPoint] {
    guard let value = figures.forecast.value, figures.month < december else { return [] }
    guard !figures.forecast.course.isEmpty else {
      return [.init(month: december.index, value: value)]
    }
    return figures.forecast.course.map { month in
      .init(
        month: month.month.index, value: month.value,
        band80: month.interval.map { $0.low80...$0.high80 },
        band95: month.interval.map { $0.low95...$0.high95 })
    }
  }

  private var bullet: BulletChart.Input {
    var input = BulletChart.Input(
      caption: caption(from: figures.actual.month ?? figures.month, to: figures.month),
      format: text.chartFormat, value: figures.tested ?? figures.actual.number,
      target: figures.target?.value.number)
    input.previous = figures.previousTested?.value.number
    input.width = 420
    input.theme = page.theme
    return input
  }

  // MARK: What is shown

  private var isFlow: Bool { if case .flow = indicator.kind { true } else { false } }

  /// A flow begins anew each year: it is shown by year, beside the year before.
  private var isWithinOneYear: Bool { isFlow || months <= 13 }

  private var valuesByMonth: [Month: Double?] {
    Dictionary(
      figures.history.map { ($0.month, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// The months of the chart: back as far as asked and known, on to December.
  private var window: [Month] {
    let january = Month.january(of: figures.month.year)
    let december = Month.december(of: figures.month.year)
    let first =
      isFlow
      ? january
      : max(figures.month - (months - 1), min(figures.history.first?.month ?? january, january))
    let last = needsYearEnd ? december : figures.month
    return (0...max(0, last - first)).map { first + $0 }
  }

  private var needsYearEnd: Bool {
    isFlow || figures.forecast.value != nil || figures.target != nil
      || !figures.pathOfYear.isEmpty
  }

  private func isFlat(_ points: [IndicatorFigures.Point]) -> Bool {
    Set(points.compactMap(\.value)).count < 2
  }

  // MARK: Words

  private func caption(from first: Month, to last: Month) -> Caption {
    Caption(
      id: "grafiek-" + PageContext.anchor(indicator.code),
      title: title ?? ChartMessage(figures).sentence,
      subtitle: "\(indicator.name)\(text.caption.map(named) ?? unit), "
        + (first == last ? last.dutch : "\(first.dutch) tot en met \(last.dutch)"),
      source: [
        SourceWords.line(indicator), provisional(from: first),
      ].filter { !$0.isEmpty }.joined(separator: ". "),
      description: [ChartMessage(figures).description, provisional(from: first)]
        .filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// Which of the months shown are provisional.
  private func provisional(from first: Month) -> String {
    ProvisionalWords.months(figures.history.filter { $0.month >= first })
  }

  /// A name that says its unit says it once: `Klanten per fte`.
  private func named(_ unit: String) -> String {
    indicator.name.lowercased() == unit.lowercased() ? "" : ", \(unit)"
  }

  private var unit: String { text.unit == .percent ? ", %" : "" }
}

extension Block.ChartShape {
  /// The chart that goes with the rule: its control chart, or the course; or, where there is only one
  /// measurement, how it stands to its target.
  static func fitting(_ figures: IndicatorFigures) -> Self {
    if figures.history.count(where: { $0.value != nil }) < 2 { return .bullet }
    if case .control = figures.indicator.rule { return .control }
    return .line
  }
}

/// The message of an indicator's chart: what it did, and how it stands to its target.
struct ChartMessage {
  let figures: IndicatorFigures
  private let text: FigureText

  init(_ figures: IndicatorFigures) {
    self.figures = figures
    text = FigureText(figures.indicator)
  }

  /// `Uitkeringsdichtheid: van 2,07% naar 2,02%, boven het doel van 1,98%`.
  ///
  /// With a colon, for a name may be singular or plural.
  var sentence: String {
    let name = figures.indicator.name
    if let why = figures.actual.withheld {
      return "\(name): \(WithheldText.short(why)) in \(figures.month.dutch)"
    }
    guard let now = figures.actual.number else {
      return "\(name): geen meting in \(figures.month.dutch)"
    }
    return "\(name): \(course(now))\(standing.map { ", \($0)" } ?? "")"
  }

  private func course(_ now: Double) -> String {
    let value = text.full(now)
    // What adds up within the year always rises; that it did is no message.
    if case .flow = figures.indicator.kind {
      return "\(value) tot en met \(figures.month.dutchName)"
    }
    guard let before = figures.previous?.value.number else {
      return "\(value) in \((figures.actual.month ?? figures.month).dutch)"
    }
    return text.number(now) == text.number(before)
      ? "gelijk gebleven op \(value)" : "van \(brief(before)) naar \(value)"
  }

  /// How the tested value stands to the target: "boven het doel van 1,98%".
  private var standing: String? {
    // A month's share of the target is no target of the year.
    guard figures.quantity != .monthAlone, let deviation = figures.printedDeviation,
      let target = figures.target?.value.number
    else { return nil }
    let subject = figures.quantity == .forecast ? "de prognose ligt " : ""
    let side = deviation == 0 ? "op" : deviation < 0 ? "boven" : "onder"
    return "\(subject)\(side) het doel van \(brief(target))"
  }

  /// A unit that is a word is said once in a title.
  private func brief(_ value: Double) -> String {
    switch text.unit {
    case .days, .other: text.number(value)
    case .none, .percent, .euro, .size: text.full(value)
    }
  }

  /// The figures of the chart in words, for who can't see it.
  var description: String {
    var parts: [String] = []
    if let value = figures.actual.value, let month = figures.actual.month {
      parts.append("Realisatie in \(month.dutch): \(text.full(value)).")
    }
    if let previous = figures.previous {
      parts.append("Vorige meting in \(previous.month.dutch): \(text.full(previous.value)).")
    }
    if let target = figures.target {
      parts.append("Doel voor \(figures.month.year): \(text.full(target.value)).")
    }
    if let path = figures.path {
      parts.append("Pad in \(figures.month.dutch): \(text.full(path)).")
    }
    if let forecast = figures.forecast.value {
      let margin = ForecastWords.margin(figures.forecast, text)
      parts.append("Prognose voor \(figures.month.year): \(text.full(forecast))\(margin).")
    }
    let known = figures.history.compactMap { point in point.value.map { (point.month, $0) } }
    if let first = known.first, known.count > 2,
      let high = known.max(by: { $0.1 < $1.1 }), let low = known.min(by: { $0.1 < $1.1 })
    {
      parts.append(
        "Sinds \(first.0.dutch) was het hoogste cijfer \(text.full(high.1)) (\(high.0.dutch)) en het laagste \(text.full(low.1)) (\(low.0.dutch))."
      )
    }
    return parts.joined(separator: " ")
  }
}
