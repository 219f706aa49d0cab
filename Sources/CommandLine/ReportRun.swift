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

  private func locked(_ context: RunContext, remark: String?) async -> ExitStatus {
    let printer = context.printer
    let prepared: Preparation
    do {
      prepared = try Preparation(
        folder: request.folder, choice: request.choice, environment: context.environment,
        makesSecret: true)
    } catch {
      printer.failure(error.message)
      return .usage
    }
    let diagnostics = prepared.diagnostics.graded(isStrict: request.isStrict)
    printer.diagnostics(diagnostics)
    let count = DiagnosticCount(diagnostics)
    guard count.faults == 0 else {
      printer.note(count.line(outcome: "geen rapport geschreven"))
      return count.status
    }
    if let remark { printer.remark(remark) }
    let (status, written) = await write(prepared.reports, context)
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
    _ reports: [Preparation.Prepared], _ context: RunContext
  ) async -> (ExitStatus, written: Int) {
    let printer = context.printer
    var status = ExitStatus.done
    var written = 0
    let engine = await engine(for: reports, context)
    if case .failure(let failure) = engine {
      printer.failure(failure.message)
      status = .unavailable
    }
    var progress = Progress(
      total: reports.count, sink: context.progressSink, isQuiet: request.isQuiet,
      elapsed: context.elapsed)
    let printerOfPDF = try? engine?.get()
    let failure = await reports.inOrder(
      make: { await files($0, engine: printerOfPDF) },
      begin: { progress.begin("\($0.report.definition.title), \($0.report.unit.name)") },
      use: { (prepared, made: Made) -> ExitStatus? in
        progress.clear()
        if Task.isCancelled {
          printer.failure("afgebroken")
          return .internalError
        }
        if let failure = made.failure {
          printer.failure("\(made.stem).pdf: \(failure.message)")
          status = .unavailable
        }
        // Without its new PDF a report must not lie beside the PDF of an earlier run.
        let lacksPDF =
          wantsPDF(prepared.report) && !made.files.contains { $0.path.hasSuffix(".pdf") }
        do throws(OutputFault) {
          try OutputWriter.write(
            made.files, removing: lacksPDF ? ["\(made.stem).pdf"] : [], in: request.output)
        } catch {
          printer.failure(error.message)
          return .cannotWrite
        }
        for file in made.files { printer.result("\(request.output)/\(file.path)") }
        written += made.files.count
        progress.advance()
        return nil
      })
    return (failure ?? status, written)
  }

  private func formats(_ report: Report) -> [OutputFormat] {
    request.formats ?? report.definition.formats
  }

  private func wantsPDF(_ report: Report) -> Bool { formats(report).contains(.pdf) }

  /// The engine, looked for once; `nil` when no report needs one.
  private func engine(
    for reports: [Preparation.Prepared], _ context: RunContext
  ) async -> Result<PDFPrinter, PDFFailure>? {
    guard reports.contains(where: { wantsPDF($0.report) }) else { return nil }
    do {
      let installed = try InstalledEngine.find(request.engine, searchPath: context.searchPath)
      if !installed.engine.isAccessible {
        context.printer.remark(
          "de PDF van \(installed.engine.rawValue) is een concept: wie een schermlezer gebruikt, kan die niet lezen; met chromium of weasyprint kan dat wel"
        )
      } else if !PDFPrinter.finishes {
        context.printer.remark(
          "libqpdf ontbreekt op deze computer: de PDF heeft wel tags, maar is niet afgewerkt als PDF/UA en is elke keer net anders; installeer libqpdf29"
        )
      }
      return .success(await PDFPrinter(installed, searchPath: context.searchPath))
    } catch {
      return .failure(error)
    }
  }

  private struct Made {
    /// `<maand>/<eenheid>/<rapportage>`.
    var stem: String
    var files: [OutputFile] = []
    var failure: PDFFailure?
  }

  private func files(_ prepared: Preparation.Prepared, engine: PDFPrinter?) async -> Made {
    let report = prepared.report
    var made = Made(stem: "\(report.month.iso)/\(report.unit.code)/\(report.definition.code)")
    for format in OutputFormat.allCases where formats(report).contains(format) {
      var bytes: [UInt8]?
      switch format {
      case .html: bytes = ReportPage.html(report, template: prepared.template)
      case .json: bytes = ReportJSON.value(report).bytes()
      case .csv: bytes = ReportCSV.bytes(report)
      case .pdf:
        guard let engine else { continue }
        let page = ReportPage.html(
          report, template: prepared.template, purpose: engine.installed.engine.purpose)
        do { bytes = try await engine.pdf(from: page) } catch { made.failure = error }
      }
      if let bytes {
        made.files.append(OutputFile(path: "\(made.stem).\(format.rawValue)", bytes: bytes))
      }
      if format == .csv { made.files += ReportDataPackage.files(report, stem: made.stem) }
    }
    return made
  }
}

extension PDFEngine {
  /// The page that this engine prints best.
  fileprivate var purpose: ReportPage.Purpose {
    switch self {
    case .chromium: .printing
    case .weasyprint: .printingWithPictureText
    case .wkhtmltopdf: .oldPrintEngine
    }
  }
}
