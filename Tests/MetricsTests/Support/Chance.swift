/// Numbers by chance that are the same in every run (SplitMix64).
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func uniform(_ range: ClosedRange<Double> = 0...1) -> Double {
    Double.random(in: range, using: &self)
  }

  /// Of mean 0 and deviation 1, as the sum of twelve.
  mutating func normal() -> Double { (0..<12).reduce(-6) { sum, _ in sum + uniform() } }
}

extension Chance {
  /// A monthly series with a trend, a season and noise, sometimes a shift, of a size by chance.
  mutating func series(_ months: Int, multiplies: Bool) -> [Double] {
    let season = (0..<12).map { _ in uniform(-0.3...0.3) }
    let slope = uniform(-0.002...0.006)
    let noise = uniform(0.01...0.08)
    let shift = uniform(-0.2...0.2)
    let shifted = Int.random(in: 0...(2 * months), using: &self)
    var level = 1.0
    return (0..<months).map { month in
      level += slope + 0.01 * normal() + (month == shifted ? shift : 0)
      let figure = season[month % 12]
      let value = multiplies ? level * (1 + figure) : level + figure
      return value + noise * normal() * (multiplies ? value : 1)
    }
  }
}
