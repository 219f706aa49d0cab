import Foundation
import Model
import Publishing

/// A mail on its way: to a file, to the screen, or to its readers one by one.
struct Delivery: Sendable {
  enum Carrier: Sendable {
    case server(SMTPClient.Options)
    case sendmail(SendmailClient)
  }

  var mail: DigestMail
  var report: Report
  var settings: MailSettings
  var dossier: Dossier?
  /// The files behind the report, with their hashes.
  var inputs: [String: String]
  var readers: [MailAddress]
  var audience: String?
  var request: SendRequest

  // MARK: Without sending

  /// Shows who would get what.
  func show(_ context: RunContext) -> ExitStatus {
    let printer = context.printer
    printer.result("Onderwerp: \(mail.subject)")
    printer.result("Van:       \(settings.sender)")
    printer.result(
      "Bijlage:   \(mail.attachmentName) (\((mail.attachment.count + 512) / 1024) kB)")
    let journal = Journal.read(dossier: request.folder)
    for reader in readers {
      let earlier = earlier(reader, journal)
      switch earlier.last {
      case let last? where !request.isAgain:
        printer.result("al verstuurd op \(JournalMoment.text(last.time)): \(reader)")
      case .some: printer.result("zou het opnieuw krijgen: \(reader)")
      case nil: printer.result("zou het krijgen: \(reader)")
      }
    }
    printer.note("proef: niets verstuurd")
    return .done
  }

  /// Writes the message as a draft that a person can send.
  func write(to file: String, _ context: RunContext) -> ExitStatus {
    let (folder, name) = Self.parts(of: file)
    do {
      try OutputWriter.write(
        [OutputFile(path: name, bytes: mail.message(to: nil, moment: context.now()))], in: folder)
      context.printer.result(file)
      return .done
    } catch {
      context.printer.failure(error.message)
      return .cannotWrite
    }
  }

  private static func parts(of file: String) -> (folder: String, name: String) {
    guard let slash = file.lastIndex(of: "/") else { return (".", file) }
    let folder = slash == file.startIndex ? "/" : String(file[..<slash])
    return (folder, String(file[file.index(after: slash)...]))
  }

  // MARK: Sending

  /// Sends to each reader who did not get it, and writes down each one at once.
  func send(by carrier: Carrier, _ context: RunContext) async -> ExitStatus {
    let printer = context.printer
    let journal: Journal
    do {
      journal = try Journal(dossier: request.folder)
      try JournalRecord(context).inputs(inputs, of: dossier, in: journal)
    } catch {
      printer.failure("\(error.message); zonder logboek verstuurt Peil niets")
      printer.note("niets verstuurd")
      return .cannotWrite
    }
    let wanted = readers.filter { request.isAgain || earlier($0, journal.contents).isEmpty }
    for reader in readers where !wanted.contains(reader) {
      let time = earlier(reader, journal.contents).last?.time ?? ""
      printer.note("\(reader.address) kreeg dit rapport al op \(JournalMoment.text(time))")
    }
    var post = Post(carrier)
    var progress = Progress(
      total: wanted.count, sink: context.progressSink, isQuiet: request.isQuiet,
      elapsed: context.elapsed)
    var failed: [(MailAddress, String)] = []
    var sent = 0
    for (place, reader) in wanted.enumerated() {
      if Task.isCancelled {
        printer.failure("afgebroken")
        tell(sent: sent, failed: failed, left: Array(wanted[place...]), printer)
        return .internalError
      }
      progress.begin(reader.address)
      let time = earlier(reader, journal.contents).count
      let message = mail.message(to: reader, time: time, moment: context.now())
      let failure = await post.send(message, from: settings.sender, to: reader)
      progress.clear()
      if let failure {
        failed.append((reader, failure.message))
        if failure.isLast {
          tell(sent: sent, failed: failed, left: Array(wanted[(place + 1)...]), printer)
          return .unavailable
        }
        progress.advance()
        continue
      }
      sent += 1
      do {
        try journal.append(entry(message, reader: reader, time: time, context))
      } catch {
        printer.failure(
          "\(reader.address) kreeg het rapport, maar dat kon niet worden opgeschreven: \(error.message)"
        )
        tell(sent: sent, failed: failed, left: Array(wanted[(place + 1)...]), printer)
        return .cannotWrite
      }
      printer.result("verstuurd aan \(reader.address)")
      progress.advance()
    }
    tell(sent: sent, failed: failed, left: [], printer)
    return failed.isEmpty ? .done : .unavailable
  }

  private func earlier(_ reader: MailAddress, _ contents: JournalContents) -> [JournalEntry] {
    contents.sent(
      month: report.month.iso, unit: report.unit.code, report: report.definition.code,
      to: reader.key)
  }

  private func entry(
    _ message: [UInt8], reader: MailAddress, time: Int, _ context: RunContext
  ) -> JournalEntry {
    var entry = JournalRecord(context).entry(
      .sent, report, inputs: inputs, data: ReportHashes.hash(ReportJSON.value(report).bytes()),
      files: [
        mail.attachmentName: ReportHashes.hash(mail.attachment),
        "bericht.eml": ReportHashes.hash(message),
      ])
    entry.audience = audience
    entry.reader = reader.address
    entry.messageID = mail.messageID(to: reader, time: time)
    return entry
  }

  /// Who failed, and how many got it.
  private func tell(
    sent: Int, failed: [(MailAddress, String)], left: [MailAddress], _ printer: Printer
  ) {
    for (reader, reason) in failed { printer.failure("\(reader.address): \(reason)") }
    for reader in left { printer.failure("\(reader.address): niet verstuurd") }
    let words = DiagnosticCount.words(sent, "bericht", "berichten")
    let missed = DiagnosticCount.words(failed.count + left.count, "ontvanger", "ontvangers")
    printer.note(
      [
        words.map { "\($0) verstuurd" } ?? "niets verstuurd",
        missed.map {
          "\($0) kregen niets".replacing("1 ontvanger kregen", with: "1 ontvanger kreeg")
        },
      ].compactMap { $0 }.joined(separator: "; "))
  }
}
