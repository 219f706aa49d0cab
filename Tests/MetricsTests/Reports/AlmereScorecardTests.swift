import Model
import Testing

@testable import Metrics

/// The balanced scorecard of the social service of Almere, July 2007: 22 indicators as printed.
///
/// Source: Capel, "AlmereSwitch: de knop om", appendix 2, in *Op het doel af*, Divosa 2007, ISBN
/// 9789075892369. The signals follow from the rule as printed there; where the copy lost the neutral
/// face (3.1.3, 3.2.2, 3.2.3b and 3.4) the rule decides. The print works 1.2a out as -1,4 from
/// underlying figures; 12,2 - 13,7 is -1,5. It prints `nvt` for the deviations of 2.1, 2.2, 2.3,
/// 3.2.1, 3.2.3a and 3.2.3b, where the definition gives a figure.
@Suite struct AlmereScorecardTests {
  /// How the scorecard comes by the figure that it tests.
  enum Figure {
    /// A forecast delivered in July; the actual of July and the one of June beside it.
    case forecast(Double)
    /// The actual of July.
    case actual
    /// A measurement now and then, the last one in the month of `before`.
    case measurement
  }

  struct Row: NamedCase {
    var code: String
    var figure: Figure
    var direction: Indicator.Direction?
    var decimals: Int
    var target: Double
    var actual: Double?
    var before: (month: Int, value: Double)?
    var deviation: Double?
    var signal: Signal

    var name: String { code }
  }

  static let rows: [Row] = [
    Row(
      code: "1.1", figure: .forecast(10.4), direction: .lower, decimals: 1, target: 10.4,
      actual: 6.2, before: (6, 5.4), deviation: 0, signal: .green),
    Row(
      code: "1.1.1", figure: .forecast(182.8), direction: .lower, decimals: 1, target: 182.8,
      actual: 158.6, before: (6, 129.2), deviation: 0, signal: .green),
    Row(
      code: "1.1.2", figure: .forecast(10.6), direction: .lower, decimals: 1, target: 10.2,
      actual: 6.1, before: (6, 5.3), deviation: -0.4, signal: .red),
    Row(
      code: "1.1.2a", figure: .forecast(1.1), direction: nil, decimals: 1, target: 1.1,
      actual: 0.4, before: (6, 0.3), deviation: 0, signal: .none),
    Row(
      code: "1.1.2b", figure: .forecast(9.6), direction: .lower, decimals: 1, target: 11.3,
      actual: 5.7, before: (6, 4.8), deviation: 1.7, signal: .none),
    Row(
      code: "1.1.2c", figure: .forecast(2.1), direction: .lower, decimals: 1, target: 0,
      actual: 0.8, before: (6, 0.8), deviation: -2.1, signal: .none),
    Row(
      code: "1.2a", figure: .forecast(13.7), direction: .higher, decimals: 1, target: 12.2,
      actual: 4.4, before: (6, 3.3), deviation: -1.5, signal: .green),
    Row(
      code: "1.2b", figure: .forecast(60), direction: .higher, decimals: 0, target: 100,
      actual: 19, before: (6, 15), deviation: 40, signal: .red),
    Row(
      code: "1.3", figure: .forecast(0.7), direction: .higher, decimals: 1, target: 0, actual: 0.7,
      before: (6, 0.7), deviation: -0.7, signal: .green),
    Row(
      code: "2.1", figure: .measurement, direction: .higher, decimals: 0, target: 80,
      before: (5, 43), deviation: 37, signal: .red),
    Row(
      code: "2.2", figure: .actual, direction: .lower, decimals: 1, target: 6.0, actual: 5.8,
      before: (6, 6.2), deviation: 0.2, signal: .green),
    Row(
      code: "2.3", figure: .measurement, direction: .higher, decimals: 0, target: 15,
      before: (6, 38), deviation: -23, signal: .green),
    Row(
      code: "3.1.1", figure: .actual, direction: .lower, decimals: 0, target: 28, actual: 25,
      before: (6, 21), deviation: 3, signal: .green),
    Row(
      code: "3.1.2a", figure: .actual, direction: .lower, decimals: 0, target: 25, actual: 23,
      before: (6, 30), deviation: 2, signal: .green),
    Row(
      code: "3.1.2b", figure: .actual, direction: .lower, decimals: 0, target: 25, actual: 15,
      before: (6, 22), deviation: 10, signal: .green),
    Row(
      code: "3.1.3", figure: .actual, direction: .higher, decimals: 0, target: 100, actual: 90,
      before: (6, 89), deviation: 10, signal: .orange),
    Row(
      code: "3.2.1", figure: .actual, direction: .higher, decimals: 0, target: 60, actual: 80,
      before: (6, 79), deviation: -20, signal: .green),
    Row(
      code: "3.2.2", figure: .actual, direction: .lower, decimals: 2, target: 1.98, actual: 2.02,
      before: (6, 2.07), deviation: -0.04, signal: .orange),
    Row(
      code: "3.2.3a", figure: .forecast(2), direction: .higher, decimals: 1, target: 1.5,
      before: (6, 0.9), deviation: -0.5, signal: .green),
    Row(
      code: "3.2.3b", figure: .actual, direction: .higher, decimals: 1, target: 50, actual: 44.2,
      before: (6, 42.0), deviation: 5.8, signal: .orange),
    Row(
      code: "3.3", figure: .actual, direction: .higher, decimals: 0, target: 80, deviation: nil,
      signal: .grey),
  ]

