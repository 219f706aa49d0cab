/// One instrument for one segment (a group of clients, never a person) in the choice of a best mix.
package struct MixOption: Hashable, Sendable {
  package var instrument: String
  package var segment: String
  /// Euro a place.
  package var cost: Double
  package var chance: NetChance
  /// The least and the most places for this segment; no most is as many as money and capacity allow.
  package var least: Int
  package var most: Int?
  /// The places of the instrument over all segments together; `nil`: no limit.
  package var capacity: Int?

  package init(
    instrument: String, segment: String, cost: Double, chance: NetChance, least: Int = 0,
    most: Int? = nil, capacity: Int? = nil
  ) {
    self.instrument = instrument
    self.segment = segment
    self.cost = cost
    self.chance = chance
    self.least = least
    self.most = most
    self.capacity = capacity
  }
}
