import Model

/// Reads the figures of a `cbs:` source: a saved answer, or a table that was fetched.
struct StatLineReader {
  let context: SourceContext
  private var log: DiagnosticLog { context.log }

  func read(
    _ name: SourceMapping.Name, _ mapping: SourceMapping?, into figures: inout DeliveredFigures
  ) {
    guard let files = StatLineFiles(files: context.files, log: log).read(name) else { return }
    let table = StatLineTable(files)
    guard isWhole(table, at: name.position),
      let selection = StatLineSelection(mapping, of: table, at: name.position, log: log)
    else { return }
    let rows = StatLineRows(
      table: table, selection: selection, units: context.units, log: log)
    guard rows.areSingle(at: mapping?.position ?? name.position) else { return }
    let observations = rows.figures()
    if observations.isEmpty {
      log.fault(
        .emptyDelivery,
        "geen rij van deze tabel past bij de keuze, dus er zijn geen cijfers; verbeter `filter`, of draai `peil haal --opnieuw`",
        at: name.position)
    }
    StatLineUnits(table: table, selection: selection, indicators: context.indicators, log: log)
      .check(at: name.position)
    for observation in observations { figures.builder.add(observation) }
    // Two sources may take different figures from one table.
    let paths = Set(figures.take(table.pages.map(\.path)))
    for page in table.pages where paths.contains(page.path) {
      figures.add(
        SourceFile(
          path: page.path, sha256: page.sha256, rows: page.document.rows.count,
          retrieval: page.retrieval))
    }
  }

  private func isWhole(_ table: StatLineTable, at position: InputPosition) -> Bool {
    guard let last = table.pages.last else {
      log.fault(
        .emptyDelivery,
        "hierin staan geen cijfers van het CBS; bewaar het antwoord van TypedDataSet, UntypedDataSet of Observations",
        at: position)
      return false
    }
    let links = table.pages.reduce(0) { $0 + $1.document.nextLinks.count }
    let envelopes = table.pages.reduce(0) { $0 + $1.document.envelopes }
    if links > 0, links >= envelopes {
      log.fault(
        .incompleteAnswer,
        "dit antwoord is niet het hele: er hoort een volgende pagina bij (nextLink) die er niet is; bewaar die als \(StatLineFiles.nextPage(after: last.path)), of draai `peil haal`",
        at: .file(path: last.path))
      return false
    }
    return true
  }
}
