/// The least-squares line through values that follow each other, the first at 0.
struct StraightLine {
  let start: Double
  let slope: Double

  init(_ values: some Collection<Double>) {
    let count = Double(values.count)
    guard values.count > 1 else {
      start = values.first ?? 0
      slope = 0
      return
    }
    let middle = (count - 1) / 2
    let mean = values.reduce(0, +) / count
    var product = 0.0
    for (place, value) in values.enumerated() {
      product += (Double(place) - middle) * (value - mean)
    }
    slope = product / (count * (count * count - 1) / 12)
    start = mean - slope * middle
  }
}
