import Model

/// Asks the questions of a dossier.
struct DatabaseReader {
  let context: LoadContext
  /// The codes of all units, for `:eenheid`.
  let units: [String]
  /// The dossier's, where a SQLite file is looked for.
  let folder: String
  let log: DiagnosticLog
  var limits = QueryLimits()

  /// The answer as a table, headings first; `nil` when there is none, which is reported.
  func table(_ query: DatabaseQuery) -> SourceTable? {
    guard let rows = rows(query) else { return nil }
    var grid: [[Grid.Cell]] = [rows.columns.map { .text($0.name) }]
    var digest = AnswerDigest(rows.columns)
    do throws(DatabaseFault) {
      while let block = try rows.next() {
        guard grid.count + block.count <= limits.rows + 1 else { throw .rowLimit(limits.rows) }
        for row in 0..<block.count {
          let cells = block.columns.map { $0.cell(row) }
          digest.add(cells)
          grid.append(cells)
        }
      }
    } catch {
      report(error, query)
      return nil
    }
    let (line, names) = (query.question.line, rows.columns.map(\.name))
    let path = query.question.position.path
    let heading = query.question.position
    return SourceTable(
      grid: Grid(rows: grid) { row, column in
        guard row > 0 else { return heading }
        let name = names.indices.contains(column) ? names[column] : ""
        return .record(path: path, line: line, row: row, column: name)
      },
      path: query.title, sha256: digest.hexadecimal, delivery: .undated)
  }

  /// The answer block by block, for what need not be in memory whole; `nil` when the question can't be
  /// asked, which is reported.
  func rows(_ query: DatabaseQuery) -> QueryRows? {
    let connection: String
    do throws(ConnectionText.Fault) {
      connection = try query.connection.resolved(context.environment, folder: folder)
    } catch {
      report(error, query)
      return nil
    }
    let question = BoundQuestion(query.question, month: context.month, units: units)
    var limits = limits
    limits.question = min(limits.question, query.timeLimit)
    do throws(DatabaseFault) {
      return try QueryRows(question, connection: connection, limits: limits)
    } catch {
      report(error, query)
      return nil
    }
  }

  // MARK: Faults

  /// Reports why there is no answer, at the connection or at the question.
  func report(_ fault: DatabaseFault, _ query: DatabaseQuery) {
    let summary = fault.summary(of: query.connection.name, words: query.question.words)
    let isQuestion = fault.code == .questionFailed
    log.fault(
      fault.code, summary, at: isQuestion ? query.question.position : query.connection.position)
  }

  private func report(_ fault: ConnectionText.Fault, _ query: DatabaseQuery) {
    guard case .missing(let names) = fault else { return }
    for name in names {
      log.fault(
        .missingVariable,
        "omgevingsvariabele \(name) ontbreekt of is leeg; geef haar een waarde voordat u Peil start",
        at: query.connection.position)
    }
  }
}

extension DatabaseQuery {
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
