import Loaders
import Model
import Publishing
import Rendering

/// Makes the reports of a request: reads, works out, lays out, prints and writes.
struct ReportRun {
  var request: ReportRequest

  func perform(_ context: RunContext) async -> ExitStatus {
    let printer = context.printer
    do {
      let lock = try DossierLock(dossier: request.folder)
      let status = await locked(context, remark: lock.remark)
      // The lock is let go of when its value ends, which must not be before this.
      _ = consume lock
      return status
    } catch {
      printer.failure(error.message)
      return .busy
    }
  }

  /// Enough reports are kept for all municipalities of the country; more cost time instead of memory.
  private var choice: Preparation.Choice {
    var choice = request.choice
    choice.keptReports = 400
    return choice
  }

  private func locked(_ context: RunContext, remark: String?) async -> ExitStatus {
    let printer = context.printer
    let prepared: Preparation
    do {
      prepared = try Preparation(
        folder: request.folder, choice: choice, environment: context.environment, makesSecret: true)
    } catch {
      printer.failure(error.message)
      return .usage
    }
    let diagnostics =
      (prepared.diagnostics
      + SilentTargets.diagnostics(prepared, folder: request.folder))
      .graded(isStrict: request.isStrict)
    printer.diagnostics(diagnostics)
    let count = DiagnosticCount(diagnostics)
    guard count.faults == 0 else {
      printer.note(count.line(outcome: "geen rapport geschreven"))
      return count.status
    }
    if let remark { printer.remark(remark) }
    let log = ReportLog(
      context, folder: request.folder, of: prepared.dossier, output: request.output,
      inputs: { month in
        DossierInventory.files(
          of: request.folder, month: month, sources: prepared.dataset.sources)
      })
    let (status, written) = await write(prepared.reports, log, context)
    log.finish()
    printer.note(count.line(outcome: Self.outcome(written)))
    return status
  }

  private static func outcome(_ written: Int) -> String {
    let words = DiagnosticCount.words(written, "bestand", "bestanden")
    return words.map { "\($0) geschreven" } ?? "geen rapport geschreven"
  }

  // MARK: Writing

  /// Writes report by report: what is written is whole, and a failure keeps the earlier report.
  private func write(
    _ reports: [PreparedReport], _ log: ReportLog, _ context: RunContext
  ) async -> (ExitStatus, written: Int) {
    let printer = context.printer
    var status = ExitStatus.done
    var written = 0
    let engine = await engine(for: reports, context)
    if case .failure(let failure) = engine {
      printer.failure(failure.message)
      status = failure.status
    }
    var progress = Progress(
      total: reports.count, sink: context.progressSink, isQuiet: request.isQuiet,
      elapsed: context.elapsed)
    let printerOfPDF = try? engine?.get()
    let failure = await reports.inOrder(
      make: { await files($0, engine: printerOfPDF) },
      begin: { progress.begin("\($0.definition.title), \($0.unit.name)") },
      use: { (prepared, made: Made) -> ExitStatus? in
        progress.clear()
        if Task.isCancelled {
          printer.failure("afgebroken")
          return .internalError
        }
        let lacksPDF =
          wantsPDF(prepared.definition) && !made.files.contains { $0.path.hasSuffix(".pdf") }
        // New pages must not lie beside the PDF of an earlier run.
        let keepsEarlier =
          lacksPDF && OutputWriter.exists("\(request.output)/\(made.stem).pdf")
        if let failure = made.failure {
          printer.failure("\(made.stem).pdf: \(failure.message)")
          status = failure.status
        }
        if keepsEarlier {
          printer.remark("\(made.stem): het eerdere rapport blijft staan zoals het was")
          progress.advance()
          return nil
        }
        do throws(OutputFault) {
          try OutputWriter.write(made.files, in: request.output)
        } catch {
          printer.failure(error.message)
          return .cannotWrite
        }
        log.add(
          made.report, files: made.hashes, removed: lacksPDF ? "\(made.stem).pdf" : nil,
          data: made.data)
        for file in made.files { printer.result("\(request.output)/\(file.path)") }
        written += made.files.count
        progress.advance()
        return nil
      })
    await printerOfPDF?.close()
    return (failure ?? status, written)
  }

  private func formats(_ definition: ReportDefinition) -> [OutputFormat] {
    request.formats ?? definition.formats
  }

  private func wantsPDF(_ definition: ReportDefinition) -> Bool {
    formats(definition).contains(.pdf)
  }

  /// The engine, looked for once; `nil` when no report needs one.
  private func engine(
    for reports: [PreparedReport], _ context: RunContext
  ) async -> Result<PDFPrinter, PDFFailure>? {
    guard reports.contains(where: { wantsPDF($0.definition) }) else { return nil }
    return await PrintingEngine.find(request.engine, context)
  }

  private struct Made {
    var report: Report
    /// `<maand>/<eenheid>/<rapportage>`.
    var stem: String
    var files: [OutputFile] = []
    var failure: PDFFailure?
    /// The hashes of the files by path.
    var hashes: [String: String] = [:]
    /// The hash of the report's data.
    var data = ""
  }

  private func files(_ prepared: PreparedReport, engine: PDFPrinter?) async -> Made {
    let report = prepared.report
    var made = Made(
      report: report, stem: "\(report.month.iso)/\(report.unit.code)/\(report.definition.code)")
    let json = ReportJSON.value(report).bytes()
    let seal = ReportHashes.seal(report, data: json)
    made.data = seal.data
    for format in OutputFormat.allCases where formats(report.definition).contains(format) {
      var bytes: [UInt8]?
      switch format {
      case .html: bytes = ReportPage.html(report, template: prepared.template, seal: seal)
      case .json: bytes = json
      case .csv: bytes = ReportCSV.bytes(report)
      case .pdf:
        guard let engine else { continue }
        do {
          bytes = try await engine.pdf(of: report, template: prepared.template)
        } catch {
          made.failure = error
        }
      }
      if let bytes {
        made.files.append(OutputFile(path: "\(made.stem).\(format.rawValue)", bytes: bytes))
      }
      if format == .csv { made.files += ReportDataPackage.files(report, stem: made.stem) }
    }
    for file in made.files { made.hashes[file.path] = ReportHashes.hash(file.bytes) }
    return made
  }
}

extension PDFFailure {
  fileprivate var status: ExitStatus {
    if case .noWorkFolder = self { .cannotWrite } else { .unavailable }
  }
}
