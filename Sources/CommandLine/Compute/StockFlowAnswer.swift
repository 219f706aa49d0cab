import Loaders
import Metrics
import Model
import Publishing

/// The counts of spells as CSV or JSON, a row for each group and month.
struct StockFlowAnswer {
  let count: SpellCount
  let months: ClosedRange<Month>
  let isGrouped: Bool
  let showsTotal: Bool
  let hasReturns: Bool

  private var levels: [SpellCount.Level] {
    count.allLevels.filter { $0.group == nil ? !isGrouped || showsTotal : true }
  }

  private func name(_ level: SpellCount.Level) -> String { level.group?.word ?? "" }

  private func name(ofReason reason: String) -> String { reason.isEmpty ? "onbekend" : reason }

  private func rows(_ level: SpellCount.Level) -> [SpellCount.Figures] {
    count.figures(of: level).filter { months.contains($0.month) }
  }

  // MARK: CSV

  var csv: String {
    var lines = [headings.map { ReportCSV.Field.text($0).written }.joined(separator: ";")]
    for level in levels {
      let group = ReportCSV.Field.text(name(level)).written
      for row in rows(level) {
        var numbers = [row.stock, row.inflow, row.outflow] + row.outflowByReason
        if hasReturns { numbers += [row.followed, row.returned] }
        lines.append(([group, row.month.iso] + numbers.map(String.init)).joined(separator: ";"))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var headings: [String] {
    ["groep", "maand", "stand", "instroom", "uitstroom"]
      + count.reasons.map { "uitstroom \(name(ofReason: $0))" }
      + (hasReturns ? ["gevolgd", "terugkeer"] : [])
  }

  // MARK: JSON

  func json(withSurvival: Bool) -> String {
    var answer: JSONObject = [
      "maanden": .list(levels.flatMap { level in rows(level).map { json($0, of: level) } }),
      "voorlopig_vanaf": .optional(count.incompleteFrom?.iso),
    ]
    if withSurvival {
      let run = SurvivalRun(
        counts: levels.map { level in
          let durations = count.durations(of: level)
          return (name(level), RiskCounts(ended: durations.ended, unended: durations.unended))
        })
      answer["overleving"] = run.json
    }
    return String(decoding: JSONValue.object(answer).bytes(), as: UTF8.self)
  }

  private func json(_ row: SpellCount.Figures, of level: SpellCount.Level) -> JSONValue {
    var object: JSONObject = [
      "groep": .text(name(level)), "maand": .text(row.month.iso), "stand": .whole(row.stock),
      "instroom": .whole(row.inflow), "uitstroom": .whole(row.outflow),
    ]
    if !count.reasons.isEmpty {
      object["redenen"] = .object(
        JSONObject(
          zip(count.reasons, row.outflowByReason).map { (name(ofReason: $0), .whole($1)) }))
    }
    if hasReturns {
      object["gevolgd"] = .whole(row.followed)
      object["terugkeer"] = .whole(row.returned)
    }
    return .object(object)
  }
}
