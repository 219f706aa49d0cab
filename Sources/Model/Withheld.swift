/// Why a protected figure is not shown to readers outside, though it is known.
package enum Withheld: Hashable, Sendable {
  /// A count of fewer than this many, and more than none.
  case below(Int)
  /// It would give a small count away, or the group behind it is too small.
  case secondary
  /// It is not known of how many people it is.
  case unknownGroup

  /// Why what is made of several hidden figures is hidden, which says nothing of how small it is.
  package var ofSum: Withheld { self == .unknownGroup ? self : .secondary }
}

/// How the figures of a report for readers outside are protected (metrics.md section 12).
package struct Protection: Hashable, Sendable {
  /// Counts under it are hidden.
  package var minimum: Int
  /// Other counts are rounded to the nearest multiple of it.
  package var rounding: Int

  package init(minimum: Int = 10, rounding: Int = 5) {
    self.minimum = minimum
    self.rounding = rounding
  }
}
