import Model

/// Reads CSV files whose columns bear the names of the contract, straight from bytes to records.
struct CSVSourceReader {
  let context: SourceContext

  func read(
    _ files: [DeliveryFile], of source: DeliverySource, into figures: inout DeliveredFigures
  ) {
    let files = files.filter { !PersonalDataGuard.refuses($0, log: context.log) }
    let scans = files.map {
      DeliveryScan($0, units: context.units, catalogue: context.catalogue)
    }
    let evidence = zip(files, scans).map { file, scan in
      scan?.evidence ?? DecimalEvidence(file, catalogue: context.catalogue)
    }
    let signs = DecimalDecision.decide(evidence, of: source, log: context.log)
    for (index, file) in files.enumerated() {
      file.form.remark(
        signs[index], evidence[index], of: source, at: .file(path: file.path), log: context.log)
      let rows: Int
      if var scan = scans[index], let sign = signs[index], scan.settle(sign) {
        scan.add(to: &figures.builder, log: context.log)
        rows = scan.rows
      } else {
        let reader = DeliveryReader(file: file, sign: signs[index], context: context)
        let (observations, count) = reader.read()
        for observation in observations { figures.builder.add(observation) }
        rows = count
      }
      figures.add(SourceFile(path: file.path, sha256: file.sha256, rows: rows))
    }
  }
}
