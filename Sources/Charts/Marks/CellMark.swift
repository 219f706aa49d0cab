import Markup

/// A cell of a grid, filled, with a short text in its middle.
package struct CellMark: Mark {
  package var column: Int
  package var row: Int
  /// Without one an empty cell with an edge.
  package var paint: Paint?
  package var text: String
  /// Whether the text is written in the colour of paper.
  package var isDark = false

  package init(column: Int, row: Int, paint: Paint?, text: String, isDark: Bool = false) {
    self.column = column
    self.row = row
    self.paint = paint
    self.text = text
    self.isDark = isDark
  }

  package var extent: Extent { Extent([Point(Double(column), Double(row))]) }

  package func draw(in plane: Plane) -> Node {
    let (x, y) = (Double(column), Double(row))
    let frame = Frame(
      left: plane.x(x - 0.5) + 1, top: plane.y(y - 0.5) + 1, right: plane.x(x + 0.5) - 1,
      bottom: plane.y(y + 0.5) - 1)
    let style =
      paint?.filled ?? plane.theme.grid.open(on: plane.theme.paper, width: 1)
    let line = TextLine(
      text, paint: isDark ? plane.theme.paper : plane.theme.ink, size: plane.theme.tickSize,
      anchor: .middle)
    return .group([
      Shape.rectangle(frame, style),
      line.fitted(frame.width).draw(x: plane.x(x), y: plane.y(y) + line.size * 0.36),
    ])
  }
}
