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

  package static func figure(_ input: Input) -> Figure {
    let theme = input.theme
    let rows = LyingRows(
      groups: input.groups.map { group in
        group.map { item in
          LyingRows.Row(
            name: item.name, to: item.value, text: input.format.label(item.value),
            fill: .solid(item.isStressed ? theme.accent : theme.previous),
            isStressed: item.isStressed)
        }
      }, width: input.width, theme: theme)
    let table = DataTable(
      caption: Picture.sentences([input.caption.title, input.caption.subtitle]),
      columns: [input.columns.name, input.columns.value],
      rows: input.groups.flatMap { $0 }.map {
        [Letters.line($0.name), input.format.text($0.value)]
      })
    let caption = input.caption.told(by: table)
    let picture = Picture(width: input.width, height: rows.height, theme: theme, caption: caption)
    return caption.figure(picture.svg(rows.nodes), table: table)
  }
}
