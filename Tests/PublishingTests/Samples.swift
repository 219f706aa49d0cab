import Foundation
import Loaders
import Metrics
import Model
import Testing

/// Reports that the tests of this target write.
enum Samples {
  /// The report of the example of Almere in its last month.
  static func almere() throws -> Report {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Examples/almere-2007").path
    let loaded = DossierLoader.load(folder: folder)
    let dossier = try #require(loaded.dossier)
    let month = try #require(loaded.dataset.lastMonth)
    return ReportBuilder(dossier: dossier, dataset: loaded.dataset).report(
      dossier.reports[0], unit: dossier.units.root, month: month)
  }
}
