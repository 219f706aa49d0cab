import Model

/// One row of a delivery: reads its cells and reports each that is wrong.
struct DeliveryRow {
  let path: String
  let scanner: CSVScanner
  let columns: DeliveryColumns
  /// It is the last one and has no line end.
  let isCutOff: Bool
  let log: DiagnosticLog

  private func position(_ column: Int) -> () -> InputPosition {
    {
      let place = scanner.place(of: scanner.fields[column].start)
      return .text(path: path, line: place.line, column: place.column)
    }
  }

  private func text(_ column: Int) -> String { scanner.text(scanner.fields[column]) }

  /// Whether it has as many fields as the heading, and nothing under an empty one.
  func isWhole() -> Bool {
    let count = scanner.fields.count
    guard count == columns.count else {
      log.fault(
        .raggedRow,
        RaggedRow.summary(count: count, width: columns.count, isCutOff: isCutOff),
        at: .line(path: path, line: scanner.line))
      return false
    }
    for column in columns.nameless where !text(column).isEmpty {
      log.fault(
        .raggedRow, "deze waarde staat onder een kolom zonder naam; geef de kolom een naam",
        at: position(column)())
      return false
    }
    return true
  }

  /// - Returns: `nil` when something in the row is wrong; all that is, is reported.
  func observation(_ fields: inout FieldReader) -> Observation? {
    let period = fields.period(text(columns.month), at: position(columns.month))
    let unit = read(columns.unit, fields.unit)
    let role = read(columns.role, fields.role)
    let delivery =
      columns.delivery.map { fields.delivery(text($0), at: position($0)) } ?? fields.delivery
    let named = fields.series(text(columns.series), at: position(columns.series))
    guard let role, let named,
      let owner = fields.owner(of: named, role: role, at: position(columns.series))
    else { return nil }
    let value = fields.value(
      text(columns.value), of: owner, role: role, at: position(columns.value))
    guard let period, let unit, let delivery, let value else { return nil }
    var dimensions: [String: String] = [:]
    for (name, index) in columns.dimensions {
      let text = text(index)
      if !text.isEmpty { dimensions[name] = text }
    }
    return Observation(
      period: period.content, unit: unit, series: owner, role: role, dimensions: dimensions,
      value: value.content, delivery: delivery,
      isProvisional: period.isProvisional || value.isProvisional,
      origin: position(columns.value)())
  }

  /// The field of a column that need not be there; without it as if it were empty.
  private func read<Value>(
    _ column: Int?, _ reader: (String, FieldReader.Position) -> Value?
  ) -> Value? {
    guard let column else { return reader("") { .file(path: path) } }
    return reader(text(column), position(column))
  }
}
