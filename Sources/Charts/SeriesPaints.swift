extension Theme {
  /// Fills of the parts of a whole, each next to one that is clearly lighter or darker; at most five.
  ///
  /// All differ in lightness, so that a key of them can be read in grey too; that is tested.
  package var parts: [Paint] {
    [ink, part, accent, grades.first ?? band, previous]
  }

  /// Fills of levels from low to high.
  package var levels: [Paint] { Array(grades.reversed()) + [previous, muted, ink] }
}
