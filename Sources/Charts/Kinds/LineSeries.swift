import Markup

/// The lines of a line chart as points, with months that are months only.
struct LineSeries {
  let actual: [Point]
  let previousYear: [Point]
  let path: [Point]
  let targets: [LineChart.Target]
  /// From the last actual value on.
  let forecast: [Point]
  let slices80: [BandMark.Slice]
  let slices95: [BandMark.Slice]
  /// From the first month to the last of all that is shown.
  let months: ClosedRange<Int>?

  init(_ input: LineChart.Input) {
    let order = input.months.indices.filter { TimeScale.possible.contains(input.months[$0]) }
      .sorted { (input.months[$0], $0) < (input.months[$1], $1) }
    func points(_ values: [Double?]) -> [Point] {
      order.map { index in
        Point(Double(input.months[index]), index < values.count ? values[index] : nil)
      }
    }
    actual = points(input.actual)
    previousYear = points(input.previousYear)
    path = points(input.path)
    targets = input.targets.filter {
      TimeScale.possible.contains($0.month) && $0.value.isFinite
        && TimeScale.possible.contains($0.from)
    }
    let last = actual.last { $0.y != nil }
    let ahead = input.forecast.filter {
      TimeScale.possible.contains($0.month) && $0.value.isFinite
        && Double($0.month) > last?.x ?? -1
    }.sorted { $0.month < $1.month }
    let start = ahead.isEmpty ? [] : [last].compactMap { $0 }
    forecast = start + ahead.map { Point(Double($0.month), $0.value) }
    func slices(_ band: (LineChart.ForecastPoint) -> ClosedRange<Double>?) -> [BandMark.Slice] {
      guard ahead.contains(where: { band($0) != nil }) else { return [] }
      return start.map { BandMark.Slice($0.x, low: $0.y, high: $0.y) }
        + ahead.map { point in
          let range = band(point)
          return BandMark.Slice(
            Double(point.month), low: range?.lowerBound, high: range?.upperBound)
        }
    }
    slices80 = slices { $0.band80 }
    slices95 = slices { $0.band95 }
    let all =
      order.map { input.months[$0] } + ahead.map(\.month) + targets.map(\.month)
      + targets.map(\.from)
    months = all.min().flatMap { low in all.max().map { low...$0 } }
  }

  var lines: [[Point]] {
    [actual, previousYear, path, forecast]
      + targets.map { target in
        [target.from, target.month].map { Point(Double($0), target.value) }
      }
  }

  func bands(_ theme: Theme) -> [any Mark] {
    [BandMark(slices95, paint: theme.wideBand), BandMark(slices80, paint: theme.band)]
  }

  var bandNote: String {
    switch (slices80.isEmpty, slices95.isEmpty) {
    case (true, true): ""
    case (false, true): "grijs vlak: 80% zekerheid"
    case (true, false): "grijs vlak: 95% zekerheid"
    case (false, false): "grijze vlakken: 80% en 95% zekerheid"
    }
  }

  func marks(_ theme: Theme) -> [any Mark] {
    let plan = Stroke(theme.plan, width: 3.5, pattern: .outlined)
    var marks: [any Mark] = targets.filter { $0.from < $0.month }.map {
      RuleMark(
        $0.value, span: Double($0.from)...Double($0.month),
        stroke: Stroke(theme.plan, width: 1, pattern: .dashed))
    }
    marks.append(LineMark(previousYear, stroke: Stroke(theme.previous, width: 1.75)))
    marks.append(LineMark(path, stroke: plan))
    marks.append(
      LineMark(forecast, stroke: Stroke(theme.forecast, width: 1.75, pattern: .dashed)))
    marks.append(LineMark(actual, stroke: Stroke(theme.ink, width: 2.25)))
    marks.append(
      DotMark(
        targets.map { Point(Double($0.month), $0.value) }, paint: theme.plan, radius: 4, form: .open
      ))
    marks.append(DotMark(forecast.suffix(1), paint: theme.forecast, radius: 3, form: .open))
    marks.append(
      DotMark(actual.last { $0.y != nil }.map { [$0] } ?? [], paint: theme.ink, radius: 3.5))
    return marks
  }
}
