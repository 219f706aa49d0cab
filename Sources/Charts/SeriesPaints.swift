extension Theme {
  /// Fills of the parts of a whole, each next to one that is clearly lighter or darker; at most five.
  package var parts: [Paint] {
    [ink, grades.first ?? band, accent, previous, muted]
  }

  /// Fills of levels from low to high.
  package var levels: [Paint] { Array(grades.reversed()) + [previous, muted, ink] }
}
