/// How the spells of one client are taken together.
struct SpellRule: Sendable {
  /// Spells that overlap, or have at most this many days between them, are one; `nil`: none are.
  var mergeDays: Int?
  /// The months within which a new spell of the same client is a return; `nil`: returns are not counted.
  var returnMonths: Int?
}
