import Charts
import TestSupport
import Testing

/// New kinds of charts from the marks there are, each in a few lines.
@Suite("Charts composed of marks")
struct CompositionTests {
  private let format = ValueFormat(decimals: 0, unit: "€")
  private let theme = Theme()

  private func expect(_ plot: Plot, named name: String) throws {
    let svg = plot.svg(Caption(id: name, title: "Titel", description: "Cijfers.")).serialized
    try expectSound(svg, width: plot.width, height: plot.height)
    expectStored(svg, named: "composed-\(name).svg")
  }

  @Test func bars() throws {
    var plot = Plot(
      format: format,
      xAxis: .categories(["Werk", "Inkomen", "Zorg", "Een afdeling met een lange naam", "Rest"]))
    let values = [120.0, 80, -35, 60, nil]
    plot.marks = [
      BarMark(
        values.enumerated().map { .init(Double($0) - 0.2, to: $1) }, fill: .solid(theme.ink),
        thickness: 0.36),
      BarMark(
        values.enumerated().map { .init(Double($0) + 0.2, to: $1.map { $0 * 1.1 }) },
        fill: .outlined(theme.plan), thickness: 0.36),
      RuleMark(100, stroke: Stroke(theme.plan, pattern: .dashed)),
    ]
    try expect(plot, named: "bars")
  }

  @Test func waterfall() throws {
    var plot = Plot(format: format, xAxis: .categories(["Begroting", "Prijs", "Volume", "Raming"]))
    plot.marks = [
      BarMark([.init(0, to: 900)], fill: .outlined(theme.plan)),
      BarMark([.init(1, from: 900, to: 1010)], fill: .solid(theme.red)),
      BarMark([.init(2, from: 1010, to: 940)], fill: .solid(theme.green)),
      BarMark([.init(3, to: 940)], fill: .hatched(theme.forecast)),
    ]
    plot.front = zip([900, 1010, 1010, 940], ["900", "+110", "−70", "940"]).enumerated().map {
      TextMark(
        TextLine($1.1, paint: theme.ink, size: LetterSize(12), anchor: .middle),
        at: Point(Double($0), $1.0),
        offset: (0, -5))
    }
    try expect(plot, named: "waterfall")
  }

  @Test func controlChart() throws {
    let months = january2007...(january2007 + 23)
    var plot = Plot(format: ValueFormat(decimals: 1, unit: "dagen"), xAxis: .months(months))
    let points = zip(months, LineState.wave(24, level: 40, size: 6)).map { Point(Double($0), $1) }
    plot.behind = [
      BandMark(points.map { .init($0.x, low: 34, high: 50) }, paint: theme.wideBand)
    ]
    plot.marks = [
      RuleMark(42, stroke: Stroke(theme.muted)), LineMark(points, stroke: Stroke(theme.ink)),
      DotMark(points, paint: theme.ink, radius: 2),
      DotMark(points.filter { $0.y ?? 0 > 46 }, paint: theme.accent, radius: 4, form: .open),
    ]
    plot.endLabels = [EndLabel("midden", value: "42,0", y: 42, paint: theme.muted)]
    try expect(plot, named: "control-chart")
  }

  @Test func stepCurve() throws {
    var plot = Plot(
      height: 200, format: ValueFormat(decimals: 2),
      xAxis: .quantities(ValueFormat(decimals: 0, unit: "dagen")))
    let points = [1, 0.9, 0.72, 0.7, 0.4, 0.38].enumerated().map {
      Point(Double($0) * 170, $1)
    }
    plot.behind = [BandMark.area(points, paint: theme.wideBand, course: .step)]
    plot.marks = [LineMark(points, stroke: Stroke(theme.ink, width: 2), course: .step)]
    try expect(plot, named: "step-curve")
  }
}
