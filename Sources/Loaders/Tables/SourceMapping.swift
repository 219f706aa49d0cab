import Model

/// What the columns of a source mean, as `gegevens` of peil.yaml says (contract.md, "Observations").
struct SourceMapping: Sendable {
  /// A name of the mapping and where it stands, for messages.
  struct Name: Hashable, Sendable {
    var text: String
    var position: InputPosition
  }

  /// The sheet of a workbook (`blad`); `nil`: its only one with a table.
  var sheet: Name?
  /// The row of the headings, from 1 (`koprij`); `nil`: found by itself.
  var headingRow: Int?
  /// The column with the month (`maand`).
  var month: Name?
  /// Each month has a column of its own (`maanden: kolommen`).
  var monthsAreColumns = false
  /// Series and the column or row that holds each (`waarden`), in the order of the file.
  var values: [(series: String, column: Name)] = []
  /// Columns and the values a row must have in them (`filter`).
  var filter: [(column: Name, allowed: [String])] = []
  var position: InputPosition

  init(position: InputPosition) { self.position = position }
}
