import Model
import Publishing
import Rendering

/// Puts the reports of a month into a new site, and finds what a correction changes.
struct MonthPublication {
  let prepared: [PreparedReport]
  let month: Month
  let site: SiteFolder
  let tree: SiteTree
  /// What stands on the site of this month; `nil`: nothing.
  let current: PublishedMonth?
  /// The names of files for units and for reports.
  let unitNames: SiteNames
  let reportNames: SiteNames

  /// A file can't be written, a PDF can't be made, or the run is to stop.
  enum Failure: Error {
    case output(OutputFault)
    case printing(String, PDFFailure)
    case interrupted
  }

  /// What was written of a month, and whether it is any different from what stood there.
  struct Written {
    var files: [PublishedMonth.ReportFiles]
    /// Of each report whether it has another page or other data.
    var changed: [Bool]
    /// The reports' data where they changed, by stem.
    var data: JSONObject
  }

  func files(of report: Report) -> PublishedMonth.ReportFiles {
    PublishedMonth.ReportFiles(
      unit: report.unit.code, unitName: report.unit.name, report: report.definition.code,
      title: report.definition.title,
      stem: "\(unitNames[report.unit.code])/\(reportNames[report.definition.code])",
      // A report on the site has a page, whatever else it has.
      formats: OutputFormat.allCases.filter {
        $0 == .html || report.definition.formats.contains($0)
      }, signals: report.signalCounts)
  }

  /// Everything but the PDFs, which cost the most and are made only of what changed.
  func write(_ progress: inout Progress) async throws(Failure) -> Written {
    var written = Written(files: [], changed: [], data: [:])
    let maker = Maker(unitNames: unitNames, reportNames: reportNames)
    let failure: Failure? = await prepared.inOrder(
      make: { maker.make($0) },
      begin: { progress.begin("\($0.definition.title), \($0.unit.name)") },
      use: { (prepared, made: [OutputFile]) -> Failure? in
        if Task.isCancelled { return .interrupted }
        let files = files(of: prepared.report)
        var isChanged = false
        do throws(OutputFault) {
          for file in made where try tree.write(file) { isChanged = true }
        } catch { return .output(error) }
        written.files.append(files)
        written.changed.append(isChanged)
        if isChanged, current != nil {
          written.data[files.stem] = ReportJSON.value(prepared.report)
        }
        progress.advance()
        return nil
      })
    if let failure { throw failure }
    return written
  }

  /// Whether a PDF has to be made: of a report that changed, or that had none.
  func needsPrinting(_ written: Written) -> Bool { jobs(written).contains { !$0.isKept } }

  /// The PDFs, all as they are.
  func keepPDFs(_ written: Written) throws(Failure) {
    do throws(OutputFault) {
      for job in jobs(written) { try tree.keep(file: job.path, as: job.path) }
    } catch { throw .output(error) }
  }

  private func jobs(_ written: Written) -> [PrintJob] {
    prepared.indices.filter { written.files[$0].formats.contains(.pdf) }.map { place in
      let path = "\(SitePath.folder(of: month))/\(written.files[place].stem).pdf"
      return PrintJob(
        prepared: prepared[place], path: path,
        isKept: !written.changed[place] && site.has(path))
    }
  }

  /// The PDFs: those of unchanged reports as they are, the others printed anew.
  func printPDFs(
    _ written: Written, _ printer: PDFPrinter, _ progress: inout Progress
  ) async throws(Failure) {
    let failure: Failure? = await jobs(written).inOrder(
      make: { job -> Result<[UInt8], PDFFailure>? in
        guard !job.isKept else { return nil }
        do throws(PDFFailure) {
          return .success(
            try await printer.pdf(
              of: job.prepared.report, template: job.prepared.template))
        } catch {
          return .failure(error)
        }
      },
      begin: { progress.begin("PDF van \($0.prepared.unit.name)") },
      use: { (job, made: Result<[UInt8], PDFFailure>?) -> Failure? in
        if Task.isCancelled { return .interrupted }
        do throws(OutputFault) {
          switch made {
          case nil: try tree.keep(file: job.path, as: job.path)
          case .success(let bytes)?: try tree.write(OutputFile(path: job.path, bytes: bytes))
          case .failure(let failure)?: return .printing(job.path, failure)
          }
        } catch { return .output(error) }
        progress.advance()
        return nil
      })
    if let failure { throw failure }
  }

  private struct PrintJob: Sendable {
    var prepared: PreparedReport
    var path: String
    var isKept: Bool
  }

  /// Makes the files of one report, on whatever core is free.
  private struct Maker: Sendable {
    let unitNames: SiteNames
    let reportNames: SiteNames

    func make(_ prepared: PreparedReport) -> [OutputFile] {
      let report = prepared.report
      let formats = report.definition.formats
      let stem =
        "\(SitePath.folder(of: report.month))/\(unitNames[report.unit.code])/\(reportNames[report.definition.code])"
      let files = PublishedMonth.ReportFiles(
        unit: report.unit.code, unitName: report.unit.name, report: report.definition.code,
        title: report.definition.title,
        stem: "\(unitNames[report.unit.code])/\(reportNames[report.definition.code])",
        formats: formats, signals: [:])
      var made = [
        OutputFile(
          path: "\(stem).html",
          bytes: ReportPage.html(
            report, template: prepared.template,
            navigation: SiteNavigation.nodes(of: report, files: files)))
      ]
      if formats.contains(.json) {
        made.append(OutputFile(path: "\(stem).json", bytes: ReportJSON.value(report).bytes()))
      }
      if formats.contains(.csv) {
        made.append(OutputFile(path: "\(stem).csv", bytes: ReportCSV.bytes(report)))
        made += ReportDataPackage.files(report, stem: stem)
      }
      return made
    }
  }
}
