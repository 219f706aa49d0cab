/// An indicator of a unit directly below the report's own, for what compares the parts of a unit.
package struct PartCourse: Hashable, Sendable {
  package var unit: String
  package var name: String
  /// The actual of the report's month.
  package var value: Double?
  package var gap: Gap?
  package var target: Double?
  /// The actuals up to the month, oldest first.
  package var history: [IndicatorFigures.Point]

  package init(
    unit: String, name: String, value: Double?, gap: Gap? = nil, target: Double? = nil,
    history: [IndicatorFigures.Point] = []
  ) {
    self.unit = unit
    self.name = name
    self.value = value
    self.gap = gap
    self.target = target
    self.history = history
  }
}
