import Model

/// Reads a dossier and says everything that was found.
struct CheckRun {
  var folder: String
  var month: Month?
  var isJSON: Bool
  var isStrict: Bool

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
    let diagnostics = prepared.diagnostics.graded(isStrict: isStrict)
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
}
