/// How many of those who left came back within so many months, as a report shows it
/// (metrics.md section 5).
package struct ReturnShares: Hashable, Sendable {
  package var name: String
  package var months: Int
  package var minimum: Int
  package var byMonth: [Row]
  package var byYear: [Row]

  package init(name: String, months: Int, minimum: Int, byMonth: [Row], byYear: [Row]) {
    self.name = name
    self.months = months
    self.minimum = minimum
    self.byMonth = byMonth
    self.byYear = byYear
  }

  package struct Row: Hashable, Sendable {
    package var first: Month
    package var last: Month
    /// Of the ends that were followed long enough; `nil`: too few.
    package var returned: Share?
    /// Of all ends, those of which the reason says nothing; `nil`: too few, or no reasons are given.
    package var unclear: Share?

    package init(first: Month, last: Month, returned: Share?, unclear: Share?) {
      self.first = first
      self.last = last
      self.returned = returned
      self.unclear = unclear
    }
  }

  /// A share 0...1 with its counts and its 95% interval.
  package struct Share: Hashable, Sendable {
    package var count: Int
    package var total: Int
    package var interval: ClosedRange<Double>
    package var value: Double { Double(count) / Double(total) }

    package init(count: Int, total: Int, interval: ClosedRange<Double>) {
      self.count = count
      self.total = total
      self.interval = interval
    }
  }
}
