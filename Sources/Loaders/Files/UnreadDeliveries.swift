import Model

/// Finds workbooks in `gegevens/` that no source reads: a delivery that was put there and is in no figure.
///
/// A CSV file is read by the pattern that `peil nieuw` writes; of a workbook the dossier must name the columns.
struct UnreadDeliveries {
  let files: DossierFiles
  let log: DiagnosticLog

  static let folder = "gegevens"
  private static let endings = [".xlsx", ".xls", ".ods"]

  /// - Parameter sources: the files that were read; with faults some may lack, and then nothing is said.
  func remark(beside sources: [SourceFile]) {
    guard log.faultCount == 0 else { return }
    let read = Set(sources.map(\.path))
    for entry in files.entries(of: Self.folder) where !entry.isFolder {
      let path = "\(Self.folder)/\(entry.name)"
      let name = entry.name.lowercased()
      guard !read.contains(path), Self.endings.contains(where: name.hasSuffix) else { continue }
      log.warning(
        .unreadDelivery,
        "dit bestand wordt niet gelezen: geen bron in peil.yaml noemt het; zet het bij `gegevens` met `maand` en `waarden`, of haal het uit deze map",
        at: .file(path: path))
    }
  }
}
