import Model

/// What of the levers a report shows.
struct LeverReview {
  let dossier: Dossier

  /// Sightings are of the twelve months up to the report's, and for internal readers alone: they are
  /// written about the work floor and released to nobody else.
  func levers(for definition: ReportDefinition, in month: Month) -> Levers? {
    var levers = dossier.levers
    guard !levers.isEmpty || levers.assessment != nil else { return nil }
    let isInternal = dossier.audiences.first { $0.code == definition.audience }?.isInternal
    let shown = (month - 11)...month
    levers.sightings =
      isInternal == true ? levers.sightings.filter { shown.contains($0.date.month) } : []
    if let assessed = levers.assessment?.month, assessed > month { levers.assessment = nil }
    return levers
  }
}
