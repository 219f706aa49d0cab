/// A spell at one level, merged from one or more.
struct SpellRun {
  var start: Int32
  var end: Int32
  /// Of the spell that gave it its end.
  var unit: UInt16
  var group: UInt16
  var reason: UInt16

  /// - Parameter start: of the spells that it goes on with.
  @inline(__always)
  init(_ spell: SpellRecord, since start: Int32? = nil) {
    self.start = start ?? spell.start
    end = spell.end
    unit = spell.unit
    group = spell.group
    reason = spell.reason
  }
}
