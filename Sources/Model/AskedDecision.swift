/// Something that those who read a report are asked to decide, and why.
package enum AskedDecision: Hashable, Sendable {
  /// The money of the year does not come out (euro, below zero; fraction of the budget).
  case deficit(balance: Double, share: Double, year: Int)
  /// A red signal without a running measure or a recent decision, for so many months.
  case redWithoutAction(indicator: String, name: String, months: Int)
  /// The effect of a running measure was judged, and nothing was decided since.
  case judgedMeasure(code: String, title: String, verdict: MeasuredEffect.Verdict)
  case overdueMeasure(code: String, title: String, due: Month?)
  case plannedMeasure(code: String, title: String, start: Month)
  case delayedProject(code: String, name: String, due: Month?)
  /// A sample of decisions that was judged `fout`.
  case failedSample(code: String, name: String, share: Double, norm: Double)
  /// The buffer is smaller than what is needed.
  case lowBuffer(ratio: Double)
}
