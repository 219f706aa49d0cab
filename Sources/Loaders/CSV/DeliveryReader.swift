import Model

/// Reads the values of one delivery.
struct DeliveryReader {
  let file: DeliveryFile
  let sign: DecimalSign?
  let context: SourceContext

  private var log: DiagnosticLog { context.log }

  /// - Returns: the observations, and the rows of data there are.
  func read() -> (observations: [Observation], rows: Int) {
    var scanner = file.scanner
    guard scanner.next() else {
      log.fault(
        .emptyDelivery, "bestand is leeg; lever het opnieuw of haal het weg",
        at: .file(path: file.path))
      return ([], 0)
    }
    guard !scanner.reportUnreadableRow(of: file.path, log: log),
      let columns = DeliveryColumns(heading: scanner, path: file.path, log: log)
    else { return ([], 0) }
    let headings = scanner.fields.map { HeadingText(scanner.text($0)) }
    var observations: [Observation] = []
    var rows = 0
    var fields = FieldReader(context: context, sign: sign, delivery: file.delivery)
    while scanner.next() {
      if scanner.reportUnreadableRow(of: file.path, log: log) { break }
      if isHeading(scanner, columns, headings) {
        log.remark(
          .skippedRow, "deze rij is een herhaling van de kop en is overgeslagen",
          at: .line(path: file.path, line: scanner.line))
        continue
      }
      rows += 1
      let row = DeliveryRow(
        path: file.path, scanner: scanner, columns: columns,
        isCutOff: file.form.isCutOff && scanner.end == file.text.count, log: log)
      guard row.isWhole(), let observation = row.observation(&fields) else { continue }
      observations.append(observation)
    }
    if rows == 0, scanner.openQuote == nil, !scanner.isTooLong {
      log.warning(
        .emptyDelivery,
        "bestand heeft alleen een kop en geen waarden; lever het opnieuw of haal het weg",
        at: .file(path: file.path))
    }
    return (observations, rows)
  }

  /// Whether a row repeats the heading, as where files were joined.
  private func isHeading(
    _ row: CSVScanner, _ columns: DeliveryColumns, _ headings: [HeadingText]
  ) -> Bool {
    guard row.fields.count == headings.count,
      HeadingText(row.text(row.fields[columns.month])) == headings[columns.month]
    else { return false }
    return row.fields.map { HeadingText(row.text($0)) } == headings
  }
}

extension CSVScanner {
  /// Reports a row behind which nothing can be read: with a quote that is never closed, or without end.
  ///
  /// - Returns: whether there was something to report.
  func reportUnreadableRow(of path: String, log: DiagnosticLog) -> Bool {
    if let open = openQuote {
      log.fault(
        .openQuote,
        "dit aanhalingsteken wordt nergens gesloten; sluit het, de rest van het bestand is niet gelezen",
        at: .text(path: path, line: open.line, column: place(of: open.offset).column))
      return true
    }
    guard isTooLong else { return false }
    log.fault(
      .longRow,
      "deze rij is langer dan \(Self.rowLimit / 1_000_000) MB; kijk of er regeleinden ontbreken of een aanhalingsteken te veel staat, de rest van het bestand is niet gelezen",
      at: .line(path: path, line: line))
    return true
  }
}
