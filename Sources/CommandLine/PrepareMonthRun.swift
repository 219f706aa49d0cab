import Model
import Publishing
import Rendering

/// Writes the folders and notes of a month that is to be reported.
struct PrepareMonthRun {
  var folder: String
  var month: Month?
  /// The code of a unit, or `alle`; `nil`: the root and the units that write explanations.
  var unit: String?
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
    let units: [OrganisationUnit]
    do throws(Preparation.UnknownName) {
      prepared = try Preparation(folder: folder, choice: .init(), environment: environment)
      if let dossier = prepared.dossier { units = try chosen(dossier) } else { units = [] }
    } catch {
      printer.failure(error.message)
      return .usage
    }
    // What is known by then: the month itself where it has figures, else the last one before it.
    let reports = units.compactMap { prepared.workingReport(of: $0.code, upTo: month) }
    let diagnostics = prepared.diagnostics.graded(isStrict: isStrict)
    let count = DiagnosticCount(diagnostics)
    guard count.faults == 0, let first = reports.first, let dossier = prepared.dossier else {
      printer.diagnostics(diagnostics)
      printer.note(count.line(outcome: "niets klaargezet"))
      return count.faults == 0 ? .faults : count.status
    }
    let coming = month ?? dossier.reportAfter(first.month)
    let texts = reports.flatMap { report in
      MonthNotes(
        report: report, month: coming, isRoot: dossier.units.isRoot(report.unit.code),
        earlier: dossier.explanations(of: report.unit.code, before: coming)
      ).texts
    }
    do throws(OutputFault) {
      let made = try AbsentFiles.write(
        texts.map { OutputFile(path: $0.path, bytes: Array($0.text.utf8)) }, in: folder)
      for path in made.written { printer.result("gemaakt: \(path)") }
      for path in made.kept { printer.result("bestond al: \(path)") }
      printer.note("\(coming.dutch) staat klaar; de cijfers zijn die van \(first.month.dutch)")
      if unit == nil, dossier.units.all.count > units.count {
        printer.note(
          "klaargezet is voor \(enumeration(units.map(\.name))); andere eenheden schreven nog geen toelichting, `--eenheid alle` zet ook voor hen klaar"
        )
      }
    } catch {
      printer.failure(error.message)
      return .cannotWrite
    }
    return .done
  }

  /// The units to prepare for, in the order of the tree.
  private func chosen(
    _ dossier: Dossier
  ) throws(Preparation.UnknownName) -> [OrganisationUnit] {
    let all = dossier.units.all
    guard let unit else {
      let writers = Set(dossier.explanations.keys.map(\.unit))
      return all.filter { dossier.units.isRoot($0.code) || writers.contains($0.code) }
    }
    if let one = dossier.units[unit] { return [one] }
    guard unit == "alle" else {
      throw Preparation.unknown("eenheid", unit, all.map(\.code))
    }
    return all
  }
}

extension Dossier {
  /// The last text of each indicator of before a month; what was only set ready is none.
  fileprivate func explanations(
    of unit: String, before month: Month
  ) -> [String: MonthNotes.Earlier] {
    var found: [String: MonthNotes.Earlier] = [:]
    for (key, explanation) in explanations
    where key.unit == unit && key.audience == nil && key.month < month {
      let hasText = explanation.markdown.split(whereSeparator: \.isNewline).contains {
        !$0.hasPrefix("#") && $0.contains { !$0.isWhitespace }
      }
      guard hasText, found[key.indicator].map({ $0.month < key.month }) ?? true else { continue }
      found[key.indicator] = .init(month: key.month, explanation: explanation)
    }
    return found
  }

  /// The next month that the calendar does not skip.
  fileprivate func reportAfter(_ month: Month) -> Month {
    var next = month + 1
    while skippedMonths.contains(next.number), next - month < 12 { next = next + 1 }
    return next
  }
}
