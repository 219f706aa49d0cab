import Markup

/// A drawn chart with everything a page needs to show, tell and check it.
package struct Figure: Sendable {
  /// The message in a sentence.
  package var title: String
  /// What is shown: series, unit, period.
  package var subtitle: String
  package var source: String
  /// The text alternative: message and figures.
  package var description: String
  package var svg: Node
  package var table: DataTable
}

/// The data behind a chart as texts that are ready to be shown.
package struct DataTable: Hashable, Sendable {
  package var caption: String
  package var columns: [String]
  /// One array a row, as long as `columns`; the first cell heads the row.
  package var rows: [[String]]

  package init(caption: String, columns: [String], rows: [[String]]) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }
}

extension DataTable {
  /// One row a name, and a column of values a series.
  init(
    _ caption: Caption, heading: String, names: [String], series: [(name: String, cells: [String])]
  ) {
    self.init(
      caption: Picture.sentences([caption.title, caption.subtitle]),
      columns: [heading] + series.map { Letters.line($0.name) },
      rows: names.enumerated().map { index, name in
        [Letters.line(name)]
          + series.map { index < $0.cells.count ? $0.cells[index] : DutchNumber.missing }
      })
  }
}

/// The words that go with a chart; written by the caller.
package struct Caption: Hashable, Sendable {
  /// Unique in its page; the ids of the picture are made from it.
  package var id: String
  package var title: String
  package var subtitle: String
  package var source: String
  /// The message and its figures for who can't see the picture.
  package var description: String

  package init(
    id: String, title: String, subtitle: String = "", source: String = "", description: String = ""
  ) {
    self.id = id
    self.title = title
    self.subtitle = subtitle
    self.source = source
    self.description = description
  }

  /// With the figures of `table` as description where the caller wrote none.
  func told(by table: DataTable) -> Caption {
    guard description.isEmpty else { return self }
    var caption = self
    caption.description =
      table.rows.isEmpty
      ? "Geen gegevens."
      : table.rows.map { row in
        let cells = zip(table.columns, row).dropFirst().map { column, cell in
          row.count > 2 ? "\(column) \(cell)" : cell
        }
        return (row.first.map { "\($0): " } ?? "") + cells.joined(separator: ", ")
      }.joined(separator: "; ") + "."
    return caption
  }

  func figure(_ svg: Node, table: DataTable) -> Figure {
    Figure(
      title: title, subtitle: subtitle, source: source, description: description, svg: svg,
      table: table)
  }
}
