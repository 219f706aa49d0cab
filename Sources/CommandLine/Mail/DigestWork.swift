import Model
import Publishing
import Rendering

/// Makes the mail of a report: its digest, its pictures and the PDF that goes with it.
struct DigestWork {
  var request: SendRequest

  /// Why there is no mail, in Dutch.
  struct Failure: Error {
    var message: String
  }

  func mail(
    of prepared: PreparedReport, settings: MailSettings, _ context: RunContext
  ) async -> Result<DigestMail, Failure> {
    let report = prepared.report
    do throws(PDFFailure) {
      let installed = try InstalledEngine.find(request.engine, searchPath: context.searchPath)
      guard installed.engine.isAccessible else {
        return .failure(
          Failure(
            message:
              "de PDF van \(installed.engine.rawValue) is een concept en niet voor iedereen te lezen; installeer chromium of weasyprint"
          ))
      }
      let printer = await PDFPrinter(installed, searchPath: context.searchPath)
      let pdf = try await printed(prepared, by: printer)
      let digest = Digest(report)
      let pictures = await pictures(of: digest, context)
      return .success(
        DigestMail(digest, of: report, settings: settings, pictures: pictures, pdf: pdf))
    } catch {
      return .failure(Failure(message: error.message))
    }
  }

  private func printed(
    _ prepared: PreparedReport, by printer: PDFPrinter
  ) async throws(PDFFailure) -> [UInt8] {
    do {
      let pdf = try await printer.pdf(of: prepared.report, template: prepared.template)
      await printer.close()
      return pdf
    } catch {
      await printer.close()
      throw error
    }
  }

  /// Without pictures a mail is whole: all figures stand in its text.
  private func pictures(of digest: Digest, _ context: RunContext) async -> [[UInt8]] {
    guard !digest.charts.isEmpty else { return [] }
    guard let maker = await ChartPictures(searchPath: context.searchPath) else {
      context.printer.remark(
        "rsvg-convert ontbreekt op deze computer, dus de mail heeft geen grafieken; installeer librsvg2-bin"
      )
      return []
    }
    guard let pictures = await maker.pictures(of: digest.charts) else {
      context.printer.remark(
        "de grafieken konden niet worden getekend, dus de mail heeft er geen; in de PDF staan ze wel"
      )
      return []
    }
    return pictures
  }
}
