extension MoneyOutcome {
  /// A figure of which a part is still to come, with where it will lie and how many figures that rests on.
  package struct Estimate: Hashable, Sendable {
    package typealias Interval = Result<ForecastInterval, Gap>

    package var value: Double
    package var interval: Interval
    /// How many months of figures the interval rests on, of a scenario how many years; `nil`: nothing is
    /// estimated in it.
    package var count: Int?

    package init(value: Double, interval: Interval, count: Int? = nil) {
      self.value = value
      self.interval = interval
      self.count = count
    }

    /// A figure that is known.
    package init(known value: Double) {
      self.init(value: value, interval: .success(.init(exactly: value)))
    }

    /// Whether nothing of it is still to come.
    package var isKnown: Bool { interval.value == ForecastInterval(exactly: value) }
  }
}

extension ForecastInterval {
  /// Of a figure that is known.
  package init(exactly value: Double) {
    self.init(low80: value, high80: value, low95: value, high95: value)
  }
}
