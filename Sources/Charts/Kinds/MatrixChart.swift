import Markup

/// Levels in a grid of names by aspects, as of a self-assessment: a darker cell and its number.
///
/// Where the aspects would not fit as columns they become the rows.
package enum MatrixChart {
  package struct Input: Sendable {
    package var caption: Caption
    package var rows: [String]
    package var columns: [String]
    /// From low to high; at most six.
    package var levels: [String]
    /// By row, then by column, counted from 0; nothing where it was not assessed.
    package var cells: [[Int?]]
    package var heading = "onderdeel"
    package var width = 640.0
    package var theme = Theme()

    package init(
      caption: Caption, rows: [String], columns: [String], levels: [String], cells: [[Int?]]
    ) {
      self.caption = caption
      self.rows = rows
      self.columns = columns
      self.levels = levels
      self.cells = cells
    }

    func level(_ row: Int, _ column: Int) -> Int? {
      guard cells.indices.contains(row), cells[row].indices.contains(column),
        let level = cells[row][column], levels.indices.contains(level), level < 6
      else { return nil }
      return level
    }

    var turned: Input {
      var turned = self
      (turned.rows, turned.columns) = (columns, rows)
      turned.cells = columns.indices.map { column in rows.indices.map { level($0, column) } }
      return turned
    }
  }

  package static func figure(_ input: Input) -> Figure {
    let theme = input.theme
    let table = DataTable(
      input.caption, heading: input.heading, names: input.rows,
      series: input.columns.enumerated().map { column, name in
        (name, input.rows.indices.map { input.level($0, column).map { input.levels[$0] } ?? "–" })
      })
    let caption = input.caption.told(by: table)
    let shown = input.columns.count > max(8, input.rows.count) ? input.turned : input
    let rows = GridRows(names: shown.rows, width: input.width, theme: theme)
    let slot = (input.width - rows.left - 4) / Double(max(1, shown.columns.count))
    let heads = shown.columns.map {
      Letters.wrapped($0, width: slot - 6, size: theme.tickSize, lines: 3)
    }
    let keys = Keys(
      input.levels.prefix(6).enumerated().map { level, word in
        .init("\(level + 1) \(word)", form: .square, paint: theme.levels[level])
      }, width: input.width, theme: theme)
    let headHeight = Double(heads.map(\.count).max() ?? 0) * 13
    let top = keys.height + headHeight + 10
    let isEmpty = !shown.rows.indices.contains { row in
      shown.columns.indices.contains { shown.level(row, $0) != nil }
    }
    let frame = Frame(
      left: rows.left, top: top, right: input.width - 4, bottom: top + rows.height)
    let picture = Picture(
      width: input.width, height: frame.bottom + 6, theme: theme, caption: caption)
    guard !isEmpty else {
      return caption.figure(
        picture.svg([keys.draw(), rows.draw(top)] + Plot.nothing(in: frame, theme)), table: table)
    }
    let plane = Plane(
      frame: frame,
      x: LinearScale(
        domain: -0.5...Double(shown.columns.count) - 0.5, from: frame.left, to: frame.right),
      y: rows.scale(top), theme: theme)
    let cells = shown.rows.indices.flatMap { row in
      shown.columns.indices.map { column -> CellMark in
        let level = shown.level(row, column)
        return CellMark(
          column: column, row: row, paint: level.map { theme.levels[$0] },
          text: level.map { "\($0 + 1)" } ?? "–", isDark: (level ?? 0) > 3)
      }
    }
    let titles = heads.enumerated().flatMap { column, lines in
      lines.enumerated().map { line, text in
        TextLine(text, paint: theme.muted, size: theme.tickSize, anchor: .middle).draw(
          x: plane.x(Double(column)), y: top - 6 - Double(lines.count - 1 - line) * 13)
      }
    }
    return caption.figure(
      picture.svg([keys.draw(), rows.draw(top)] + titles + cells.map { $0.draw(in: plane) }),
      table: table)
  }
}
