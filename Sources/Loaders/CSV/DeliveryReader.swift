import Model

/// Reads the values of one delivery.
struct DeliveryReader {
  let file: DeliveryFile
  /// `nil` when it can't be known: numbers are checked, but not taken.
  let sign: DecimalSign?
  let units: UnitTree
  let catalogue: SeriesCatalogue
  let log: DiagnosticLog

  /// - Returns: the observations, and the rows of data there are.
  func read() -> (observations: [Observation], rows: Int) {
    var scanner = file.scanner
    guard scanner.next() else {
      log.fault(
        .emptyDelivery, "bestand is leeg; lever het opnieuw of haal het weg",
        at: .file(path: file.path))
      return ([], 0)
    }
    guard !reportOpenQuote(scanner),
      let columns = DeliveryColumns(heading: scanner, path: file.path, log: log)
    else { return ([], 0) }
    var observations: [Observation] = []
    var rows = 0
    var memory = DeliveryRow.Memory()
    while scanner.next() {
      if reportOpenQuote(scanner) { break }
      rows += 1
      let row = DeliveryRow(reader: self, scanner: scanner, columns: columns)
      guard row.isWhole(), let observation = row.observation(&memory) else { continue }
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

  private func reportOpenQuote(_ scanner: CSVScanner) -> Bool {
    guard let open = scanner.openQuote else { return false }
    let column = scanner.place(of: open.offset).column
    log.fault(
      .openQuote,
      "dit aanhalingsteken wordt nergens gesloten; sluit het, de rest van het bestand is niet gelezen",
      at: .text(path: file.path, line: open.line, column: column))
    return true
  }
}
