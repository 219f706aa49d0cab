import Markup

/// Names with a lying bar each, in the order they are given, one of them stressed.
///
/// Bars begin at zero, so that lengths can be compared; names stand at the left, values at the bars' ends.
package enum RankingChart {
  package struct Item: Hashable, Sendable {
    package var name: String
    package var value: Double?
    package var isStressed: Bool

    package init(_ name: String, _ value: Double?, isStressed: Bool = false) {
      self.name = name
      self.value = value.flatMap { $0.isFinite ? $0 : nil }
      self.isStressed = isStressed
    }
  }

  package struct Input: Sendable {
    package var caption: Caption
    package var format: ValueFormat
    /// From top to bottom; an empty group is passed over, and a line parts one group from the next.
    package var groups: [[Item]]
    /// The heads of the columns of the table.
    package var columns = (name: "naam", value: "waarde")
    package var width = 640.0
    package var theme = Theme()

    package init(caption: Caption, format: ValueFormat, groups: [[Item]]) {
      self.caption = caption
      self.format = format
      self.groups = groups.filter { !$0.isEmpty }
    }
  }

  private static let row = 22.0
  private static let between = 14.0

  package static func figure(_ input: Input) -> Figure {
    let items = input.groups.flatMap { $0 }
    let height =
      Double(items.count) * row + Double(max(0, input.groups.count - 1)) * between + 12
    let picture = Picture(
      width: input.width, height: max(40, height), theme: input.theme, caption: input.caption)
    return input.caption.figure(
      picture.svg(items.isEmpty ? empty(input) : content(input, items)),
      table: DataTable(
        caption: Picture.sentences([input.caption.title, input.caption.subtitle]),
        columns: [input.columns.name, input.columns.value],
        rows: items.map { [Letters.line($0.name), input.format.text($0.value)] }))
  }

  private static func empty(_ input: Input) -> [Node] {
    [
      TextLine(
        "geen gegevens", paint: input.theme.muted, size: input.theme.labelSize, anchor: .middle
      ).draw(x: input.width / 2, y: 24)
    ]
  }

  private static func content(_ input: Input, _ items: [Item]) -> [Node] {
    let theme = input.theme
    let size = theme.labelSize
    let nameRoom = min(
      items.map { Letters.width(Letters.line($0.name), size: size) }.max() ?? 0, input.width * 0.36)
    let valueRoom =
      (items.map { Letters.width(input.format.label($0.value), size: size) }.max() ?? 0) + 6
    var extent = Extent()
    extent.include(x: 0)
    items.forEach { $0.value.map { extent.include(x: $0) } }
    let domain = extent.x ?? 0...1
    let left = nameRoom + 10 + (domain.lowerBound < 0 ? valueRoom : 0)
    let right = input.width - (domain.upperBound > 0 ? valueRoom : 2) - 2
    let x = LinearScale(
      domain: domain.lowerBound < domain.upperBound ? domain : 0...1, from: left,
      to: max(left + 10, right))
    var nodes: [Node] = []
    var y = 6.0
    for (number, group) in input.groups.enumerated() {
      if number > 0 {
        nodes.append(
          Shape.line(
            0, y + between / 2, input.width, y + between / 2,
            Stroke(theme.grid, width: 1, pattern: .dashed)))
        y += between
      }
      for item in group {
        nodes += bar(item, x, y, input, nameRoom)
        y += row
      }
    }
    return nodes + [Shape.line(x(0), 4, x(0), y + 2, Stroke(theme.muted, width: 1))]
  }

  private static func bar(
    _ item: Item, _ x: LinearScale, _ y: Double, _ input: Input, _ nameRoom: Double
  ) -> [Node] {
    let theme = input.theme
    let base = y + row / 2 + theme.labelSize * 0.36
    let name = TextLine(
      item.name, paint: theme.ink, size: theme.labelSize, isBold: item.isStressed
    ).fitted(nameRoom).draw(x: 0, y: base)
    let (zero, end) = (x(0), x(item.value ?? 0))
    let isLeft = (item.value ?? 0) < 0
    let value = TextLine(
      input.format.label(item.value), paint: item.value == nil ? theme.muted : theme.ink,
      size: theme.labelSize, anchor: isLeft ? .end : .start, isBold: item.isStressed
    ).draw(x: end + (isLeft ? -5 : 5), y: base)
    let frame = Frame(left: min(zero, end), top: y + 4, right: max(zero, end), bottom: y + row - 4)
    return [
      name, Shape.rectangle(frame, (item.isStressed ? theme.accent : theme.previous).filled), value,
    ]
  }
}
