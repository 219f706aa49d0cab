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
    /// How many columns it takes, this one included.
    var span = 1

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
    var place = 0
    return .element(
      "tr", [Attribute("role", "row")],
      cells.map { cell in
        let column = columns.indices.contains(place) ? columns[place] : Column(title: "")
        place += cell.span
        if cell.isHead {
          return .element(
            "th", [Attribute("scope", "row"), Attribute("role", "rowheader")], cell.content)
        }
        let isNumeric = column.isNumeric && cell.span == 1
        return .element(
          "td",
          [Attribute("data-kop", column.title), Attribute("role", "cell")]
            + (isNumeric ? [.class("num")] : [])
            + (cell.span > 1 ? [Attribute("colspan", String(cell.span))] : []), cell.content)
      })
  }
}
