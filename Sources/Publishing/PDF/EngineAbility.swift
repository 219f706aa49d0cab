extension EngineProcess {
  /// Whether the program makes PDF/A-3a, the kind of PDF for an archive that has tags and carries files.
  ///
  /// WeasyPrint does since version 66; that of Debian 12 does not. It is asked by an empty page.
  func makesArchivalPDF() async -> Bool {
    guard installed.engine == .weasyprint, let folder = try? PrivateFolder(),
      let page = try? folder.writePage(Array("<title>-</title>".utf8))
    else { return false }
    let arguments = installed.engine.arguments(
      page: page, pdf: "\(folder.path)/page.pdf", isArchival: true)
    return await run(arguments, folder: folder.path, log: "\(folder.path)/log")
      == .ended(isSuccess: true)
  }
}
