/// What instruments brought to the groups that took part in them (metrics.md section 14); never of a
/// person.
package struct InstrumentOutcome: Hashable, Sendable {
  /// A figure with its 95% interval and the number it rests on; a bound that the data do not give is `nil`.
  package struct Figure: Hashable, Sendable {
    package var value: Double
    package var low: Double?
    package var high: Double?
    package var count: Int

    package init(value: Double, low: Double?, high: Double?, count: Int) {
      self.value = value
      self.low = low
      self.high = high
      self.count = count
    }
  }

  package struct Result: Hashable, Sendable {
    package var instrument: String
    package var count: Int
    /// With the instrument, whatever would have come without it; 0...1.
    package var gross: Figure
    /// Gross minus the chance of the group without an instrument; `nil` without such a group.
    package var net: Figure?
    package var dropOut: Figure?
    package var satisfaction: Figure?
    /// Euro a success; `nil` when nobody succeeded or the costs are unknown.
    package var costPerSuccess: Figure?

    package init(
      instrument: String, count: Int, gross: Figure, net: Figure?, dropOut: Figure?,
      satisfaction: Figure?, costPerSuccess: Figure?
    ) {
      self.instrument = instrument
      self.count = count
      self.gross = gross
      self.net = net
      self.dropOut = dropOut
      self.satisfaction = satisfaction
      self.costPerSuccess = costPerSuccess
    }
  }

  /// An instrument for one group of clients.
  package struct SegmentResult: Hashable, Sendable {
    package var instrument: String
    package var segment: String
    package var gross: Figure
    /// Gross minus the chance of the same group without an instrument; `nil` without such a group.
    package var net: Figure?

    package init(instrument: String, segment: String, gross: Figure, net: Figure?) {
      self.instrument = instrument
      self.segment = segment
      self.gross = gross
      self.net = net
    }
  }

  /// First minus second.
  package struct Difference: Hashable, Sendable {
    package var first: String
    package var second: String
    package var success: Figure
    package var dropOut: Figure?
    package var costPerSuccess: Figure?

    package init(
      first: String, second: String, success: Figure, dropOut: Figure?, costPerSuccess: Figure?
    ) {
      self.first = first
      self.second = second
      self.success = success
      self.dropOut = dropOut
      self.costPerSuccess = costPerSuccess
    }
  }

  package var minimum: Int
  package var results: [Result]
  package var differences: [Difference]
  /// Per group of clients; only what is large enough to be shown.
  package var segments: [SegmentResult] = []
  /// How many instruments have fewer places than may be shown.
  package var smallGroups: Int
  /// The name of the group without an instrument, and its chance; no chance when it is too small.
  package var without: String?
  package var withoutChance: Figure?

  package init(
    minimum: Int, results: [Result], differences: [Difference], smallGroups: Int,
    without: String?, withoutChance: Figure?
  ) {
    self.minimum = minimum
    self.results = results
    self.differences = differences
    self.smallGroups = smallGroups
    self.without = without
    self.withoutChance = withoutChance
  }
}
