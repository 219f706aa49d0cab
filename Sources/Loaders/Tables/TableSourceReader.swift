import Model

/// Reads the tables of a source: workbooks, mapped CSV files, answers of databases and of StatLine.
struct TableSourceReader {
  let context: SourceContext

  func read(
    _ tables: [SourceTable], of source: DeliverySource, into figures: inout DeliveredFigures
  ) {
    let readers = tables.compactMap {
      TableReader(table: $0, mapping: source.mapping, context: context)
    }
    let signs = DecimalDecision.decide(readers.map(\.evidence), of: source, log: context.log)
    for (reader, sign) in zip(readers, signs) {
      let (observations, rows) = reader.read(sign)
      figures.add(
        observations,
        of: SourceFile(path: reader.table.path, sha256: reader.table.sha256, rows: rows))
    }
  }
}
