import Model
import Publishing
import Rendering

/// Lists what of the cycle waits for someone, by owner.
struct CycleRun {
  var folder: String
  var month: Month?
  var unit: String?
  var isJSON: Bool
  var isStrict: Bool

  func perform(_ context: RunContext) -> ExitStatus {
    let printer = context.printer
    let prepared: Preparation
    let working: Report?
    do {
      prepared = try Preparation(
        folder: folder,
        choice: .init(month: month, units: unit.map(Preparation.Choice.Units.one) ?? .root),
        environment: context.environment)
      working = prepared.workingReport(of: unit)
    } catch {
      printer.failure(error.message)
      return .usage
    }
    let diagnostics = prepared.diagnostics.graded(isStrict: isStrict)
    let count = DiagnosticCount(diagnostics)
    guard count.faults == 0, var report = working else {
      printer.diagnostics(diagnostics)
      printer.note(count.line(outcome: "geen lijst gemaakt"))
      return count.faults == 0 ? .faults : count.status
    }
    if prepared.dossier?.units.isRoot(report.unit.code) == true {
      report.openItems = OpenItem.ordered(
        report.openItems + SilentTargets.openItems(prepared, folder: folder))
    }
    if isJSON {
      printer.verbatim(String(decoding: Self.json(report).bytes(), as: UTF8.self))
    } else {
      for line in Self.lines(report) { printer.result(line) }
    }
    return .done
  }

  static func json(_ report: Report) -> JSONValue {
    let counts = JSONObject(
      OpenItem.State.allCases.map { state in
        (state.rawValue, .whole(report.openItems.count { $0.state == state }))
      })
    return .object([
      "peil": .whole(1),
      "maand": .text(report.month.iso),
      "eenheid": .text(report.unit.code),
      "aantal": .object(counts),
      "punten": CycleJSON.items(report.openItems),
    ])
  }

  /// A line about all, and then the owners with their items below each other.
  static func lines(_ report: Report) -> [String] {
    var lines = [
      "\(report.unit.name), \(report.month.dutch). \(OpenItemSentence.overview(report.openItems))"
    ]
    let width = OpenItem.State.allCases.map(\.rawValue.count).max() ?? 0
    var last: String??
    for item in report.openItems {
      if last != .some(item.owner) {
        lines += ["", item.owner ?? "Zonder eigenaar"]
        last = .some(item.owner)
      }
      let state = item.state.rawValue.padded(to: width)
      let subject = [item.code, item.name].compactMap { $0 }.joined(separator: " ")
      lines.append("  \(state)  \(subject): \(OpenItemSentence.text(item))")
    }
    return lines
  }
}

extension String {
  /// The text with spaces behind it, up to a width.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
