import Markup

/// The points and limits of a control chart as marks, labels and a table.
struct ControlSeries {
  private let input: ControlChart.Input
  private let points: [ControlChart.Point]
  private let stretches: [ControlChart.Stretch]
  /// From the first month to the last.
  let months: ClosedRange<Int>?

  init(_ input: ControlChart.Input) {
    self.input = input
    let points = input.points.filter { TimeScale.possible.contains($0.month) }
      .sorted { $0.month < $1.month }
    let months = points.first.flatMap { first in points.last.map { first.month...$0.month } }
    self.points = points
    self.months = months
    stretches = input.stretches.filter { stretch in
      months.map(stretch.months.overlaps) ?? false
        && [stretch.centre, stretch.lower, stretch.upper].allSatisfy(\.isFinite)
    }.sorted { $0.months.lowerBound < $1.months.lowerBound }
  }

  /// Where a stretch is drawn: to halfway the month before and after, but not beyond the picture.
  private func span(_ stretch: ControlChart.Stretch) -> ClosedRange<Double>? {
    guard let months, months.count > 1 else { return nil }
    let low = max(Double(months.lowerBound), Double(stretch.months.lowerBound) - 0.5)
    let high = min(Double(months.upperBound), Double(stretch.months.upperBound) + 0.5)
    return low < high ? low...high : nil
  }

  var bands: [any Mark] {
    stretches.compactMap { stretch in
      span(stretch).map { span in
        BandMark(
          [span.lowerBound, span.upperBound].map {
            .init($0, low: stretch.lower, high: stretch.upper)
          }, paint: input.theme.wideBand)
      }
    }
  }

  var marks: [any Mark] {
    let theme = input.theme
    var marks: [any Mark] = stretches.flatMap { stretch -> [any Mark] in
      let pattern: Stroke.Pattern = stretch.isProvisional ? .dashed : .solid
      return [
        RuleMark(stretch.centre, span: span(stretch), stroke: Stroke(theme.muted, width: 1.25)),
        RuleMark(
          stretch.lower, span: span(stretch), stroke: Stroke(theme.previous, pattern: pattern)),
        RuleMark(
          stretch.upper, span: span(stretch), stroke: Stroke(theme.previous, pattern: pattern)),
      ]
    }
    if let target = input.target {
      marks.append(
        RuleMark(target, stroke: Stroke(theme.plan, width: 3.5, pattern: .outlined)))
    }
    marks.append(LineMark(points.map(place), stroke: Stroke(theme.ink, width: 1.5)))
    let isDense = points.count > 60
    marks.append(
      DotMark(places(nil), paint: theme.ink, radius: isDense ? 1.5 : 2.25))
    marks.append(
      DotMark(places(.favourable), paint: theme.accent, radius: 4, form: .open))
    marks.append(
      DotMark(places(.unfavourable), paint: theme.orange, radius: 5, form: .diamond))
    marks.append(
      DotMark(places(.neutral), paint: theme.ink, radius: 4.5, form: .openDiamond))
    return marks
  }

  private func place(_ point: ControlChart.Point) -> Point {
    Point(Double(point.month), point.value)
  }

  private func places(_ special: ControlChart.Special?) -> [Point] {
    points.filter { $0.special == special }.map(place)
  }

  /// What the shapes mean, of those that are there.
  var note: String {
    let shown = Set(points.filter { place($0).y != nil }.compactMap(\.special))
    var parts: [String] = []
    if shown.contains(.unfavourable) { parts.append("◆ ongunstig") }
    if shown.contains(.favourable) { parts.append("○ gunstig") }
    if shown.contains(.neutral) { parts.append("◇ bijzonder") }
    let shapes = parts.isEmpty ? [] : ["meer dan toeval: " + parts.joined(separator: ", ")]
    let provisional = stretches.last?.isProvisional == true ? ["grenzen voorlopig"] : []
    return (shapes + provisional).joined(separator: " · ")
  }

  var endLabels: [EndLabel] {
    guard let last = stretches.last else { return [] }
    let (names, format, theme) = (input.names, input.format, input.theme)
    func label(_ name: String, _ value: Double, _ paint: Paint, isBold: Bool = false) -> EndLabel {
      EndLabel(name, value: format.label(value), y: value, paint: paint, isBold: isBold)
    }
    var labels = [
      label(names.upper, last.upper, theme.muted), label(names.centre, last.centre, theme.muted),
      label(names.lower, last.lower, theme.muted),
    ]
    if let target = input.target, target.isFinite {
      labels.append(label(names.target, target, theme.plan, isBold: true))
    }
    return labels
  }

  var table: DataTable {
    let (names, format) = (input.names, input.format)
    let rows = points.map { point -> [String] in
      let stretch = stretches.first { $0.months.contains(point.month) }
      return [DutchDate.text(year: point.month / 12, month: point.month % 12 + 1)]
        + [point.value, stretch?.centre, stretch?.lower, stretch?.upper].map(format.text)
        + [Letters.line(point.remark)]
    }
    return DataTable(
      caption: Picture.sentences([input.caption.title, input.caption.subtitle]),
      columns: ["maand"]
        + [names.actual, names.centre, names.lower, names.upper].map { Letters.line($0) }
        + ["meer dan toeval"],
      rows: rows)
  }
}
