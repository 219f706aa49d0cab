import Foundation
import Model
import Publishing
import Rendering

/// Puts a month on the intranet site: reads, works out, builds a whole new site, and exchanges the two.
struct PublishRun {
  var request: PublishRequest

  func perform(_ context: RunContext) async -> ExitStatus {
    do {
      let lock = try DossierLock(dossier: request.folder)
      let status = await locked(context, remark: lock.remark)
      // The lock is let go of when its value ends, which must not be before this.
      _ = consume lock
      return status
    } catch {
      context.printer.failure(error.message)
      return .busy
    }
  }

  private func locked(_ context: RunContext, remark: String?) async -> ExitStatus {
    let printer = context.printer
    guard let prepared = prepare(request.month, context) else { return .usage }
    let silent = SilentTargets.diagnostics(prepared, folder: request.folder)
    let diagnostics = (Self.judged(prepared, asked: request.month) + silent)
      .graded(isStrict: request.isStrict)
    printer.diagnostics(diagnostics)
    let count = DiagnosticCount(diagnostics)
    guard count.faults == 0 else {
      printer.note(count.line(outcome: "niets gepubliceerd"))
      return count.status
    }
    if let remark { printer.remark(remark) }
    switch await publish(prepared, context) {
    case .success(let outcome):
      printer.result("\(SiteFolder(request.site).path)/\(SitePath.home.text)")
      printer.note(count.line(outcome: outcome.words))
      return .done
    case .failure(let stop):
      printer.failure(stop.line)
      printer.note(count.line(outcome: "niets gepubliceerd"))
      return stop.status
    }
  }

  private func prepare(_ month: Month?, _ context: RunContext) -> Preparation? {
    do {
      return try Preparation(
        folder: request.folder,
        choice: .init(
          month: month, units: .all, readers: request.audience.map { .named($0) } ?? .only,
          signalMonths: .init(root: .max, others: 24)),
        environment: context.environment, makesSecret: true)
    } catch {
      context.printer.failure(error.message)
      return nil
    }
  }

  /// A month without any data is no month to publish, where a report of it only warns.
  private static func judged(_ prepared: Preparation, asked: Month?) -> [Diagnostic] {
    prepared.diagnostics.map { diagnostic in
      guard asked != nil, diagnostic.code == .noDataForMonth else { return diagnostic }
      var judged = diagnostic
      judged.severity = .fault
      return judged
    }
  }

  // MARK: Publishing

  private func publish(
    _ prepared: Preparation, _ context: RunContext
  ) async -> Result<SiteReplacement.Outcome, PublishStop> {
    let site = SiteFolder(request.site)
    do throws(OutputFault) { try site.makeParent() } catch { return .failure(PublishStop(error)) }
    do throws(SiteLock.Failure) {
      let lock = try SiteLock(beside: site)
      let result = await replace(site, prepared, context)
      if case .success(let outcome) = result, outcome.isNew {
        PublicationLog(folder: request.folder, site: site).add(
          outcome.month, for: prepared.audience?.code, prepared, context)
      }
      // As the dossier's lock, it is held up to here.
      _ = consume lock
      return result
    } catch {
      switch error {
      case .busy:
        return .failure(
          PublishStop("een andere peil schrijft deze site; probeer het later nog eens", .busy))
      case .cannotWrite(let fault): return .failure(PublishStop(fault))
      }
    }
  }

  private func replace(
    _ site: SiteFolder, _ prepared: Preparation, _ context: RunContext
  ) async -> Result<SiteReplacement.Outcome, PublishStop> {
    do throws(PublishStop) {
      let replacement = try SiteReplacement(site: site, prepared: prepared)
      let later = try replacement.laterMonth.map { (month) throws(PublishStop) -> Preparation in
        guard let later = prepare(month, context), !later.hasFaults else {
          throw PublishStop(
            "\(month.dutch), de laatste maand op de site, kan niet worden bijgewerkt: kijk met `peil controleer --maand \(month.iso)` waarom",
            .faults)
        }
        return later
      }
      return .success(
        try await replacement.perform(
          state: later ?? prepared, engine: request.engine, isQuiet: request.isQuiet, context))
    } catch {
      return .failure(error)
    }
  }
}
