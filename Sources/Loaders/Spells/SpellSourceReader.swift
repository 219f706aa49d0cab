import Model

/// Reads the files of a source of spells: each is a delivery of the months it covers.
struct SpellSourceReader {
  let context: SourceContext
  private var log: DiagnosticLog { context.log }

  func read(
    _ spells: SpellSource, of source: DeliverySource, into figures: inout DeliveredFigures
  ) {
    let files = FileSourceReader(context: context)
    for path in figures.take(files.paths(spells.pattern, of: source)) {
      switch context.files.open(path) {
      case .failure(let fault): log.fault(fault.code, fault.summary, at: .file(path: path))
      case .success(let descriptor):
        let delivery = Delivery(inNameOf: path).listed(source.order)
        let census = SpellCensus(
          names: SpellNames(spells),
          rule: SpellRule(mergeDays: spells.mergeDays, returnMonths: spells.returnMonths),
          units: context.units, lastMonth: delivery.month,
          exits: spells.exits.map { ($0, spells.firstMonth) })
        guard
          let count = census.count(descriptor: descriptor, path: path, isHashed: true, log: log)
        else { continue }
        let series = series(of: spells, at: source.position ?? .file(path: path))
        let observations = SpellObservations(
          count: count, series: series, firstMonth: spells.firstMonth, delivery: delivery,
          origin: .file(path: path))
        if let table = count.table(spells, delivery) { figures.spellTables.append(table) }
        figures.add(
          observations.all,
          of: SourceFile(path: path, sha256: count.sha256 ?? "", rows: count.rows))
      }
    }
  }

  /// The names of the series that are delivered: those that the source names, else those that are used.
  private func series(
    of spells: SpellSource, at position: InputPosition
  ) -> [SpellSource.Figure: String] {
    var names = spells.series ?? [:]
    if spells.series == nil {
      for figure in SpellSource.Figure.allCases where context.catalogue.isUsed(figure.rawValue) {
        names[figure] = figure.rawValue
      }
      if names.isEmpty, spells.exits == nil {
        let all = SpellSource.Figure.allCases.map { Wording.quoted($0.rawValue) }
        log.remark(
          .unusedSeries,
          "geen indicator gebruikt een reeks van deze perioden (\(Wording.list(all, "en"))); noem zo'n reeks bij een indicator, of geef de reeksen hier een naam met `reeksen`",
          at: position)
      }
    }
    for figure in [SpellSource.Figure.followed, .returned]
    where names[figure] != nil && spells.returnMonths == nil {
      log.fault(
        .missingKey,
        "reeks \(Wording.quoted(figure.rawValue)) heeft de sleutel `terugkeer` nodig; noem daarin de maanden waarbinnen iemand terugkomt",
        at: position)
      names[figure] = nil
    }
    return names
  }
}

extension SpellNames {
  init(_ source: SpellSource) {
    self.init(
      client: source.client.text, begin: source.begin.text, end: source.end.text,
      unit: source.unit?.text, reason: source.reason?.text, groups: source.groups.map(\.text),
      lastDayCounts: source.endMeaning == .lastDay)
  }
}

extension Delivery {
  fileprivate var month: Month? {
    if case .dated(let month, _) = self { month } else { nil }
  }
}
