/// The labels of a line chart: at the right where a line runs to the edge, else near its last point.
struct LineLabels {
  private(set) var atEnd: [EndLabel] = []
  private(set) var inside: [PointLabels.Label] = []
  /// The month from which the right edge is near; none when all stands in one month.
  private let lastMonth: Double
  private let theme: Theme

  init(_ series: LineSeries, _ input: LineChart.Input) {
    let months = series.months ?? 0...0
    lastMonth = months.count > 1 ? Double(months.upperBound) : .infinity
    theme = input.theme
    let names = input.names
    let format = input.format
    add(names.actual, format, series.actual, theme.ink, isBold: true)
    if series.forecast.count > 0 {
      add(names.forecast, format, series.forecast, theme.ink)
    }
    let target = series.targets.max { $0.month < $1.month }
    let pathEnd = series.path.last { $0.y != nil }
    if let target {
      let place = Point(Double(target.month), target.value)
      // The path that ends in the target shares its label.
      let meets = pathEnd?.x == place.x && format.text(pathEnd?.y) == format.text(target.value)
      add(meets ? "\(names.path), \(names.target)" : names.target, format, [place], theme.plan)
      if !meets { add(names.path, nil, series.path, theme.plan) }
    } else {
      add(names.path, format, series.path, theme.plan)
    }
    add(names.previousYear, nil, series.previousYear, theme.muted)
  }

  private mutating func add(
    _ name: String, _ format: ValueFormat?, _ points: [Point], _ paint: Paint, isBold: Bool = false
  ) {
    guard let last = points.last(where: { $0.y != nil }), let y = last.y else { return }
    let value = format?.label(y) ?? ""
    if last.x >= lastMonth {
      atEnd.append(EndLabel(name, value: value, y: y, paint: paint, isBold: isBold))
    } else {
      let text = [Letters.fitted(name, width: 160, size: theme.labelSize), value]
        .filter { !$0.isEmpty }.joined(separator: " ")
      let line = TextLine(text, paint: paint, size: theme.labelSize, isBold: isBold)
      inside.append(PointLabels.Label(line, at: last))
    }
  }
}
