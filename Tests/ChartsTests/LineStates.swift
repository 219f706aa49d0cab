import Charts
import Testing

/// The months from January 2007 on.
let january2007 = 2007 * 12

/// A line chart in a state that must look well, by the name of its stored picture.
struct LineState: CustomTestStringConvertible, Sendable {
  var name: String
  var input: LineChart.Input
  var testDescription: String { name }

  static func line(
    _ name: String, _ actual: [Double?], decimals: Int = 0, unit: String = "",
    months: [Int]? = nil, change: (inout LineChart.Input) -> Void = { _ in }
  ) -> LineState {
    let months = months ?? actual.indices.map { january2007 + $0 }
    var input = LineChart.Input(
      caption: Caption(
        id: name, title: "Titel van \(name)", subtitle: "reeks, eenheid, periode", source: "Bron",
        description: "De reeks heeft \(actual.count) maanden."),
      format: ValueFormat(decimals: decimals, unit: unit), months: months, actual: actual)
    change(&input)
    return LineState(name: name, input: input)
  }

  /// Growth, a season and a little noise, the same at each run.
  static func wave(_ count: Int, level: Double, size: Double) -> [Double?] {
    (0..<count).map { index in
      let season = [0, 2, 3, 2, 0, -2, -4, -3, -1, 1, 2, 1][index % 12]
      let noise = (index * 7919) % 13 - 6
      return level + size * (Double(index) / 24 + Double(season) / 4 + Double(noise) / 18)
    }
  }

  static let full = line(
    "full", [2.12, 2.11, 2.09, 2.10, 2.08, 2.07, 2.02] + Array(repeating: nil, count: 5),
    decimals: 2, unit: "%"
  ) { input in
    input.previousYear = [
      2.31, 2.30, 2.28, 2.27, 2.25, 2.24, 2.22, 2.20, 2.19, 2.17, 2.15, 2.14,
    ]
    input.path = (0..<12).map { 2.10 - 0.12 * Double($0) / 11 }
    input.targets = [LineChart.Target(month: january2007 + 11, value: 1.98)]
    input.forecast = (7..<12).map { month in
      let value = 2.02 - 0.022 * Double(month - 6)
      let spread = 0.02 * Double(month - 6).squareRoot()
      return LineChart.ForecastPoint(
        month: january2007 + month, value: value,
        band80: (value - spread)...(value + spread),
        band95: (value - 1.6 * spread)...(value + 1.6 * spread))
    }
    input.names.previousYear = "2006"
  }

  static let all: [LineState] = [
    full,
    line("empty", []),
    line("all-missing", Array(repeating: nil, count: 12)),
    line("one", [12.5], decimals: 1, unit: "dagen"),
    line("two", [12.5, 13], decimals: 1),
    line("three", [340, 352, 347]) {
      $0.targets = [LineChart.Target(month: january2007 + 2, value: 350, from: january2007)]
    },
    line("all-equal", Array(repeating: 50, count: 12), unit: "%") {
      $0.targets = [LineChart.Target(month: january2007 + 11, value: 50, from: january2007)]
    },
    line("all-zero", Array(repeating: 0, count: 12)),
    line("gaps", [5, 6, nil, 7, nil, nil, 8, 9, 7, nil, 6, nil, 4, 5, 6, nil]),
    line("negative", [-120, -80, 15, 40, -10, -60, -95, -20, 5, 30, 10, -15], unit: "€"),
    line("all-negative", [-1200, -1180, -1150, -1165, -1140, -1120], unit: "€"),
    line("huge", [1.2e21, 1.5e21, 1.1e21, 1.9e21, 2.4e21]),
    line("largest", [-Double.greatestFiniteMagnitude, .greatestFiniteMagnitude, 0]),
    line("tiny", [1e-12, 4e-12, 2e-12], decimals: 2),
    line("tiny-range", [100.001, 100.002, 100.0015], decimals: 3),
    line("not-finite", [.nan, .infinity, 3, -.infinity, 4, 5]),
    line("money", [12_400_000, 12_650_000, 12_300_000, 12_910_000, 13_050_000], unit: "€") {
      $0.previousYear = [11_900_000, 12_000_000, 12_100_000, 12_050_000, 12_200_000]
    },
    line("months-36", wave(36, level: 1630, size: 90)) {
      $0.previousYear = [Double?](repeating: nil, count: 12) + wave(24, level: 1630, size: 90)
      $0.targets = (0..<3).map {
        LineChart.Target(
          month: january2007 + 12 * $0 + 11, value: 1600 + 60 * Double($0),
          from: january2007 + 12 * $0)
      }
    },
    line("months-120", wave(120, level: 1630, size: 90)),
    line("months-250", wave(250, level: 400, size: 60)) {
      $0.forecast = [
        LineChart.ForecastPoint(
          month: january2007 + 260, value: 1100, band80: 1000...1200)
      ]
    },
    line("fixed-scale", [2.02, 2.03, 2.04], decimals: 2, unit: "%") { $0.valueDomain = 1.5...2.5 },
    line("crowded-labels", [100, 101, 102, 100.5]) {
      $0.previousYear = [101, 100, 100, 100.2]
      $0.path = [100, 100, 100, 100]
      $0.targets = [LineChart.Target(month: january2007 + 3, value: 101)]
      $0.forecast = [LineChart.ForecastPoint(month: january2007 + 4, value: 100.4)]
    },
    line("long-labels", [10, 12, 14], unit: "aangevraagde voorzieningen per maand") {
      $0.previousYear = [9, 10, 11]
      $0.names.actual = "een bijzonder lange naam voor een heel gewone reeks cijfers"
      $0.names.previousYear = "vergelijkbare periode van het voorafgaande jaar"
    },
    line("hostile", [10, 12, 14, nil], unit: "\u{202E}<b>&\"") {
      $0.caption.id = "\"><script>alert(1)</script>"
      $0.caption.title = "<script>alert('titel')</script>"
      $0.caption.description = "\u{0}\u{FFFF}]]><!-- \u{202E}"
      $0.names.actual = "<script>\u{202E}\u{0}" + String(repeating: "x", count: 10_000)
      $0.names.previousYear = String(repeating: "a\u{301}\u{302}\u{303}", count: 300)
      $0.previousYear = [1, 2, 3, 4]
      $0.months = [january2007, january2007 + 1, january2007 + 2, january2007 + 3, .max, .min]
    },
    line("small", [5, 6, 7, 4, 6, 8]) {
      $0.width = 280
      $0.height = 140
    },
    line("unordered-months", [3, 1, 2], months: [january2007 + 4, january2007, january2007 + 2]),
  ]
}
