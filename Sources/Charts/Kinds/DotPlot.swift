import Markup

/// Now against then for each name: a dark dot for now, an open one for then, a line between them.
package enum DotPlot {
  package struct Input: Sendable {
    package var caption: Caption
    package var format: ValueFormat
    package var names: [String]
    package var now: [Double?]
    package var then: [Double?]
    package var nowName = "nu"
    package var thenName = "toen"
    package var heading = "onderdeel"
    /// How the values are spread; linear where a value has no place on another scale.
    package var warp = Warp.linear
    package var width = 640.0
    package var theme = Theme()

    package init(
      caption: Caption, format: ValueFormat, names: [String], now: [Double?], then: [Double?]
    ) {
      self.caption = caption
      self.format = format
      self.names = names
      self.now = now
      self.then = then
    }
  }

  package static func figure(_ input: Input) -> Figure {
    let (theme, format) = (input.theme, input.format)
    let table = DataTable(
      input.caption, heading: input.heading, names: input.names,
      series: [
        (input.thenName, input.then.map(format.text)), (input.nowName, input.now.map(format.text)),
      ])
    let caption = input.caption.told(by: table)
    func places(_ values: [Double?]) -> [Place] {
      values.prefix(input.names.count).enumerated().compactMap { row, value in
        value.flatMap { $0.isFinite ? Place(row: row, value: $0) : nil }
      }
    }
    let (now, then) = (places(input.now), places(input.then))
    var plot = RowPlot(width: input.width, theme: theme, format: format, names: input.names)
    plot.hasAxis = true
    plot.warp = input.warp
    plot.hasRowLines = true
    plot.labelGap = 10
    plot.keys = [
      .init(input.nowName, form: .filled, paint: theme.ink),
      .init(input.thenName, form: .open, paint: theme.muted),
    ]
    let links = now.compactMap { place in
      then.first { $0.row == place.row }.map {
        BarMark.Bar(Double(place.row), from: $0.value, to: place.value)
      }
    }
    plot.marks = [
      BarMark(links, fill: .solid(theme.previous), direction: .lying, thickness: 0.1),
      DotMark(then.map(\.point), paint: theme.muted, radius: 4.5, form: .open),
      DotMark(now.map(\.point), paint: theme.ink, radius: 5),
    ]
    plot.labels = now.map { place in
      let isBefore = then.first { $0.row == place.row }.map { $0.value > place.value } ?? false
      return RowPlot.Label(
        row: place.row, value: place.value,
        text: TextLine(
          format.label(place.value), paint: theme.ink, size: theme.tickSize), isBefore: isBefore)
    }
    return caption.figure(plot.svg(caption), table: table)
  }

  private struct Place {
    var row: Int
    var value: Double
    var point: Point { Point(value, Double(row)) }
  }
}
