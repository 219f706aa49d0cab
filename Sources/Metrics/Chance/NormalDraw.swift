extension SeededGenerator {
  /// Two independent numbers of mean 0 and deviation 1.
  ///
  /// - Source: the polar method of Marsaglia & Bray, SIAM Review 6 (1964).
  package mutating func normalPair() -> (Double, Double) {
    while true {
      let x = 2 * fraction() - 1
      let y = 2 * fraction() - 1
      let square = x * x + y * y
      guard square > 0, square < 1 else { continue }
      let scale = (-2 * logarithm(square) / square).squareRoot()
      return (x * scale, y * scale)
    }
  }
}