  private static let statuses: [String: Signal] = [
    "conform planning": .green, "zie verbeteractiviteiten": .orange,
    "niet conform planning": .red,
  ]

  private static func kind(_ row: Row) -> Indicator.Kind {
    switch row.figure {
    case .forecast: .flow(series: row.code, isCumulative: true)
    case .actual: .deliveredRatio(series: row.code)
    case .measurement: .measurement(series: row.code, validMonths: 12)
    }
  }

  static func indicator(_ row: Row) -> Indicator {
    MetricsTests.indicator(kind(row), code: row.code) {
      $0.decimals = row.decimals
      $0.direction = row.direction
      $0.targets = [2007: .value(row.target)]
      if row.signal == .none { $0.rule = .none }
      if case .forecast = row.figure {
        $0.forecastMethod = .manual
        $0.tested = .forecast
      }
    }
  }

  static func observations(_ row: Row) -> [Observation] {
    var all: [Observation] = []
    if let before = row.before {
      all += monthly([before.value], from: m(2007, before.month), series: row.code)
    }
    if let actual = row.actual { all += monthly([actual], from: m(2007, 7), series: row.code) }
    if case .forecast(let forecast) = row.figure {
      all += monthly([forecast], from: m(2007, 7), series: row.code, role: .forecast)
    }
    return all
  }

  @Test(arguments: rows) func colours(_ row: Row) {
    let figures = figures(Self.indicator(row), Self.observations(row))
    #expect(figures.signal == row.signal)
    #expect(figures.printedDeviation == row.deviation)
    #expect(figures.deviation == row.deviation)
    #expect(figures.previous?.value.number == (row.figure.isMeasurement ? nil : row.before?.value))
  }

  @Test func coloursTheAccountantsFindings() {
    let indicator = MetricsTests.indicator(
      .qualitative(series: "3.4", statuses: Self.statuses, validMonths: 12), code: "3.4"
    ) { $0.targets = [2007: .status("conform planning")] }
    let figures = figures(
      indicator,
      [
        word(m(2007, 6), "niet conform planning", series: "3.4"),
        word(m(2007, 7), "zie verbeteractiviteiten", series: "3.4"),
      ])
    #expect(figures.signal == .orange)
    #expect(figures.deviation == nil)
    #expect(figures.previous?.value.status == "niet conform planning")
  }

  /// The rows again, all in one report: what it owes and how the cycle stands.
  @Test func reportsThemTogether() {
    let dossier = dossier(Self.rows.map(Self.indicator))
    let report = ReportBuilder(
      dossier: dossier, dataset: Dataset(Self.rows.flatMap(Self.observations))
    ).report(maandrapportage, unit: tree.root, month: m(2007, 7))
    #expect(
      report.explanations.keys.sorted() == ["1.1.2", "1.2b", "2.1", "3.1.3", "3.2.2", "3.2.3b"])
    #expect(report.cycle.explained == .init(0, of: 6))
    #expect(report.cycle.act == .init(0, of: 3))
    // Of 21 rows two are measurements; 3.2.3a and 3.3 have no figure of July.
    #expect(report.cycle.deliveries == .init(17, of: 19))
    // In June no forecast is known, so the money rows are red in July alone; 2.1 since May.
    #expect(report.cycle.redWithoutAction == ["1.1.2": 1, "1.2b": 1, "2.1": 3])
  }
}

extension AlmereScorecardTests.Figure {
  fileprivate var isMeasurement: Bool { if case .measurement = self { true } else { false } }
}
