import Metrics
import Model

/// Reads a dossier and says everything that was found.
struct CheckRun {
  var folder: String
  var month: Month?
  var isJSON: Bool
  var isStrict: Bool
  /// Whether the indicators themselves are looked at too.
  var asksAboutIndicators = false

  func perform(_ context: RunContext) -> ExitStatus {
    let printer = context.printer
    let prepared: Preparation
    do {
      prepared = try Preparation(
        folder: folder, choice: .init(month: month, units: .all), environment: context.environment)
    } catch {
      printer.failure(error.message)
      return .usage
    }
    let questions = asksAboutIndicators ? Self.questions(prepared) : []
    let silent = SilentTargets.diagnostics(prepared, folder: folder)
    let diagnostics = (prepared.diagnostics + silent + questions).graded(isStrict: isStrict)
    let count = DiagnosticCount(diagnostics)
    if isJSON {
      printer.verbatim(
        String(decoding: DiagnosticJSON.value(diagnostics).bytes(), as: UTF8.self))
    } else {
      printer.diagnostics(diagnostics)
      printer.note(count.words ?? "geen fouten, geen waarschuwingen")
    }
    return count.status
  }

  /// The questions about the indicators; none while the dossier has faults.
  private static func questions(_ prepared: Preparation) -> [Diagnostic] {
    guard !prepared.hasFaults, let dossier = prepared.dossier, let month = prepared.month else {
      return []
    }
    let builder = FigureBuilder(dossier: dossier, dataset: prepared.dataset)
    return IndicatorLintMessages(IndicatorLint(builder: builder, month: month)).diagnostics
  }
}
