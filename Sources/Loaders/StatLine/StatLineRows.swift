import Model

/// The rows of a table that a selection takes, made into observations.
struct StatLineRows {
  let table: StatLineTable
  let selection: StatLineSelection
  let units: UnitTree
  let log: DiagnosticLog

  // MARK: One row a period

  /// Whether the rows differ in nothing but the period and what breaks them down; what else differs
  /// is reported with its values.
  func areSingle(at position: InputPosition) -> Bool {
    var isSingle = true
    for dimension in selection.single {
      var codes: Set<String> = []
      eachRow { page, row in
        if let code = page.document.field(row, page.document.column(dimension.key)).code {
          codes.insert(code)
        }
      }
      guard codes.count > 1 else { continue }
      let shown = codes.sorted().map { StatLineSelection.shown($0, dimension.codes) }
      log.fault(
        .unfilteredDimension,
        "er zijn meer rijen voor één periode, want \(dimension.key)\(dimension.title.map { " (\($0))" } ?? "") heeft \(codes.count) waarden: \(StatLineSelection.list(shown)); kies er een met `filter`, of zet de dimensie bij `uitsplitsing`",
        at: position)
      isSingle = false
    }
    return isSingle
  }

  private func eachRow(_ body: (StatLineFiles.File, Int) -> Void) {
    for page in table.pages {
      let document = page.document
      let filters = selection.allowed.map { (document.column($0.key), $0.value) }
      let measure = table.isLong ? document.column("Measure") : nil
      for row in document.rows.indices {
        guard
          filters.allSatisfy({ column, codes in
            document.field(row, column).code.map(codes.contains) ?? false
          })
        else { continue }
        if table.isLong {
          guard let code = document.field(row, measure).code, selection.series[code] != nil else {
            continue
          }
        }
        body(page, row)
      }
    }
  }

  // MARK: Figures

  func figures() -> [Observation] {
    var figures: [Observation] = []
    var periods = Periods(codes: codes(of: selection.time))
    var absences: [StatLineValue.Absence: (count: Int, first: InputPosition)] = [:]
    eachRow { page, row in
      let document = page.document
      guard let text = document.field(row, document.column(selection.time)).code else { return }
      guard let unit = unit(document, row) else { return }
      func position(_ column: String) -> InputPosition {
        .record(path: page.path, line: nil, row: row + 1, column: column)
      }
      guard let period = periods.period(text, at: position(selection.time), log) else { return }
      for (value, topic) in values(document, row) {
        let taken: Observation.Value
        switch value {
        case .number(let number): taken = .number(number)
        case .missing(let absence):
          taken = .missing
          absences[absence, default: (0, position(topic))].count += 1
        case .unreadable(let text):
          log.fault(
            .unreadableNumber,
            "waarde \(Wording.quoted(text)) is geen cijfer van het CBS; haal de tabel opnieuw op",
            at: position(topic))
          continue
        }
        for series in selection.series[topic] ?? [] {
          figures.append(
            Observation(
              period: period.period, unit: unit, series: series,
              dimensions: dimensions(document, row), value: taken,
              isProvisional: period.isProvisional, origin: position(topic)))
        }
      }
    }
    periods.report(log)
    report(absences)
    if !table.knowsStatus, let page = table.pages.first, !figures.isEmpty {
      log.remark(
        .statusUnknown,
        "zonder de lijst \(selection.time) van deze tabel weet Peil niet welke cijfers voorlopig zijn; bewaar die lijst ernaast, of draai `peil haal`",
        at: .file(path: page.path))
    }
    return figures
  }

  /// The values that are asked for, with the topic of each.
  private func values(_ document: ODataDocument, _ row: Int) -> [(StatLineValue, String)] {
    if table.isLong {
      guard let topic = document.field(row, document.column("Measure")).code else { return [] }
      let value = StatLineValue(
        document.field(row, document.column("Value")),
        attribute: document.text(row, "ValueAttribute"),
        text: document.text(row, "StringValue"))
      return [(value, topic)]
    }
    return selection.series.keys.sorted().compactMap { topic in
      guard let column = document.column(topic) else { return nil }
      return (StatLineValue(document.field(row, column)), topic)
    }
  }

  /// The unit that a row is about; `nil`: one that the organisation does not have.
  private func unit(_ document: ODataDocument, _ row: Int) -> String? {
    guard let dimension = selection.unit else { return units.root.code }
    let code = document.field(row, document.column(dimension)).code
    return code.flatMap { units.code(inData: $0) }
  }

  private func codes(of dimension: String) -> [String: StatLineTable.Code] {
    table.dimensions.first { $0.key == dimension }?.codes ?? [:]
  }

  /// The breakdown by the titles of its codes, or by the codes where there are none.
  private func dimensions(_ document: ODataDocument, _ row: Int) -> [String: String] {
    var dimensions: [String: String] = [:]
    for key in selection.breakdowns {
      guard let code = document.field(row, document.column(key)).code else { continue }
      let title = codes(of: key)[code]?.title ?? ""
      // The total of a dimension has a title such as "Totaal leeftijd".
      let isTotal = title.lowercased().hasPrefix("totaal")
      dimensions[key.lowercased()] = isTotal ? "totaal" : title.isEmpty ? code : title
    }
    return dimensions
  }

  private func report(_ absences: [StatLineValue.Absence: (count: Int, first: InputPosition)]) {
    let found = StatLineValue.Absence.allCases.compactMap { absence in
      absences[absence].map { (absence, $0) }
    }
    guard let first = found.map(\.1.first).min() else { return }
    let total = found.reduce(0) { $0 + $1.1.count }
    let reasons = found.map { "\($0.1.count) \($0.0.rawValue)" }.joined(separator: ", ")
    log.remark(
      .noFigureAtSource,
      total == 1
        ? "het CBS geeft hier geen cijfer (\(found[0].0.rawValue))"
        : "het CBS geeft \(total) keer geen cijfer (\(reasons)); dit is de eerste",
      at: first)
  }
}

extension StatLineRows {
  /// The periods of a table, each read once; those that can't be used are counted.
  private struct Periods {
    let codes: [String: StatLineTable.Code]
    private var known: [String: StatLinePeriod?] = [:]
    private var passedOver: [String: (codes: Set<String>, first: InputPosition)] = [:]

    init(codes: [String: StatLineTable.Code]) { self.codes = codes }

    mutating func period(
      _ text: String, at position: InputPosition, _ log: DiagnosticLog
    ) -> (period: Period, isProvisional: Bool)? {
      let period: StatLinePeriod?
      if let found = known[text] {
        period = found
      } else {
        period = StatLinePeriod.code(text)
        known[text] = .some(period)
        if period == nil {
          log.fault(
            .impossibleMonth,
            "periode \(Wording.quoted(text)) bestaat niet; haal de tabel opnieuw op", at: position)
        }
      }
      switch period {
      case .period(let period):
        return (period, codes[text]?.isProvisional ?? false)
      case .passedOver(let reason):
        passedOver[reason, default: ([], position)].codes.insert(text)
        return nil
      case nil: return nil
      }
    }

    func report(_ log: DiagnosticLog) {
      for (reason, found) in passedOver.sorted(by: { $0.key < $1.key }) {
        let examples = StatLineSelection.list(found.codes.sorted())
        log.remark(
          .periodPassedOver,
          "\(found.codes.count == 1 ? "periode \(examples) is" : "de perioden \(examples) zijn") overgeslagen: \(reason)",
          at: found.first)
      }
    }
  }
}
