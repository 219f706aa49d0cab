import Model

/// Reads the tables of a source: workbooks, mapped CSV files, answers of databases and of StatLine.
struct TableSourceReader {
  let context: SourceContext

  func read(
    _ tables: [SourceTable], of source: DeliverySource, into figures: inout DeliveredFigures
  ) {
    let readers = tables.compactMap { table in
      var table = table
      table.delivery = table.delivery.listed(source.order)
      return TableReader(table: table, mapping: source.mapping, context: context)
    }
    let evidence = readers.map(\.evidence)
    let signs = DecimalDecision.decide(evidence, of: source, log: context.log)
    for (index, reader) in readers.enumerated() {
      let sign = signs[index]
      if case .text(let form) = reader.table.form {
        form.remark(
          sign, evidence[index], of: source, at: .file(path: reader.table.path), log: context.log)
      }
      let (observations, rows) = reader.read(sign)
      figures.add(
        observations,
        of: SourceFile(path: reader.table.path, sha256: reader.table.sha256, rows: rows))
    }
  }
}
