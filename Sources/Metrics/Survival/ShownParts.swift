/// Which parts of a whole may be shown, so that no number under the minimum follows from the rest.
///
/// - Source: *Handbook on Statistical Disclosure Control*, ch. 5: what is hidden in a row with a known total
///   must not be the only one, or too small together.
enum ShownParts {
  /// The places of the parts that may be shown.
  ///
  /// - Parameters:
  ///   - sizes: of the parts; those not among `candidates` count as hidden.
  ///   - whole: what is shown of all together; what it holds besides the parts that are shown can be
  ///     worked out, and is either nothing or at least the minimum.
  static func places(
    _ sizes: [Int], of whole: Int, minimum: Int, among candidates: [Int]? = nil
  ) -> [Int] {
    var shown = (candidates ?? Array(sizes.indices)).filter { sizes[$0] >= max(1, minimum) }
    while !shown.isEmpty {
      let rest = whole - shown.reduce(0) { $0 + sizes[$1] }
      guard rest > 0, rest < minimum else { break }
      guard let smallest = shown.min(by: { (sizes[$0], $0) < (sizes[$1], $1) }) else { break }
      shown.removeAll { $0 == smallest }
    }
    return shown
  }
}
