import Publishing

/// The engine that prints PDFs, looked for once a run, with what is to be said about it.
enum PrintingEngine {
  static func find(
    _ choice: EngineChoice, _ context: RunContext
  ) async -> Result<PDFPrinter, PDFFailure> {
    do {
      let installed = try InstalledEngine.find(choice, searchPath: context.searchPath)
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
}
