/// How one place on an instrument ended: an outcome to count, without anything about who had it.
package struct Participation: Hashable, Sendable {
  package var succeeded: Bool
  package var droppedOut: Bool
  /// On the scale of the survey; `nil`: not asked or not answered.
  package var satisfaction: Double?
  /// Euro.
  package var cost: Double

  package init(
    succeeded: Bool, droppedOut: Bool = false, satisfaction: Double? = nil, cost: Double = 0
  ) {
    self.succeeded = succeeded
    self.droppedOut = droppedOut
    self.satisfaction = satisfaction
    self.cost = cost
  }
}
