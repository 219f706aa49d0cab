import Markup

extension SmallMultiples {
  /// Each as a picture of its own, for a page that lays them out.
  package static func panels(_ input: Input) -> [Panel] {
    // Near to what they get on a wide page; on paper they are a little smaller.
    let width = input.columns > 2 ? 260.0 : 320
    return input.series.prefix(most).enumerated().map { place, series in
      let known = zip(input.months, series.values).compactMap { month, value in
        value.map { (month, $0) }
      }
      let ends = [known.first, known.count > 1 ? known.last : nil].compactMap { $0 }.map {
        "\(DutchDate.text(year: $0.0 / 12, month: $0.0 % 12 + 1)): \(input.format.text($0.1))"
      }
      let target = series.target.map { "; doel \(input.format.text($0))" } ?? ""
      let caption = Caption(
        id: "\(input.caption.id)-\(place + 1)", title: Letters.line(series.name),
        description: ends.isEmpty ? "Geen gegevens." : ends.joined(separator: "; ") + target + ".")
      return Panel(
        name: series.name, svg: plot(series, input, width: width, at: (0, 0)).svg(caption))
    }
  }

  static func plot(
    _ series: Series, _ input: Input, width: Double, at origin: (x: Double, y: Double)
  ) -> Plot {
    let theme = input.theme
    let months = input.months.filter(TimeScale.possible.contains)
    var plot = Plot(
      width: width, height: panelHeight, theme: theme, format: input.format,
      xAxis: months.min().flatMap { low in months.max().map { .months(low...$0) } })
    plot.origin = origin
    plot.warp = input.warp
    plot.saysUnit = false
    // Low as it is: with two steps half of it could be empty.
    plot.leastIntervals = 3
    let points = zip(input.months, series.values)
      .filter { TimeScale.possible.contains($0.0) }.map { Point(Double($0), $1) }
    guard points.contains(where: { $0.y != nil }) else { return plot }
    plot.valueDomain = domain(input)
    plot.marks = [LineMark(points, stroke: Stroke(theme.ink, width: 2))]
    if let target = series.target {
      plot.behind = [RuleMark(target, stroke: Stroke(theme.plan, width: 1, pattern: .dashed))]
    }
    if let last = points.last(where: { $0.y != nil }), let y = last.y {
      plot.marks.append(DotMark([last], paint: theme.ink, radius: 3))
      plot.note = input.format.label(y)
    }
    return plot
  }

  /// From the lowest to the highest of all, so that every panel has the same axis.
  static func domain(_ input: Input) -> ClosedRange<Double>? {
    var extent = Extent()
    for series in input.series.prefix(most) {
      for value in series.values + [series.target] { value.map { extent.include(y: $0) } }
    }
    return extent.y.map { Plot.domain($0, atLeast: nil, warp: input.warp) }
  }

  package static func table(_ input: Input) -> DataTable {
    DataTable(
      caption: Picture.sentences([input.caption.title, input.caption.subtitle]),
      columns: ["maand"] + input.series.map { Letters.line($0.name) },
      rows: input.months.enumerated().filter { TimeScale.possible.contains($0.element) }
        .map { place, month in
          [DutchDate.text(year: month / 12, month: month % 12 + 1)]
            + input.series.map {
              input.format.text(place < $0.values.count ? $0.values[place] : nil)
            }
        })
  }
}
