import Markup

/// A table with caption, scoped heads and cells that know their head on narrow screens.
struct TableMarkup {
  struct Column {
    var title: String
    var isNumeric = false
  }

  struct Cell {
    var content: [Node]
    /// Heads its row.
    var isHead = false

    static func text(_ text: String) -> Cell { Cell(content: [.text(text)]) }
  }

  var caption: [Node]
  var columns: [Column]
  var rows: [[Cell]]
  var name: StaticString = ""

  var node: Node {
    let head = columns.map { column in
      Node.element(
        "th",
        [Attribute("scope", "col"), Attribute("role", "columnheader")]
          + (column.isNumeric ? [.class("num")] : []), text: column.title)
    }
    return .element(
      "table",
      [Attribute("class", "\(name)"), Attribute("role", "table")],
      [
        .element("caption", [], caption),
        .element(
          "thead", [Attribute("role", "rowgroup")],
          [.element("tr", [Attribute("role", "row")], head)]),
        .element("tbody", [Attribute("role", "rowgroup")], rows.map(row)),
      ])
  }

  private func row(_ cells: [Cell]) -> Node {
    .element(
      "tr", [Attribute("role", "row")],
      zip(cells, columns).map { cell, column in
        if cell.isHead {
          return .element(
            "th", [Attribute("scope", "row"), Attribute("role", "rowheader")], cell.content)
        }
        return .element(
          "td",
          [Attribute("data-kop", column.title), Attribute("role", "cell")]
            + (column.isNumeric ? [.class("num")] : []), cell.content)
      })
  }
}
