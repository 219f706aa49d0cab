import Loaders
import Metrics
import Model

/// Times all figures of one report of a dossier, once its files are read.
///
/// Run: swift run -c release PeilBenchmarks metriek MAP
enum MetricsBenchmark {
  /// - Parameter folder: of the dossier; every report of it is timed for the whole organisation.
  static func run(_ folder: String) {
    let loaded = DossierLoader.load(folder: folder)
    guard let dossier = loaded.dossier, let month = loaded.dataset.lastMonth(of: dossier.units)
    else {
      print("\(folder): no dossier without faults")
      return
    }
    for definition in dossier.reports { time(definition, dossier, loaded.dataset, month) }
  }

  private static func time(
    _ definition: ReportDefinition, _ dossier: Dossier, _ dataset: Dataset, _ month: Month
  ) {
    let clock = ContinuousClock()
    var figures = 0
    let times = (0..<31).map { _ in
      clock.measure {
        // A builder of its own each time: it remembers what it worked out.
        figures =
          ReportBuilder(dossier: dossier, dataset: dataset).report(
            definition, unit: dossier.units.root, month: month
          ).figures.count
      }
    }.sorted()
    let milliseconds = Double(times[15].components.attoseconds) / 1e15
    print("\(definition.code), \(figures) indicators, \(month.iso): median \(milliseconds) ms")
  }
}
