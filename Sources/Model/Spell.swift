/// One stretch of time that a client had something: a benefit, a debt scheme, a job programme.
///
/// Small and without text, so that millions fit in memory: names of clients, units, groups and reasons
/// are numbers into lists that the reader of the spells keeps.
package struct Spell: Hashable, Sendable {
  /// Of a spell that has not ended.
  package static let open = Int32.max

  package var client: UInt32
  /// The first day, in days since 1970-01-01.
  package var start: Int32
  /// The first day without, in days since 1970-01-01; `open` when it has not ended.
  package var end: Int32
  package var unit: UInt16
  package var group: UInt16
  /// Why it ended; 0 where that is not known or it has not.
  package var reason: UInt16

  package init(
    client: UInt32, start: Int32, end: Int32 = Spell.open, unit: UInt16 = 0, group: UInt16 = 0,
    reason: UInt16 = 0
  ) {
    self.client = client
    self.start = start
    self.end = end
    self.unit = unit
    self.group = group
    self.reason = reason
  }

  package var isOpen: Bool { end == Spell.open }
}
