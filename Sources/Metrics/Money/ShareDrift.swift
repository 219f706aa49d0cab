import Model

/// How far the own share of the nation may drift from year to year.
///
/// - Formula: the logarithm of the share makes independent steps a year; h years on the share lies within
///   share x exp(+/- t s sqrt(h)), s the standard deviation of the steps so far around no change and t that
///   of Student for as many degrees of freedom as there are steps.
/// - Source: the random walk without drift, Hyndman & Athanasopoulos, *Forecasting: principles and
///   practice*, 3rd ed., section 5.5.
struct ShareDrift {
  /// Steps from one year to the next that an interval needs.
  static let leastSteps = 3

  /// How many years of shares there are.
  private let count: Int
  private let steps: [Double]

  /// - Parameter shares: by year; years that are not next to each other make no step.
  init(_ shares: [Int: Double]) {
    count = shares.count
    steps = shares.sorted { $0.key < $1.key }.compactMap { year, share in
      guard let before = shares[year - 1], before > 0, share > 0 else { return nil }
      return logarithm(share / before)
    }
  }

  /// The share of so many years on, as a multiple of the last one.
  func multiple(after years: Int) -> MoneyOutcome.Estimate {
    .init(value: 1, interval: interval(after: years), count: count)
  }

  private func interval(after years: Int) -> MoneyOutcome.Estimate.Interval {
    guard steps.count >= Self.leastSteps,
      let t80 = StudentT.within(0.8, degreesOfFreedom: steps.count),
      let t95 = StudentT.within(0.95, degreesOfFreedom: steps.count)
    else { return .failure(.fewShares(Self.leastSteps + 1)) }
    let variance = steps.reduce(0) { $0 + $1 * $1 } / Double(steps.count)
    let deviation = (variance * Double(years)).squareRoot()
    return .success(
      ForecastInterval(
        low80: exponential(-t80 * deviation), high80: exponential(t80 * deviation),
        low95: exponential(-t95 * deviation), high95: exponential(t95 * deviation)))
  }
}
