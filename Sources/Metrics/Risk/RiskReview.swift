import Model

/// Works out what the risks of a register come to, and whether the buffer is enough.
package enum RiskReview {
  /// - Returns: `nil` without risks.
  package static func outcome(
    of risks: [Risk], buffer: RiskBuffer = RiskBuffer(),
    drawings: Int = RiskSimulation.standardDrawings
  ) -> RiskOutcome? {
    guard !risks.isEmpty else { return nil }
    let simulation = RiskSimulation(risks, drawings: drawings)
    let needed = simulation.percentile(buffer.certainty)
    return RiskOutcome(
      mean: simulation.mean, exactMean: simulation.exactMean, p80: simulation.percentile(80),
      p90: simulation.percentile(90), buffer: buffer, needed: needed,
      ratio: buffer.amount.flatMap { ResilienceRatio(buffer: $0, needed: needed) },
      drawings: drawings)
  }
}
