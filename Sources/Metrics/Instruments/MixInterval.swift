/// Where the net successes of a whole mix lie, from the intervals of its chances.
///
/// - Formula: within a segment the chances are set against the same group without an instrument, so there the
///   halves of their intervals add up; segments are other people, so between segments the half is the root of
///   the sum of squares. An option for everyone shares its group with all, and then all halves add up.
/// - Not in it: that the best mix is chosen on these very chances, which makes what is chosen look somewhat
///   better than it is.
enum MixInterval {
  /// - Returns: `nil` when a chance that counts has no interval.
  static func successes(_ options: [MixOption], places: [Int]) -> ClosedRange<Double>? {
    let used = zip(options, places).filter { $0.1 > 0 }
    let isShared = used.contains { $0.0.segment.isEmpty }
    var halves: [String: (low: Double, high: Double)] = [:]
    for (option, places) in used {
      guard let low = option.chance.interval?.lower, let high = option.chance.interval?.upper else {
        return nil
      }
      let count = Double(places)
      let half = halves[isShared ? "" : option.segment] ?? (0, 0)
      halves[isShared ? "" : option.segment] = (
        half.low + count * max(0, option.chance.value - low),
        half.high + count * max(0, high - option.chance.value)
      )
    }
    let value = used.reduce(0) { $0 + $1.0.chance.value * Double($1.1) }
    let parts = halves.sorted { $0.key < $1.key }.map(\.value)
    let low = parts.reduce(0) { $0 + $1.low * $1.low }.squareRoot()
    let high = parts.reduce(0) { $0 + $1.high * $1.high }.squareRoot()
    return value - low...value + high
  }
}
