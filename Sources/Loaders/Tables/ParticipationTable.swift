import Model

/// The places on instruments in a file, one a row, by instrument in the order of the file; of its other
/// columns nothing is kept.
package enum ParticipationTable {
  /// How the file calls its columns.
  package struct Columns: Hashable, Sendable {
    package var instrument = "instrument"
    package var segment: String?
    package var success = "succes"
    package var dropOut = "uitval"
    package var satisfaction = "tevredenheid"
    package var cost = "kosten"

    package init() {}
  }

  package static func read(
    _ table: inout AnalystTable, _ columns: Columns = Columns(), _ sign: DecimalSign?
  ) -> [InstrumentPlan.Group] {
    table.require([columns.instrument, columns.success])
    let successes = answers(&table, columns.success)
    let dropOuts =
      table.index(of: columns.dropOut) == nil ? nil : answers(&table, columns.dropOut)
    let costs =
      table.index(of: columns.cost) == nil
      ? nil : table.numbers(columns.cost, sign: sign, isRequired: true)
    let marks =
      table.index(of: columns.satisfaction) == nil
      ? nil : table.numbers(columns.satisfaction, sign: sign)
    for (row, cost) in (costs ?? []).enumerated() {
      if let cost, cost < 0 {
        table.fault(
          .wrongValue, "kosten zijn 0 of meer; verbeter het bedrag", row: row, column: columns.cost)
      }
    }
    guard !table.hasFaults, let instruments = table.texts(columns.instrument), let successes else {
      return []
    }
    let segments = columns.segment.flatMap { table.texts($0) }
    var order: [String] = []
    var groups: [String: [InstrumentPlan.Outcome]] = [:]
    for (row, instrument) in instruments.enumerated() {
      if groups[instrument] == nil { order.append(instrument) }
      groups[instrument, default: []].append(
        InstrumentPlan.Outcome(
          segment: segments?[row],
          Participation(
            succeeded: successes[row], droppedOut: dropOuts?[row] ?? false,
            satisfaction: marks?[row], cost: costs?[row] ?? 0)))
    }
    return order.map { InstrumentPlan.Group(instrument: $0, outcomes: groups[$0] ?? []) }
  }

  /// A column of `ja` and `nee`, or 1 and 0.
  private static func answers(_ table: inout AnalystTable, _ name: String) -> [Bool]? {
    guard let texts = table.texts(name) else { return nil }
    var answers: [Bool] = []
    for (row, text) in texts.enumerated() {
      switch text.lowercased() {
      case "ja", "1": answers.append(true)
      case "nee", "0": answers.append(false)
      default:
        answers.append(false)
        table.fault(
          .wrongValue, "\(Wording.quoted(text)) is geen antwoord; schrijf ja of nee", row: row,
          column: name)
      }
    }
    return answers
  }
}
