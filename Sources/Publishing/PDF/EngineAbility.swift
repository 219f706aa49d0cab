import Subprocess

extension InstalledEngine {
  /// Whether the program makes PDF/A-3a, the kind of PDF for an archive that has tags and may carry files.
  ///
  /// WeasyPrint does since version 66; that of Debian 12 does not. It lists what it makes in its help.
  func makesArchivalPDF(searchPath: String) async -> Bool {
    guard engine == .weasyprint, let folder = try? PrivateFolder() else { return false }
    let environment = PDFEngine.environment(folder: folder.path, searchPath: searchPath)
    let help = try? await run(
      .path(.init(program)), arguments: ["--help"],
      environment: .custom(
        Dictionary(
          uniqueKeysWithValues: environment.map { (Environment.Key(stringLiteral: $0), $1) })),
      output: .string(limit: 1 << 20), error: .discarded)
    return help?.standardOutput.contains("pdf/a-3a") == true
  }
}
