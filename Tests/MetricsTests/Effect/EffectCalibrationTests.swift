import Foundation
import Model
import Testing

@testable import Metrics

/// How often a judgement says that a series deviates in which nothing happened, and in which something did.
@Suite struct EffectCalibrationTests {
  /// A kind of series made at random, and how it is judged.
  enum Made: CaseIterable, Sendable {
    case noise, season, walk

    var kind: Indicator.Kind {
      self == .walk ? .stock(series: "x") : .flow(series: "x", isCumulative: false)
    }

    /// Trend, season and noise are chosen at random too.
    func series(_ seed: UInt64, _ count: Int) -> [Double] {
      var chance = Chance(seed)
      let season = (0..<12).map { _ in chance.uniform(-0.2...0.2) }
      let slope = chance.uniform(-0.003...0.004)
      let noise = chance.uniform(0.03...0.08)
      var level = 1.0
      return (0..<count).map { month in
        switch self {
        case .noise: return 400 * (1 + noise * chance.normal())
        case .season: return 400 * (1 + season[month % 12]) * (1 + noise * chance.normal())
        case .walk:
          level += slope + 0.01 * chance.normal()
          return 4000 * level
        }
      }
    }
  }

  /// The judgement on a series with an effect of so much a month, as a share of the series, from its start.
  private static func verdict(
    _ made: Made, seed: UInt64, months: Int, wait: Int, effect: Double = 0
  ) -> MeasuredEffect.Verdict? {
    let start = m(2000, 1) + months
    var series = made.series(seed, months + wait + 1)
    for step in months..<series.count { series[step] += effect * (made == .walk ? 4000 : 400) }
    let judged = indicator(made.kind) { $0.direction = .higher }
    let measure = CorrectiveMeasure(
      code: "M", indicator: "i", title: "", start: start, status: .running,
      evaluation: start + wait, position: nowhere)
    let builder = FigureBuilder(
      dossier: dossier([judged]), dataset: Dataset(monthly(series, from: m(2000, 1))))
    return EffectReview(builder: builder, unit: "DSZ", month: start + wait)
      .effects(of: [measure])["M"]?.verdict
  }

  /// With PEIL_CALIBRATE=400 in the environment 4.1% of 1 200 series deviate.
  @Test func seldomJudgesWhatIsOnlyChance() {
    var judged = 0
    var deviating = 0
    for made in Made.allCases {
      for seed in 0..<UInt64(calibrationSize) {
        let months = [36, 48, 60][Int(seed % 3)]
        let wait = [3, 6, 11][Int(seed / 3 % 3)]
        judged += 1
        if Self.verdict(made, seed: seed, months: months, wait: wait) != .within { deviating += 1 }
      }
    }
    let rate = Double(deviating) / Double(judged)
    #expect(rate <= (judged > 1000 ? 0.065 : 0.13), "\(deviating) of \(judged)")
    if judged > 1000 { #expect(rate >= 0.025) }
  }

  @Test func findsAPlantedEffectAndItsSide() {
    for made in Made.allCases {
      for seed in 0..<UInt64(calibrationSize / 4) {
        let up = Self.verdict(made, seed: seed, months: 48, wait: 5, effect: 0.25)
        let down = Self.verdict(made, seed: seed, months: 48, wait: 5, effect: -0.25)
        #expect(up == .favourable, "\(made) \(seed)")
        #expect(down == .unfavourable, "\(made) \(seed)")
      }
    }
  }
}

/// How many series of each kind are tried: a few in every run, some hundreds with PEIL_CALIBRATE.
private var calibrationSize: Int {
  ProcessInfo.processInfo.environment["PEIL_CALIBRATE"].flatMap { Int($0) } ?? 16
}
