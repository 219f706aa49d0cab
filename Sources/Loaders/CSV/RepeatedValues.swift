import Model

/// Finds values that were delivered twice.
struct RepeatedValues {
  private struct Key: Hashable {
    var period: Period
    var unit: String
    var series: String
    var role: Observation.Role
    var dimensions: [String: String]
    var delivery: Delivery
  }

  /// The observations without repetitions; of two different values the first is kept.
  static func remove(from observations: [Observation], log: DiagnosticLog) -> [Observation] {
    var first: [Key: Int] = Dictionary(minimumCapacity: observations.count)
    var kept: [Observation] = []
    kept.reserveCapacity(observations.count)
    for observation in observations {
      let key = Key(
        period: observation.period, unit: observation.unit, series: observation.series,
        role: observation.role,
        dimensions: observation.dimensions.filter { $0.value.lowercased() != "totaal" },
        delivery: observation.delivery)
      guard let index = first[key] else {
        first[key] = kept.count
        kept.append(observation)
        continue
      }
      let earlier = kept[index]
      if earlier.value == observation.value {
        log.warning(
          .repeatedValue, "deze waarde staat ook op \(earlier.origin); haal er een weg",
          at: observation.origin)
      } else {
        log.fault(
          .conflictingValues,
          "op \(earlier.origin) staat een andere waarde voor dezelfde maand, eenheid, reeks en levering; haal er een weg of geef de nieuwe een eigen `levering`",
          at: observation.origin)
      }
    }
    return kept
  }
}
