import Model

/// Judges the samples of decisions that a report shows.
package enum SampleReview {
  /// Of each sample whose months are over; one that can't be is refused when it is read.
  package static func outcomes(of samples: [DecisionSample], in month: Month) -> [SampleOutcome] {
    samples.filter { $0.months.upperBound <= month }.compactMap { sample in
      AuditSample(correct: sample.correct, of: sample.sampled, population: sample.decisions)
        .map { audit in
          SampleOutcome(
            sample: sample, share: audit.share, interval: audit.lower...audit.upper,
            isCorrected: audit.isCorrected, verdict: audit.verdict(norm: sample.norm),
            sizeForGood: audit.sizeForGood(norm: sample.norm))
        }
    }
  }
}
