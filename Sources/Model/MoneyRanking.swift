/// The municipalities in the order of what their money did in the last year that is over.
package struct MoneyRanking: Hashable, Sendable {
  package enum Measure: String, Hashable, Sendable, CaseIterable {
    /// The relative change of the expenditure against the year before; the strongest fall first.
    case expenditure = "uitgaven"
    /// Budget less expenditure, as a fraction of the expenditure; the largest surplus first.
    case result = "resultaat"
  }

  package struct Entry: Hashable, Sendable {
    package var code: String
    package var name: String
    /// As a fraction.
    package var value: Double
    package var isOwn: Bool

    package init(code: String, name: String, value: Double, isOwn: Bool) {
      self.code = code
      self.name = name
      self.value = value
      self.isOwn = isOwn
    }
  }

  package var measure: Measure
  package var year: Int
  /// The favourable end first.
  package var entries: [Entry]
  /// The nation's own figure, where it is delivered.
  package var nation: Entry?

  package init(measure: Measure, year: Int, entries: [Entry], nation: Entry? = nil) {
    self.measure = measure
    self.year = year
    self.entries = entries
    self.nation = nation
  }

  package var ownPlace: Int? { entries.firstIndex(where: \.isOwn).map { $0 + 1 } }
}
