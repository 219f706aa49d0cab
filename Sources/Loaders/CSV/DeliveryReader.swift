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
    guard !scanner.reportOpenQuote(of: file.path, log: log),
      let columns = DeliveryColumns(heading: scanner, path: file.path, log: log)
    else { return ([], 0) }
    var observations: [Observation] = []
    var rows = 0
    var fields = FieldReader(context: context, sign: sign, delivery: file.delivery)
    while scanner.next() {
      if scanner.reportOpenQuote(of: file.path, log: log) { break }
      rows += 1
      let row = DeliveryRow(path: file.path, scanner: scanner, columns: columns, log: log)
      guard row.isWhole(), let observation = row.observation(&fields) else { continue }
      observations.append(observation)
    }
    if rows == 0, scanner.openQuote == nil {
      log.warning(
        .emptyDelivery,
        "bestand heeft alleen een kop en geen waarden; lever het opnieuw of haal het weg",
        at: .file(path: file.path))
    }
    return (observations, rows)
  }
}

extension CSVScanner {
  /// Reports a quote that is never closed; `true` when there is one.
  func reportOpenQuote(of path: String, log: DiagnosticLog) -> Bool {
    guard let open = openQuote else { return false }
    log.fault(
      .openQuote,
      "dit aanhalingsteken wordt nergens gesloten; sluit het, de rest van het bestand is niet gelezen",
      at: .text(path: path, line: open.line, column: place(of: open.offset).column))
    return true
  }
}
