/// A spell as it is kept while a file is counted: 28 bytes.
///
/// Of its client there is a hash with a secret that is drawn anew for each run and kept nowhere: enough to
/// find the spells of one client together, and of no use to anyone else.
struct SpellRecord {
  var high: UInt32
  var low: UInt32
  var start: Int32
  var end: Int32
  var unit: UInt16
  var group: UInt16
  var reason: UInt16
  /// The line that it stands on, from 1.
  var line: UInt32

  @inline(__always)
  var client: UInt64 { UInt64(high) << 32 | UInt64(low) }

  /// By client, then by time; the rest makes the order the same whatever order the rows stand in.
  @inline(__always)
  static func precedes(_ one: SpellRecord, _ other: SpellRecord) -> Bool {
    if one.high != other.high { return one.high < other.high }
    if one.low != other.low { return one.low < other.low }
    if one.start != other.start { return one.start < other.start }
    if one.end != other.end { return one.end < other.end }
    if one.unit != other.unit { return one.unit < other.unit }
    if one.group != other.group { return one.group < other.group }
    if one.reason != other.reason { return one.reason < other.reason }
    return one.line < other.line
  }
}
