import Model

/// Reports values that were delivered twice.
enum RepeatedValues {
  static func report(_ repetitions: [DatasetBuilder.Repetition], log: DiagnosticLog) {
    for repetition in repetitions {
      let (first, again) = (repetition.first.origin, repetition.again.origin)
      if repetition.isSame {
        log.warning(
          .repeatedValue, "deze waarde staat ook op \(first); haal er een weg", at: again)
      } else {
        log.fault(
          .conflictingValues,
          "op \(first) staat een andere waarde voor dezelfde maand, eenheid, reeks en levering; haal er een weg of geef de nieuwe een eigen `levering`",
          at: again)
      }
    }
  }
}
