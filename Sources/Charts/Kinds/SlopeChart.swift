import Markup

/// How each name went from one moment to the other: a line between two columns, labelled at both ends.
package enum SlopeChart {
  package struct Input: Sendable {
    package var caption: Caption
    package var format: ValueFormat
    package var names: [String]
    package var then: [Double?]
    package var now: [Double?]
    package var thenName = "toen"
    package var nowName = "nu"
    package var heading = "onderdeel"
    /// Which line the message is about.
    package var highlighted: Int?
    /// How the values are spread; on a logarithmic scale equal slopes are equal ratios.
    package var warp = Warp.linear
    package var width = 560.0
    package var theme = Theme()

    package init(
      caption: Caption, format: ValueFormat, names: [String], then: [Double?], now: [Double?]
    ) {
      self.caption = caption
      self.format = format
      self.names = names
      self.then = names.indices.map { $0 < then.count ? then[$0] : nil }
      self.now = names.indices.map { $0 < now.count ? now[$0] : nil }
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
    let lines = input.names.indices.map { [Point(0, input.then[$0]), Point(1, input.now[$0])] }
    // All labels find room: the picture grows with them.
    let height = max(240, Double(input.names.count) * theme.labelSize * 3 + 50)
    let picture = Picture(width: input.width, height: height, theme: theme, caption: caption)
    func paint(_ index: Int) -> Paint {
      input.highlighted == nil || input.highlighted == index ? theme.ink : theme.muted
    }
    func label(_ index: Int, _ name: String, _ value: Double) -> EndLabel {
      var label = EndLabel(
        name, value: format.label(value), y: value, paint: paint(index),
        isBold: input.highlighted == index)
      label.nameLines = 3
      return label
    }
    let before = input.names.indices.compactMap { index in
      lines[index][0].y.map { value in
        // A name stands at the right, unless the line ends before it.
        label(index, lines[index][1].y == nil ? input.names[index] : "", value)
      }
    }
    let after = input.names.indices.compactMap { index in
      lines[index][1].y.map { label(index, input.names[index], $0) }
    }
    let (left, right) = (input.width * 0.26, input.width * 0.36)
    let frame = Frame(left: left, top: 34, right: input.width - right, bottom: height - 14)
    let values = Extent(lines.flatMap { $0 }).y
    guard let values else {
      let whole = Frame(left: 10, top: 10, right: input.width - 10, bottom: height - 10)
      return caption.figure(picture.svg(Plot.nothing(in: whole, theme)), table: table)
    }
    let plane = Plane(
      frame: frame, x: LinearScale(domain: 0...1, from: frame.left, to: frame.right),
      y: LinearScale(domain: values, from: frame.bottom, to: frame.top, warp: input.warp),
      theme: theme)
    let order =
      input.names.indices.filter { $0 != input.highlighted } + [input.highlighted].compactMap { $0 }
    let marks: [any Mark] = order.filter(lines.indices.contains).flatMap { index -> [any Mark] in
      let colour =
        input.highlighted == nil || input.highlighted == index ? theme.ink : theme.previous
      return [
        LineMark(
          lines[index], stroke: Stroke(colour, width: input.highlighted == index ? 2.5 : 1.5)),
        DotMark(lines[index], paint: colour, radius: 3),
      ]
    }
    let columns = [(input.thenName, frame.left), (input.nowName, frame.right)]
    return caption.figure(
      picture.svg(
        columns.flatMap { name, x in
          [
            Shape.line(x, frame.top, x, frame.bottom, Stroke(theme.grid)),
            TextLine(name, paint: theme.muted, size: theme.labelSize, anchor: .middle)
              .fitted(min(frame.width, left * 2) - 10).draw(x: x, y: 14),
          ]
        } + marks.map { $0.draw(in: plane) } + [
          EndLabels(labels: before, width: left - 14, isBefore: true).draw(in: plane),
          EndLabels(labels: after, width: (right - 14) * 0.92).draw(in: plane),
        ]), table: table)
  }
}
