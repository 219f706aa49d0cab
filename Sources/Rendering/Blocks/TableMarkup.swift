import Markup

/// A table with caption, scoped heads and cells that know their head on narrow screens.
struct TableMarkup {
  struct Column {
    var title: String
    var isNumeric = false
    /// By what the page's script may sort the rows.
    var sort: Sort?
  }

  enum Sort: String {
    case text = "tekst"
    case signal = "signaal"
    case number = "getal"
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
        [Attribute("scope", "col")] + (column.isNumeric ? [.class("num")] : [])
          + (column.sort.map { [Attribute("data-sorteer", $0.rawValue)] } ?? []),
        text: column.title)
    }
    return .element(
      "table",
      [Attribute("class", "\(name)")],
      [
        .element("caption", [], caption),
        .element("thead", [], [.element("tr", [], head)]),
        .element("tbody", [], rows.map(row)),
      ])
  }

  private func row(_ cells: [Cell]) -> Node {
    .element(
      "tr", [],
      cells.enumerated().map { place, cell in
        if cell.isHead {
          return .element("th", [Attribute("scope", "row")], cell.content)
        }
        let column = columns.indices.contains(place) ? columns[place] : Column(title: "")
        return .element(
          "td", [Attribute("data-kop", column.title)] + (column.isNumeric ? [.class("num")] : []),
          cell.content)
      })
  }
}
