import Model

/// Asks the questions of a dossier.
struct DatabaseReader {
  let context: SourceContext
  var limits = QueryLimits()

  /// Reads a question's answer by what its columns mean.
  func read(
    _ query: DatabaseQuery, of source: DeliverySource, into figures: inout DeliveredFigures
  ) {
    guard let table = table(query) else { return }
    guard table.grid.rows.count > 1 else {
      reportEmpty(query)
      return figures.add(SourceFile(path: table.path, sha256: table.sha256, rows: 0))
    }
    TableSourceReader(context: context).read([table], of: source, into: &figures)
  }

  /// The answer as a table, headings first; `nil` when there is none, which is reported.
  func table(_ query: DatabaseQuery) -> SourceTable? {
    guard let rows = rows(query) else { return nil }
    var cells: [[Grid.Cell]] = [rows.columns.map { .text($0.name) }]
    var digest = AnswerDigest(rows.columns)
    do throws(DatabaseFault) {
      while let block = try rows.next() {
        guard cells.count + block.count <= limits.rows + 1 else { throw .rowLimit(limits.rows) }
        for row in 0..<block.count {
          cells.append(block.columns.map { $0.cell(row) })
          digest.add(cells[cells.count - 1])
        }
      }
    } catch {
      report(error, query)
      return nil
    }
    return SourceTable(
      grid: grid(cells, names: rows.columns.map(\.name), query), path: query.title,
      sha256: digest.hexadecimal, delivery: .undated)
  }

  private func grid(_ cells: [[Grid.Cell]], names: [String], _ query: DatabaseQuery) -> Grid {
    let (heading, line) = (query.question.position, query.question.line)
    return Grid(rows: cells) { row, column in
      guard row > 0 else { return heading }
      return .record(
        path: heading.path, line: line, row: row,
        column: names.indices.contains(column) ? names[column] : "")
    }
  }

  /// The answer block by block, for what need not be in memory whole; `nil` when the question can't be
  /// asked, which is reported.
  func rows(_ query: DatabaseQuery) -> QueryRows? {
    let connection: String
    do throws(ConnectionText.Fault) {
      connection = try query.connection.resolved(
        context.load.environment, folder: context.files.root)
    } catch {
      report(error, query)
      return nil
    }
    let question = BoundQuestion(
      query.question, month: context.load.month, units: context.units.all.map(\.code))
    var limits = limits
    limits.question = query.timeLimit
    do throws(DatabaseFault) {
      return try QueryRows(question, connection: connection, limits: limits)
    } catch {
      report(error, query)
      return nil
    }
  }

  // MARK: Faults

  private func report(_ fault: DatabaseFault, _ query: DatabaseQuery) {
    query.report(fault, context.log)
  }

  private func report(_ fault: ConnectionText.Fault, _ query: DatabaseQuery) {
    guard case .missing(let names) = fault else { return }
    for name in names {
      context.log.fault(
        .missingVariable,
        "omgevingsvariabele \(name) ontbreekt of is leeg; geef haar een waarde voordat u Peil start",
        at: query.connection.position)
    }
  }

  private func reportEmpty(_ query: DatabaseQuery) {
    // Without a month asked for, `maand = :maand` finds nothing.
    let isOpen = context.load.month == nil && query.question.parameters.contains(.month)
    context.log.warning(
      .emptyDelivery,
      isOpen
        ? "de vraag geeft geen rijen; schrijf `<= :maand` in plaats van `= :maand`, of geef Peil een maand met --maand"
        : "de vraag geeft geen rijen; kijk de voorwaarden (where) na",
      at: query.question.position)
  }
}

extension DatabaseQuery {
  /// Reports why there is no answer, at the connection or at the question.
  func report(_ fault: DatabaseFault, _ log: DiagnosticLog) {
    log.fault(
      fault.code, fault.summary(of: connection.name, words: question.words),
      at: fault.code == .questionFailed ? question.position : connection.position)
  }

  /// What reports and `herkomst` call the source: which database and where its question stands.
  var title: String {
    let place = InputPosition.line(path: question.position.path, line: question.line ?? 1)
    return "database \(connection.name), vraag op \(place)"
  }
}

extension QueryValues {
  /// A value as a cell of a table.
  fileprivate func cell(_ row: Int) -> Grid.Cell {
    switch self {
    case .integers(let values): values[row].map { .number(Double($0)) } ?? .empty
    case .decimals(let values): values[row].map(Self.decimal) ?? .empty
    case .doubles(let values): values[row].map(Self.number) ?? .empty
    case .booleans(let values): values[row].map { .boolean($0) } ?? .empty
    case .dates(let values): values[row].map { .date($0) } ?? .empty
    case .texts(let values): values[row].map { .text($0) } ?? .empty
    }
  }

  /// `NaN` and infinities are no figures.
  private static func number(_ value: Double) -> Grid.Cell {
    value.isFinite ? .number(value) : .error("\(value)")
  }

  /// A driver may write decimals by the customs of the session: `12,5`.
  private static func decimal(_ text: String) -> Grid.Cell {
    let plain = text.trimmed.replacing(",", with: ".")
    return Double(plain).map(number) ?? .text(text)
  }
}
