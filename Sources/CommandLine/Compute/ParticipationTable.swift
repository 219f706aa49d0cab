import Loaders
import Metrics
import Model

/// The places on instruments in a file, one a row, by instrument; nothing in it says whose place it was.
enum ParticipationTable {
  static func read(
    _ table: inout AnalystTable, _ sign: DecimalSign?
  ) -> [(instrument: String, participations: [Participation])] {
    table.require(["instrument", "succes"])
    let successes = answers(&table, "succes")
    let dropOuts = table.index(of: "uitval") == nil ? nil : answers(&table, "uitval")
    let costs =
      table.index(of: "kosten") == nil
      ? nil : table.numbers("kosten", sign: sign, isRequired: true)
    let marks =
      table.index(of: "tevredenheid") == nil ? nil : table.numbers("tevredenheid", sign: sign)
    for (row, cost) in (costs ?? []).enumerated() {
      if let cost, cost < 0 {
        table.fault(
          .wrongValue, "kosten zijn 0 of meer; verbeter het bedrag", row: row, column: "kosten")
      }
    }
    guard !table.hasFaults, let instruments = table.texts("instrument"), let successes else {
      return []
    }
    var order: [String] = []
    var groups: [String: [Participation]] = [:]
    for (row, instrument) in instruments.enumerated() {
      if groups[instrument] == nil { order.append(instrument) }
      groups[instrument, default: []].append(
        Participation(
          succeeded: successes[row], droppedOut: dropOuts?[row] ?? false,
          satisfaction: marks?[row], cost: costs?[row] ?? 0))
    }
    return order.map { ($0, groups[$0] ?? []) }
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
          .wrongValue, "'\(text)' is geen antwoord; schrijf ja of nee", row: row, column: name)
      }
    }
    return answers
  }
}
