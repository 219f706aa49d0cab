import Model
import Publishing
import Rendering

extension PDFPrinter {
  /// The PDF of a report, with its figures within it: the same bytes wherever it goes.
  func pdf(of report: Report, template: Template) async throws(PDFFailure) -> [UInt8] {
    let figures = PDFAttachment(
      name: "gegevens.csv", mediaType: "text/csv",
      description: "De cijfers van dit rapport, een regel per indicator",
      bytes: ReportCSV.bytes(report))
    let page = ReportPage.html(
      report, template: template, purpose: installed.engine.purpose)
    return try await pdf(from: page, attaching: [figures])
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
