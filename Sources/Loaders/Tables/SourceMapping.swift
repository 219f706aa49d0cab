import Model

/// What the columns of a source mean, as `gegevens` of peil.yaml says (contract.md, "Observations").
///
/// A column is named by all the names it may bear: files change their headings between years.
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
  /// Each month has a column of its own (`maanden: kolommen`).
  var monthsAreColumns = false
  /// The columns that bear another name than the contract's (`maand`, `eenheid`, `reeks` ...).
  var columns: [DeliveryColumns.Name: [Name]] = [:]
  /// Series and the column or row that holds each (`waarden`), in the order of the file.
  var values: [(series: String, columns: [Name])] = []
  /// The columns that break the values down (`uitsplitsing`).
  var dimensions: [Name] = []
  /// Columns and the values a row must have in them (`filter`).
  var filter: [(column: Name, allowed: [String])] = []
  var position: InputPosition

  init(position: InputPosition) { self.position = position }
}
