/// A sample of decisions that were looked into again, as steekproeven.yaml has it.
package struct DecisionSample: Hashable, Sendable {
  package var code: String
  package var name: String
  package var process: String?
  package var owner: String?
  /// The months of the decisions.
  package var months: ClosedRange<Month>
  /// How many decisions there were; `nil`: many times more than were looked into.
  package var decisions: Int?
  package var sampled: Int
  package var correct: Int
  /// The share that must be correct, 0...1.
  package var norm: Double

  package init(
    code: String, name: String, process: String? = nil, owner: String? = nil,
    months: ClosedRange<Month>, decisions: Int? = nil, sampled: Int, correct: Int, norm: Double
  ) {
    self.code = code
    self.name = name
    self.process = process
    self.owner = owner
    self.months = months
    self.decisions = decisions
    self.sampled = sampled
    self.correct = correct
    self.norm = norm
  }
}

/// What a sample of decisions says against its norm (metrics.md section 14).
package struct SampleOutcome: Hashable, Sendable {
  package var sample: DecisionSample
  /// 0...1, with its 95% interval.
  package var share: Double
  package var interval: ClosedRange<Double>
  /// Whether the sample is so large a part of the decisions that its interval is narrower for it.
  package var isCorrected: Bool
  package var verdict: AuditVerdict
  /// The smallest sample that would be judged `goed` if its share were this one; `nil`: none would.
  package var sizeForGood: Int?

  package init(
    sample: DecisionSample, share: Double, interval: ClosedRange<Double>, isCorrected: Bool,
    verdict: AuditVerdict, sizeForGood: Int?
  ) {
    self.sample = sample
    self.share = share
    self.interval = interval
    self.isCorrected = isCorrected
    self.verdict = verdict
    self.sizeForGood = sizeForGood
  }
}

/// Whether enough decisions are correct.
package enum AuditVerdict: String, Hashable, Sendable, CaseIterable {
  /// The lower bound reaches the norm.
  case good = "goed"
  /// The upper bound stays under it.
  case wrong = "fout"
  case undecided = "onbeslist"
}
