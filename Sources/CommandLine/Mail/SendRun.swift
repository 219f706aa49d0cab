import Foundation
import Loaders
import Model
import Publishing
import Rendering

/// Makes a report and sends it: to everyone who should get it, once, and never with a fault in it.
struct SendRun {
  var request: SendRequest

  func perform(_ context: RunContext) async -> ExitStatus {
    let printer = context.printer
    do {
      let lock = try DossierLock(dossier: request.folder)
      if let remark = lock.remark { printer.remark(remark) }
      let status = await locked(context)
      // The lock is let go of when its value ends, which must not be before this.
      _ = consume lock
      return status
    } catch {
      printer.failure(error.message)
      return .busy
    }
  }

  private func locked(_ context: RunContext) async -> ExitStatus {
    let printer = context.printer
    let prepared: Preparation
    do {
      prepared = try Preparation(
        folder: request.folder,
        choice: .init(
          month: request.month, reports: [request.report],
          units: request.unit.map { .one($0) } ?? .root),
        environment: context.environment, makesSecret: true)
    } catch {
      printer.failure(error.message)
      return .usage
    }
    let readers = Readers(prepared, request)
    let diagnostics = (prepared.diagnostics + readers.diagnostics).graded(
      isStrict: request.isStrict)
    printer.diagnostics(diagnostics)
    let count = DiagnosticCount(diagnostics)
    guard count.faults == 0, let made = prepared.reports.first, let settings = readers.settings
    else {
      printer.note(count.line(outcome: "niets verstuurd"))
      return count.faults == 0 ? .faults : count.status
    }
    if let refusal = readers.refusal(of: made.report) {
      printer.failure(refusal)
      return .usage
    }
    guard let way = way(settings, context) else { return .usage }
    switch await DigestWork(request: request).mail(of: made, settings: settings, context) {
    case .failure(let failure):
      printer.failure(failure.message)
      printer.note("niets verstuurd")
      return .unavailable
    case .success(let mail):
      return await deliver(
        Delivery(
          mail: mail, report: made.report, settings: settings, dossier: prepared.dossier,
          inputs: DossierInventory.files(
            of: request.folder, month: made.report.month, sources: prepared.dataset.sources),
          readers: readers.addresses, audience: made.report.definition.audience,
          request: request), way, context)
    }
  }

  private func deliver(
    _ delivery: Delivery, _ way: SendRequest.Way, _ context: RunContext
  ) async -> ExitStatus {
    switch way {
    case _ where request.isTrial: return delivery.show(context)
    case .file(let file): return delivery.write(to: file, context)
    case .server(let server):
      var options = SMTPClient.Options(server: server)
      options.user = context.environment[Self.user]
      options.password = context.environment[Self.password]
      options.certificates = request.certificates ?? context.environment["SSL_CERT_FILE"]
      options.isPlain = request.isPlain
      if let seconds = context.environment["PEIL_SMTP_SECONDEN"].flatMap({ Int($0) }), seconds > 0 {
        options.seconds = seconds
        options.connectSeconds = seconds
      }
      return await delivery.send(by: .server(options), context)
    case .sendmail(let path):
      guard let client = SendmailClient(path: path, searchPath: context.searchPath) else {
        context.printer.failure(
          path.map { "\($0) is geen programma" }
            ?? "sendmail is niet gevonden op deze computer; noem het programma, of gebruik --smtp")
        return .unavailable
      }
      return await delivery.send(by: .sendmail(client), context)
    }
  }

  static let user = "PEIL_SMTP_GEBRUIKER"
  static let password = "PEIL_SMTP_WACHTWOORD"

  /// How messages go out; `nil` when that is not said, or not safe, which is reported.
  private func way(_ settings: MailSettings, _ context: RunContext) -> SendRequest.Way? {
    let printer = context.printer
    guard let way = request.way ?? settings.server.map({ .server($0) }) else {
      if request.isTrial { return .sendmail(nil) }
      printer.failure(
        "zeg hoe er verstuurd moet worden: --smtp URL, --sendmail of --eml BESTAND, of `server` bij `mail` in peil.yaml"
      )
      return nil
    }
    if request.isPlain, context.environment[Self.user] != nil {
      printer.failure(
        "met --onversleuteld zou iedereen op het netwerk het wachtwoord kunnen lezen; haal \(Self.user) weg, of verstuur versleuteld"
      )
      return nil
    }
    return way
  }
}
