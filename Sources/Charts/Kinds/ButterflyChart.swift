import Markup

/// Two series of counts back to back, as inflow at the left and outflow at the right, on one scale.
package enum ButterflyChart {
  package struct Input: Sendable {
    package var caption: Caption
    package var format: ValueFormat
    package var names: [String]
    package var left: [Double?]
    package var right: [Double?]
    package var leftName = "instroom"
    package var rightName = "uitstroom"
    package var heading = "onderdeel"
    package var width = 640.0
    package var theme = Theme()

    package init(
      caption: Caption, format: ValueFormat, names: [String], left: [Double?], right: [Double?]
    ) {
      self.caption = caption
      self.format = format
      self.names = names
      self.left = left
      self.right = right
    }
  }

  package static func figure(_ input: Input) -> Figure {
    let (theme, format) = (input.theme, input.format)
    let table = DataTable(
      input.caption, heading: input.heading, names: input.names,
      series: [
        (input.leftName, input.left.map(format.text)),
        (input.rightName, input.right.map(format.text)),
      ])
    let caption = input.caption.told(by: table)
    // A value below zero has no length on its side: its label alone stands there.
    func sizes(_ values: [Double?]) -> [Double] {
      values.prefix(input.names.count).map { value in
        value.flatMap { $0.isFinite ? max(0, $0) : nil } ?? 0
      }
    }
    let (left, right) = (sizes(input.left), sizes(input.right))
    let most = (left + right).max() ?? 0
    let rows = GridRows(names: input.names, width: input.width, theme: theme, share: 0.26, lines: 3)
    let top = 26.0
    let bottom = top + rows.height
    let picture = Picture(
      width: input.width, height: bottom + 6, theme: theme, caption: caption)
    func texts(_ values: [Double?]) -> [TextLine] {
      values.prefix(input.names.count).map { value in
        TextLine(
          value == nil ? "–" : format.label(value), paint: theme.ink, size: theme.tickSize)
      }
    }
    let labels = (left: texts(input.left), right: texts(input.right))
    let room = ((labels.left + labels.right).map(\.width).max() ?? 0) + 10
    let middle = rows.left + (input.width - rows.left) / 2
    let wing = max(20, (input.width - rows.left) / 2 - room - 2)
    let hasData = (input.left + input.right).contains { $0?.isFinite == true }
    guard hasData, !input.names.isEmpty else {
      let frame = Frame(left: rows.left, top: top, right: input.width - 10, bottom: bottom)
      return caption.figure(
        picture.svg([rows.draw(top)] + Plot.nothing(in: frame, theme)), table: table)
    }
    func side(_ sizes: [Double], _ labels: [TextLine], sign: Double, _ paint: Paint) -> [Node] {
      let x = LinearScale(domain: 0...most, from: middle + sign, to: middle + sign * (wing + 1))
      return sizes.indices.flatMap { row -> [Node] in
        let y = rows.scale(top)(Double(row))
        let end = most > 0 ? x(sizes[row]) : middle + sign
        let bar = Frame(
          left: min(middle + sign, end), top: y - 7, right: max(middle + sign, end), bottom: y + 7)
        var text = labels[row]
        text.anchor = sign < 0 ? .end : .start
        return [
          Shape.rectangle(bar, paint.filled),
          text.draw(x: end + sign * 5, y: y + text.size * 0.36),
        ]
      }
    }
    func head(_ name: String, _ anchor: TextLine.Anchor) -> Node {
      TextLine(name, paint: theme.ink, size: theme.labelSize, anchor: anchor, isBold: true)
        .fitted(wing + room - 12).draw(x: middle + (anchor == .end ? -6 : 6), y: 14)
    }
    return caption.figure(
      picture.svg(
        [rows.draw(top), head(input.leftName, .end), head(input.rightName, .start)]
          + side(left, labels.left, sign: -1, theme.previous)
          + side(right, labels.right, sign: 1, theme.ink)), table: table)
  }
}
