/// The months to come: expected values, how far they may be off, and how they hang together.
struct PredictedMonths: Hashable, Sendable {
  var values: [Double]
  /// The standard deviation of each month.
  var deviations: [Double]
  /// What the chance of each month so far does to a month: its own last, of a size with a deviation.
  var effects: [[Double]]

  /// The standard deviation of a weighted sum of the first months, which rise and fall together.
  func deviation(ofSum weights: [Double]) -> Double {
    var works = [Double](repeating: 0, count: values.count)
    for (weight, (effects, deviation)) in zip(weights, zip(effects, deviations)) {
      let size = effects.reduce(0) { $0 + $1 * $1 }.squareRoot()
      guard size > 0 else { continue }
      let scale = weight * deviation / size
      for (chance, effect) in effects.enumerated() { works[chance] += scale * effect }
    }
    return works.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  /// The same months that may be off by so many times as much.
  func widened(by factor: Double) -> PredictedMonths {
    PredictedMonths(
      values: values, deviations: deviations.map { $0 * factor }, effects: effects)
  }

  /// The same months on the scale of a series that is so many times as large.
  func scaled(by factor: Double) -> PredictedMonths {
    PredictedMonths(
      values: values.map { $0 * factor }, deviations: deviations.map { $0 * factor },
      effects: effects)
  }
}
