import Markup

/// The same small line chart for each name, on one scale of values and one of months.
///
/// What differs between them can be seen at a glance for the scales are shared. A page may lay the panels
/// out itself, as narrow as it is; `figure` puts them in columns of one picture.
package enum SmallMultiples {
  package struct Series: Hashable, Sendable {
    package var name: String
    /// In the order of the months.
    package var values: [Double?]
    /// A level to be reached, dashed.
    package var target: Double?

    package init(_ name: String, _ values: [Double?], target: Double? = nil) {
      self.name = name
      self.values = values.map { $0.flatMap { $0.isFinite ? $0 : nil } }
      self.target = target.flatMap { $0.isFinite ? $0 : nil }
    }
  }

  package struct Input: Sendable {
    package var caption: Caption
    package var format: ValueFormat
    /// Each month `year * 12 + number - 1`, rising.
    package var months: [Int]
    package var series: [Series]
    package var columns = 3
    package var warp = Warp.linear
    package var heading = "onderdeel"
    package var width = 640.0
    package var theme = Theme()

    package init(caption: Caption, format: ValueFormat, months: [Int], series: [Series]) {
      self.caption = caption
      self.format = format
      self.months = months
      self.series = series
    }
  }

  /// One of the small charts, as a picture of its own.
  package struct Panel: Sendable {
    package var name: String
    package var svg: Node
  }

  private static let (panelHeight, nameHeight) = (128.0, 32.0)
  /// So many are drawn; the table has all.
  package static let most = 40

  package static func figure(_ input: Input) -> Figure {
    let (theme, shown) = (input.theme, Array(input.series.prefix(most)))
    let caption = input.caption.told(by: table(input))
    let columns = min(max(1, input.columns), max(1, shown.count))
    let width = (input.width - Double(columns - 1) * 14) / Double(columns)
    let rows = (shown.count + columns - 1) / columns
    let left = input.series.count - shown.count
    let remarks = [left > 0 ? "nog \(left) in de tabel" : "", remark(input)].filter { !$0.isEmpty }
    let height = Double(max(1, rows)) * (panelHeight + nameHeight) + (remarks.isEmpty ? 0 : 18)
    let picture = Picture(width: input.width, height: height, theme: theme, caption: caption)
    guard !shown.isEmpty else {
      let frame = Frame(left: 10, top: 10, right: input.width - 10, bottom: height - 10)
      return caption.figure(picture.svg(Plot.nothing(in: frame, theme)), table: table(input))
    }
    var nodes = shown.enumerated().flatMap { place, series -> [Node] in
      let x = Double(place % columns) * (width + 14)
      let y = Double(place / columns) * (panelHeight + nameHeight)
      let names = Letters.wrapped(
        series.name, width: (width - 4) * 0.9, size: theme.labelSize, lines: 2)
      let first = nameHeight - Double(names.count - 1) * 14 - 6
      return names.enumerated().map { line, name in
        TextLine(name, paint: theme.ink, size: theme.labelSize, isBold: true)
          .draw(x: x + 2, y: y + first + Double(line) * 14)
      } + plot(series, input, width: width, at: (x, y + nameHeight)).nodes
    }
    nodes.append(
      TextLine(remarks.joined(separator: " · "), paint: theme.muted, size: theme.tickSize)
        .fitted(input.width - 4).draw(x: 2, y: height - 4))
    return caption.figure(picture.svg(nodes), table: table(input))
  }

  /// What the axes of all panels have in common and is not plain from their figures.
  package static func remark(_ input: Input) -> String {
    guard let domain = domain(input) else { return "" }
    if input.warp != .linear, input.warp.fits(domain) { return input.warp.name ?? "" }
    return domain.contains(0) ? "" : "assen beginnen niet bij 0"
  }

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

  private static func plot(
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
