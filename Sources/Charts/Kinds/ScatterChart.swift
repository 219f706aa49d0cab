import Markup

/// Two quantities against each other, a dot for each name; names stand where they find room.
package enum ScatterChart {
  package struct Item: Hashable, Sendable {
    package var name: String
    package var x: Double?
    package var y: Double?

    package init(_ name: String, x: Double?, y: Double?) {
      self.name = name
      self.x = x
      self.y = y
    }
  }

  package struct Input: Sendable {
    package var caption: Caption
    package var xFormat: ValueFormat
    package var yFormat: ValueFormat
    package var xName: String
    package var yName: String
    package var items: [Item]
    /// Which dot the message is about.
    package var highlighted: Int?
    /// How the values are spread along the two axes.
    package var warp = Warp.linear
    package var xWarp = Warp.linear
    package var heading = "naam"
    package var width = 640.0
    package var height = 340.0
    package var theme = Theme()

    package init(
      caption: Caption, x: (name: String, format: ValueFormat),
      y: (name: String, format: ValueFormat), items: [Item]
    ) {
      self.caption = caption
      (xName, xFormat) = x
      (yName, yFormat) = y
      self.items = items
    }
  }

  package static func figure(_ input: Input) -> Figure {
    let theme = input.theme
    let table = DataTable(
      input.caption, heading: input.heading, names: input.items.map(\.name),
      series: [
        (input.xName, input.items.map { input.xFormat.text($0.x) }),
        (input.yName, input.items.map { input.yFormat.text($0.y) }),
      ])
    let caption = input.caption.told(by: table)
    var plot = Plot(
      width: input.width, height: input.height, theme: theme, format: input.yFormat,
      xAxis: .quantities(input.xFormat))
    plot.warp = input.warp
    plot.xWarp = input.xWarp
    plot.note = "→ \(input.xName) · ↑ \(input.yName)"
    let points = input.items.map { item -> Point in
      guard let x = item.x, x.isFinite else { return Point(0, nil) }
      return Point(x, item.y)
    }
    let plain = points.indices.filter { $0 != input.highlighted }.map { points[$0] }
    let special = points.indices.filter { $0 == input.highlighted }.map { points[$0] }
    plot.marks = [
      DotMark(plain, paint: theme.previous, radius: 4),
      DotMark(special, paint: theme.ink, radius: 5),
    ]
    // The one the message is about chooses its place first.
    let order =
      points.indices.filter { $0 == input.highlighted }
      + points.indices.filter { $0 != input.highlighted }
    var names = PointLabels(
      order.map { index in
        PointLabels.Label(
          TextLine(
            input.items[index].name, paint: index == input.highlighted ? theme.ink : theme.muted,
            size: theme.tickSize, isBold: index == input.highlighted), at: points[index])
      }, avoiding: points.map { [$0] })
    names.leavesOut = true
    plot.front = [names]
    return caption.figure(plot.svg(caption), table: table)
  }
}
