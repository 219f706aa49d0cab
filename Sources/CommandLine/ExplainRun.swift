import Model
import Publishing
import Rendering

/// Says how a figure came about.
struct ExplainRun {
  var indicator: String
  var folder: String
  var month: Month?
  var unit: String?
  var isJSON: Bool
  var isStrict: Bool

  func perform(_ context: RunContext) -> ExitStatus {
    let printer = context.printer
    let diagnostics: [Diagnostic]
    let figures: IndicatorFigures?
    let words: SignalWords
    let outsiders: [String]
    do {
      let prepared = try Preparation(
        folder: folder,
        choice: .init(month: month, units: unit.map(Preparation.Choice.Units.one) ?? .root),
        environment: context.environment)
      diagnostics = prepared.diagnostics.graded(isStrict: isStrict)
      figures = try prepared.figures(of: indicator, unit: unit)
      outsiders = prepared.dossier?.outsideAudiences ?? []
      words = SignalWords(prepared.dossier?.houseStyle ?? HouseStyle())
    } catch {
      printer.failure(error.message)
      return .usage
    }
    let count = DiagnosticCount(diagnostics)
    guard count.faults == 0, let figures else {
      printer.diagnostics(diagnostics)
      printer.note(count.line(outcome: "geen uitleg gegeven"))
      return count.faults == 0 ? .faults : count.status
    }
    return write(FigureAccount(figures, words: words), outsiders, printer)
  }

  private func write(
    _ account: FigureAccount, _ outsiders: [String], _ printer: Printer
  ) -> ExitStatus {
    if isJSON {
      printer.verbatim(String(decoding: ExplainJSON.value(account).bytes(), as: UTF8.self))
      return .done
    }
    // What stands here is pasted into mails and reports.
    if !outsiders.isEmpty {
      printer.result(
        "Alleen voor intern gebruik: deze cijfers zijn niet beschermd, die voor \(outsiders.joined(separator: ", ")) wel.\n"
      )
    }
    let width = account.entries.map(\.name.count).max() ?? 0
    for (name, text) in account.entries {
      let space = String(repeating: " ", count: width + 2 - name.count)
      printer.result(name + space + text)
    }
    let inputs = account.inputs
    if !inputs.isEmpty { printer.result("\nGebruikte cijfers") }
    var role = ""
    for input in inputs {
      if input.role != role {
        role = input.role
        printer.result("  \(role)")
      }
      printer.result("    \(FigureAccount.line(input.observation))")
    }
    return .done
  }
}
