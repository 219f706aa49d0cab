import Model

/// Reads a source of spells: each file, or answer, is a delivery of the months it covers.
struct SpellSourceReader {
  let context: SourceContext
  private var log: DiagnosticLog { context.log }

  func read(
    _ spells: SpellSource, of source: DeliverySource, into figures: inout DeliveredFigures
  ) {
    switch spells.place {
    case .files(let pattern):
      let files = FileSourceReader(context: context)
      for path in figures.take(files.paths(pattern, of: source)) {
        switch context.files.open(path) {
        case .failure(let fault): log.fault(fault.code, fault.summary, at: .file(path: path))
        case .success(let descriptor):
          let delivery = Delivery(inNameOf: path).listed(source.order)
          // The descriptor is closed by the count.
          let size = RowSource.size(descriptor)
          if let count = census(spells, delivery).count(
            descriptor: descriptor, path: path, isHashed: true, log: log),
            files.isNew({ count.sha256 ?? "" }, size, path, &figures)
          {
            add(
              count, spells, delivery, at: source.position ?? .file(path: path),
              from: (.file(path: path), path), to: &figures)
          }
        }
      }
    case .query(let query):
      let delivery = Delivery.undated.listed(source.order)
      guard let rows = DatabaseReader(context: context).rows(query),
        let count = census(spells, delivery).count(
          SpellFile(AnswerText(rows), of: query), log: log)
      else { return }
      add(
        count, spells, delivery, at: source.position ?? query.question.position,
        from: (query.question.position, query.title), to: &figures)
    }
  }

  private func census(_ spells: SpellSource, _ delivery: Delivery) -> SpellCensus {
    SpellCensus(
      names: SpellNames(spells),
      rule: SpellRule(mergeDays: spells.mergeDays, returnMonths: spells.returnMonths),
      units: context.units, lastMonth: delivery.month,
      exits: spells.exits.map { ($0, spells.firstMonth) })
  }

  private func add(
    _ count: SpellCount, _ spells: SpellSource, _ delivery: Delivery, at position: InputPosition,
    from place: (origin: InputPosition, title: String), to figures: inout DeliveredFigures
  ) {
    let observations = SpellObservations(
      count: count, series: series(of: spells, at: position), firstMonth: spells.firstMonth,
      delivery: delivery, origin: place.origin)
    if let table = count.table(spells, delivery) { figures.spellTables.append(table) }
    figures.add(
      observations.all,
      of: SourceFile(path: place.title, sha256: count.sha256 ?? "", rows: count.rows))
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
