/// The chance that spells are over within a time, of the spells of a source, as a report shows it
/// (metrics.md section 6).
package struct ExitChances: Hashable, Sendable {
  package var name: String
  package var from: Month?
  package var through: Month
  package var inflowOnly: Bool
  package var minimum: Int
  package var all: Group
  /// By column of groups, and by inflow year.
  package var splits: [Split]

  package init(
    name: String, from: Month?, through: Month, inflowOnly: Bool, minimum: Int, all: Group,
    splits: [Split]
  ) {
    self.name = name
    self.from = from
    self.through = through
    self.inflowOnly = inflowOnly
    self.minimum = minimum
    self.all = all
    self.splits = splits
  }

  package struct Split: Hashable, Sendable {
    /// The column; `nil`: the year of inflow.
    package var column: String?
    package var groups: [Group]
    /// Whether the groups that are shown leave at different rates; `nil`: fewer than two are.
    package var test: Test?

    package init(column: String?, groups: [Group], test: Test?) {
      self.column = column
      self.groups = groups
      self.test = test
    }
  }

  /// The log-rank test.
  package struct Test: Hashable, Sendable {
    package var chiSquare: Double
    package var degreesOfFreedom: Int
    package var p: Double

    package init(chiSquare: Double, degreesOfFreedom: Int, p: Double) {
      self.chiSquare = chiSquare
      self.degreesOfFreedom = degreesOfFreedom
      self.p = p
    }
  }

  package struct Group: Hashable, Sendable {
    package var name: String
    /// `nil`: too few to show, or from which the number of another group follows.
    package var count: Int?
    /// By whole months from 0, as long as enough are at risk.
    package var curve: [Point]
    /// The shortest time by which half are over, in months, with its interval; `nil`: not reached.
    package var median: Double?
    package var medianLow: Double?
    package var medianHigh: Double?
    package var reasons: [Reason]

    package init(
      name: String, count: Int? = nil, curve: [Point] = [], median: Double? = nil,
      medianLow: Double? = nil, medianHigh: Double? = nil, reasons: [Reason] = []
    ) {
      self.name = name
      self.count = count
      self.curve = curve
      self.median = median
      self.medianLow = medianLow
      self.medianHigh = medianHigh
      self.reasons = reasons
    }

    package func point(at month: Int) -> Point? { curve.first { $0.month == month } }
  }

  /// The chance that a spell is over within so many months.
  package struct Point: Hashable, Sendable {
    package var month: Int
    package var atRisk: Int
    package var exit: Double
    package var interval: ClosedRange<Double>?

    package init(month: Int, atRisk: Int, exit: Double, interval: ClosedRange<Double>?) {
      self.month = month
      self.atRisk = atRisk
      self.exit = exit
      self.interval = interval
    }
  }

  /// The chance of an exit for one reason, where the reasons compete.
  package struct Reason: Hashable, Sendable {
    package var name: String
    package var curve: [Point]

    package init(name: String, curve: [Point]) {
      self.name = name
      self.curve = curve
    }

    package func point(at month: Int) -> Point? { curve.first { $0.month == month } }
  }
}
