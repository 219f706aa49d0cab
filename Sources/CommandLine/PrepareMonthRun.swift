import Model
import Publishing
import Rendering

/// Writes the folders and notes of a month that is to be reported.
struct PrepareMonthRun {
  var folder: String
  var month: Month?
  var isStrict: Bool

  func perform(_ context: RunContext) -> ExitStatus {
    let printer = context.printer
    do {
      let lock = try DossierLock(dossier: folder)
      if let remark = lock.remark { printer.remark(remark) }
      let status = perform(printer, context.environment)
      // The lock is let go of when its value ends, which must not be before this.
      _ = consume lock
      return status
    } catch {
      printer.failure(error.message)
      return .busy
    }
  }

  private func perform(_ printer: Printer, _ environment: [String: String]) -> ExitStatus {
    let prepared: Preparation
    let report: Report?
    do {
      // What is known by then: the month itself where it has figures, else the last one before it.
      prepared = try Preparation(folder: folder, choice: .init(), environment: environment)
      report = prepared.workingReport(of: nil, upTo: month)
    } catch {
      printer.failure(error.message)
      return .usage
    }
    let diagnostics = prepared.diagnostics.graded(isStrict: isStrict)
    let count = DiagnosticCount(diagnostics)
    guard count.faults == 0, let report, let dossier = prepared.dossier else {
      printer.diagnostics(diagnostics)
      printer.note(count.line(outcome: "niets klaargezet"))
      return count.faults == 0 ? .faults : count.status
    }
    let notes = MonthNotes(report: report, month: month ?? dossier.reportAfter(report.month))
    do {
      let made = try AbsentFiles.write(
        notes.texts.map { OutputFile(path: $0.path, bytes: Array($0.text.utf8)) }, in: folder)
      for path in made.written { printer.result("gemaakt: \(path)") }
      for path in made.kept { printer.result("bestond al: \(path)") }
      printer.note(
        "\(notes.month.dutch) staat klaar; de cijfers zijn die van \(report.month.dutch)")
    } catch {
      printer.failure(error.message)
      return .cannotWrite
    }
    return .done
  }
}

extension Dossier {
  /// The next month that the calendar does not skip.
  fileprivate func reportAfter(_ month: Month) -> Month {
    var next = month + 1
    while skippedMonths.contains(next.number), next - month < 12 { next = next + 1 }
    return next
  }
}
