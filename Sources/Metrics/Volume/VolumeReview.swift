import Model

/// Works out the volumes by factors of a dossier.
package enum VolumeReview {
  /// - Returns: in the order of the years; a plan that can't be worked out is left out, the loader has
  ///   refused it.
  package static func outcomes(of plans: [VolumePlan]) -> [VolumeOutcome] {
    plans.sorted { $0.year < $1.year }.compactMap(outcome)
  }

  package static func outcome(of plan: VolumePlan) -> VolumeOutcome? {
    let factors = plan.factors.map {
      VolumeFactors.Factor(name: $0.name, growth: $0.growth, margin: $0.margin)
    }
    guard let worked = try? VolumeFactors(volume: plan.volume, factors: factors) else { return nil }
    return VolumeOutcome(
      year: plan.year, volume: plan.volume,
      steps: zip(factors, worked.steps).map { factor, step in
        VolumeOutcome.Step(
          name: factor.name, growth: factor.growth, margin: factor.margin, change: step.change,
          volume: step.volume)
      },
      growth: worked.growth, next: worked.nextVolume, margin: worked.margin,
      interval: range(worked.interval), expected: plan.expected)
  }

  private static func range(_ interval: ConfidenceInterval?) -> ClosedRange<Double>? {
    guard let lower = interval?.lower, let upper = interval?.upper, lower <= upper else {
      return nil
    }
    return lower...upper
  }
}
