import Model
import Publishing

/// Compares two months of a dossier, or two outputs, and says what differs.
struct CompareRun {
  var old: String
  var new: String
  var folder: String
  var reports: [String]
  var unit: String?
  var isJSON: Bool
  /// Whether what follows from other differences is listed too.
  var showsConsequences: Bool

  func perform(_ context: RunContext) -> ExitStatus {
    let printer = context.printer
    let sides: (old: [ComparedReport], new: [ComparedReport])
    do {
      sides = (try side(old, context), try side(new, context))
    } catch {
      switch error {
      case .usage(let message):
        printer.failure(message)
        return .usage
      case .file(let message):
        printer.failure(message)
        return .faults
      case .dossier(let diagnostics):
        printer.diagnostics(diagnostics)
        let count = DiagnosticCount(diagnostics)
        printer.note(count.line(outcome: "niets vergeleken"))
        return .faults
      }
    }
    let pairs = Self.pairs(sides.old, sides.new)
    if isJSON {
      printer.verbatim(
        String(decoding: DifferenceJSON.value(pairs, old: old, new: new).bytes(), as: UTF8.self))
    } else {
      DifferenceText(showsConsequences: showsConsequences).lines(pairs).forEach(printer.result)
    }
    return pairs.allSatisfy(\.differences.isEmpty) ? .done : .faults
  }

  private func side(
    _ word: String, _ context: RunContext
  ) throws(ComparedReport.Failure) -> [ComparedReport] {
    guard let month = Month(iso: word) else { return try ComparedReport.read(word) }
    return try ComparedReport.make(month, self, context.environment)
  }

  /// The differences of a report that both sides have, or that only one has.
  struct Pair {
    enum Presence { case both, onlyOld, onlyNew }

    var name: String
    var presence: Presence
    var differences: [ReportDifference]
    /// Both reports' data, for the names in them.
    var data: [JSONValue]
  }

  static func pairs(_ old: [ComparedReport], _ new: [ComparedReport]) -> [Pair] {
    if old.count == 1, new.count == 1 { return [pair(old[0], new[0])] }
    let before = Dictionary(old.map { ($0.name, $0) }) { first, _ in first }
    let after = Set(new.map(\.name))
    func alone(_ report: ComparedReport, _ presence: Pair.Presence) -> Pair {
      let name = JSONValue.text(report.name)
      return Pair(
        name: report.name, presence: presence,
        differences: [
          ReportDifference(
            kind: .presence, path: ["rapport", report.name],
            old: presence == .onlyOld ? name : nil, new: presence == .onlyNew ? name : nil)
        ], data: [report.data])
    }
    return new.map { report in
      before[report.name].map { pair($0, report) } ?? alone(report, .onlyNew)
    } + old.filter { !after.contains($0.name) }.map { alone($0, .onlyOld) }
  }

  static func pair(_ old: ComparedReport, _ new: ComparedReport) -> Pair {
    var differences = ReportComparison.differences(old.data, new.data)
    // The page follows from the data: it says something of its own only where these are the same.
    if differences.isEmpty, let before = old.page, let after = new.page {
      differences = PageText.differences(before, after)
    }
    return Pair(
      name: new.name, presence: .both, differences: differences, data: [new.data, old.data])
  }
}
