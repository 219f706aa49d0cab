/// The own municipality beside a reference group (metrics.md section 7).
package struct Comparison: Hashable, Sendable {
  package struct Member: Hashable, Sendable {
    package var code: String
    package var name: String
    /// Of a group chosen by likeness: the distance in standard deviations.
    package var distance: Double?

    package init(code: String, name: String, distance: Double? = nil) {
      self.code = code
      self.name = name
      self.distance = distance
    }
  }

  /// Own figure and what it would be at the reference rate.
  package struct Scaled: Hashable, Sendable {
    package var own: Double
    package var scaled: Double
    /// The sum of the members' own figures, unscaled.
    package var referenceCount: Double
    /// Own households for one of the members'.
    package var factor: Double
    /// Members that count.
    package var members: Int

    package init(own: Double, referenceCount: Double, factor: Double, members: Int) {
      self.own = own
      scaled = referenceCount * factor
      self.referenceCount = referenceCount
      self.factor = factor
      self.members = members
    }

    package var difference: Double { own - scaled }
  }

  package struct Point: Hashable, Sendable {
    package var month: Month
    package var value: Scaled?

    package init(month: Month, value: Scaled?) {
      self.month = month
      self.value = value
    }
  }

  /// The reduction potential: the difference where it is positive, with the interval that chance gives.
  package struct Potential: Hashable, Sendable {
    package var value: Double
    package var low95: Double
    package var high95: Double

    package init(value: Double, low95: Double, high95: Double) {
      self.value = value
      self.low95 = low95
      self.high95 = high95
    }
  }

  /// Relative changes over twelve months, as fractions.
  package struct Change: Hashable, Sendable {
    package var own: Double
    package var reference: Double

    package init(own: Double, reference: Double) {
      self.own = own
      self.reference = reference
    }

    /// How much more the own volume fell, as a fraction ("1% beter" is 0.01).
    package var advantage: Double { reference - own }
  }

  package struct Rank: Hashable, Sendable {
    /// 1 for the lowest rate; equal rates share the lowest place.
    package var place: Int
    package var of: Int
    /// 1...10, 1 for the lowest tenth.
    package var decile: Int
    /// Benefits per 100 households.
    package var rate: Double

    package init(place: Int, of: Int, decile: Int, rate: Double) {
      self.place = place
      self.of = of
      self.decile = decile
      self.rate = rate
    }
  }

  /// Why there is no comparison.
  package enum Gap: Hashable, Sendable {
    /// The own municipality has no figure of the month.
    case noOwnFigure(series: String)
    case noOwnHouseholds
    /// The own municipality lacks a characteristic that the nearest are chosen by.
    case noOwnCharacteristic(series: String)
    /// None of the group has both its figure and its households.
    case noMember
    /// Reports of lower units have nothing to compare with.
    case onlyWhole
  }

  package var group: ReferenceGroup
  package var month: Month
  package var members: [Member]
  /// Members that lack a figure or their households in the month, by name.
  package var lacking: [String]
  package var points: [Point]
  package var gap: Gap?
  package var potential: Potential?
  /// The sums of the last twelve months.
  package var inflow: Scaled?
  package var outflow: Scaled?
  /// The same by month, where a template asks for their course.
  package var inflowPoints: [Point] = []
  package var outflowPoints: [Point] = []
  package var change: Change?

  package init(
    group: ReferenceGroup, month: Month, members: [Member] = [], lacking: [String] = [],
    points: [Point] = [], gap: Gap? = nil
  ) {
    self.group = group
    self.month = month
    self.members = members
    self.lacking = lacking
    self.points = points
    self.gap = gap
  }

  /// The months of the course in which not all members counted.
  package var monthsWithFewer: Int {
    points.count { $0.value.map { $0.members < members.count } ?? false }
  }

  /// The comparison in the report's month.
  package var now: Scaled? { points.last { $0.month == month }?.value }
}

/// All municipalities beside each other: who moved, and where the own one stands.
package struct MunicipalRanking: Hashable, Sendable {
  package struct Mover: Hashable, Sendable {
    package var code: String
    package var name: String
    /// The relative change of the volume over twelve months, as a fraction.
    package var change: Double
    package var isOwn: Bool
    /// Benefits per 100 households; `nil` where the households are not known.
    package var rate: Double?

    package init(
      code: String, name: String, change: Double, isOwn: Bool, rate: Double? = nil
    ) {
      self.code = code
      self.name = name
      self.change = change
      self.isOwn = isOwn
      self.rate = rate
    }
  }

  /// From the strongest fall to the strongest rise.
  package var movers: [Mover]

  /// The place of the own change; equal changes share the first.
  package var ownPlace: Int? {
    movers.first(where: \.isOwn).map { own in movers.count { $0.change < own.change } + 1 }
  }

  package var rank: Comparison.Rank?
  /// The nation's own change, where it is delivered.
  package var nation: Mover?

  package init(movers: [Mover], rank: Comparison.Rank?) {
    self.movers = movers
    self.rank = rank
  }

  /// At most so many at each end, and the own one wherever it stands.
  package func strongest(_ count: Int = 10) -> [Mover] { Array(movers.prefix(count)) }
  package func weakest(_ count: Int = 10) -> [Mover] {
    Array(movers.dropFirst(min(count, movers.count)).suffix(count))
  }
}
