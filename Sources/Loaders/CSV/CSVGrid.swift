import Model

/// A CSV file as a table whose columns are mapped.
enum CSVGrid {
  static func table(_ file: DeliveryFile, log: DiagnosticLog) -> SourceTable {
    var scanner = file.scanner
    var rows: [[Grid.Cell]] = []
    var places: [[CSVScanner.Place]] = []
    while scanner.next(), !scanner.reportUnreadableRow(of: file.path, log: log) {
      places.append(scanner.places)
      rows.append(
        scanner.fields.map { field in
          let text = scanner.text(field)
          return text.isEmpty ? .empty : .text(text)
        })
    }
    let path = file.path
    let grid = Grid(rows: rows) { [places] row, column in
      guard places.indices.contains(row), let last = places[row].last else {
        return .file(path: path)
      }
      guard places[row].indices.contains(column) else {
        return .line(path: path, line: last.line)
      }
      let place = places[row][column]
      return .text(path: path, line: place.line, column: place.column)
    }
    return SourceTable(
      grid: grid, path: path, sha256: file.sha256, delivery: file.delivery,
      form: .text(file.form))
  }
}
