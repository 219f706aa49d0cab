import Markup

/// Shapes of a few kinds in a grid of names by months, as signals by indicator.
package enum HeatGrid {
  package struct Input: Sendable {
    package var caption: Caption
    package var names: [String]
    /// The months of the columns, `year * 12 + number - 1`, one after the other.
    package var months: ClosedRange<Int>
    package var kinds: [Kind]
    /// By name, then by month: which kind; nothing for an empty cell.
    package var cells: [[Int?]]
    package var heading = "onderdeel"
    package var width = 640.0
    package var theme = Theme()

    package init(
      caption: Caption, names: [String], months: ClosedRange<Int>, kinds: [Kind], cells: [[Int?]]
    ) {
      self.caption = caption
      self.names = names
      self.months = months
      self.kinds = kinds
      self.cells = cells
    }

    func kind(_ row: Int, _ month: Int) -> Kind? {
      let column = month - months.lowerBound
      guard cells.indices.contains(row), cells[row].indices.contains(column),
        let kind = cells[row][column], kinds.indices.contains(kind)
      else { return nil }
      return kinds[kind]
    }
  }

  package static func figure(_ input: Input) -> Figure {
    let theme = input.theme
    let table = table(input)
    let caption = input.caption.told(by: words(input))
    // Few months leave more room for the names.
    let share = min(0.5, max(0.36, 1 - Double(input.months.count) * 24 / input.width))
    let rows = GridRows(names: input.names, width: input.width, theme: theme, share: share)
    // The last months that fit; the table has them all.
    let fitting = max(1, Int((input.width - rows.left - 8) / 13))
    let first = max(input.months.lowerBound, input.months.upperBound - fitting + 1)
    let months = first...input.months.upperBound
    var keys = input.kinds.map { Keys.Key($0.word, form: $0.form, paint: $0.paint) }
    let used = Set(input.cells.joined().compactMap { $0 })
    keys = keys.indices.filter(used.contains).map { keys[$0] }
    let legend = Keys(keys, width: input.width, theme: theme)
    let note = TextLine(
      first > input.months.lowerBound
        ? "de laatste \(months.count) van \(input.months.count) maanden" : "",
      paint: theme.muted, size: theme.tickSize)
    let top = max(legend.height, 4) + (note.text.isEmpty ? 4 : 20)
    let bottom = top + rows.height
    let slot = min(40, (input.width - rows.left - 8) / Double(months.count))
    let frame = Frame(
      left: rows.left, top: top, right: rows.left + slot * Double(months.count), bottom: bottom)
    let picture = Picture(
      width: input.width, height: bottom + theme.tickSize * 2.2 + 14, theme: theme, caption: caption
    )
    let plane = Plane(
      frame: frame,
      x: LinearScale(
        domain: Double(first) - 0.5...Double(months.upperBound) + 0.5, from: frame.left,
        to: frame.right), y: rows.scale(top), theme: theme)
    let lines = input.names.indices.map {
      RuleMark(Double($0) + 0.5, stroke: Stroke(theme.grid)).draw(in: plane)
    }
    let marks = input.kinds.enumerated().map { index, kind in
      DotMark(
        input.names.indices.flatMap { row in
          months.filter { input.kind(row, $0) == kind }.map { Point(Double($0), Double(row)) }
        }, paint: kind.paint, radius: min(5, slot * 0.36), form: kind.form)
    }
    let content: [Node] =
      input.names.isEmpty || used.isEmpty
      ? Plot.nothing(in: frame, theme) : lines + marks.map { $0.draw(in: plane) }
    return caption.figure(
      picture.svg(
        [legend.draw(), note.draw(x: rows.left, y: top - 6), rows.draw(top)] + content + [
          MonthAxis(months).draw(in: plane)
        ]), table: table)
  }
}
