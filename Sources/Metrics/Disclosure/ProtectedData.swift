import Model
import Numerals

/// A dossier and its data as readers outside may know them (metrics.md section 12).
///
/// Small counts are hidden, other counts rounded each on its own, and what would give a hidden count away
/// is hidden too. All that a report shows is then worked out from these data and nothing else, so that no
/// path leads around it.
package struct ProtectedData: Sendable {
  package let dossier: Dossier
  package let dataset: Dataset
  package let protection: Protection
  /// Series of which nothing is shown from some month on, because no way was found to protect them well.
  package let closedSeries: [String]

  /// - Parameter keyedHash: of a source's hash, so that no file can be tried against it.
  package init(
    dossier: Dossier, dataset: Dataset, keyedHash: (_ sha256: String) -> String
  ) {
    let protection = Protection(strictestOf: dossier)
    self.protection = protection
    let natures = SeriesNatures(dossier, protection)
    var decision = ProtectedCells(dossier: dossier, dataset: dataset, natures: natures)
    decision.decide()
    closedSeries = decision.closedSeries
    let sources = dataset.sources.map {
      SourceFile(
        path: $0.path, sha256: keyedHash($0.sha256), rows: nil, retrieval: $0.retrieval)
    }
    let values = ProtectedValues(
      dataset: dataset, natures: natures, protection: protection, cells: decision)
    self.dataset = values.dataset(sources: sources)
    self.dossier = Self.protected(dossier, decision, natures, protection)
  }

  /// The dossier without what says how large something was: the starting value of a path.
  private static func protected(
    _ dossier: Dossier, _ cells: ProtectedCells, _ natures: SeriesNatures, _ protection: Protection
  ) -> Dossier {
    var protected = dossier
    protected.samples = []
    protected.instruments = InstrumentPlan()
    // Their own measurements are no data that could be protected.
    for place in protected.objectives.objectives.indices {
      protected.objectives.objectives[place].measurements = []
    }
    protected.indicators = dossier.indicators.map { indicator in
      var indicator = indicator
      guard let start = indicator.pathStart else { return indicator }
      switch indicator.kind {
      case .stock(let series), .flow(let series, _), .measurement(let series, _):
        guard case .count(let person, let minimum)? = natures[series] else { return indicator }
        let isSmall = start > 0 && start < Double(minimum) * person
        indicator.pathStart = isSmall ? nil : protection.rounded(start, person: person)
      case .ratio, .mean: indicator.pathStart = nil
      case .deliveredRatio, .qualitative: break
      }
      return indicator
    }
    return protected
  }
}
