import Charts
import Markup

/// Times charts from their figures to bytes: picture, text alternative and table.
///
/// Run: swift run -c release PeilBenchmarks grafieken
enum ChartBenchmark {
  static func run() {
    time("line chart of 36 months", 1) { _ in line(0) }
    time("12 line charts of 36 months", 12, line)
    time("12 charts of six kinds", 12, mixed)
  }

  /// The best of twenty rounds of fifty, in milliseconds, and the bytes so that nothing is left undone.
  private static func time(_ name: String, _ charts: Int, _ figure: (Int) -> Figure) {
    let clock = ContinuousClock()
    var best = Duration.seconds(1_000)
    var bytes = 0
    for _ in 0..<20 {
      let round = clock.measure {
        for _ in 0..<50 {
          bytes = (0..<charts).reduce(0) { $0 + figure($1).svg.bytes.count }
        }
      }
      best = min(best, round)
    }
    let milliseconds =
      Double(best.components.attoseconds) / 1e15 / 50 + Double(best.components.seconds) * 20
    print("\(name): \(milliseconds) ms, \(bytes) bytes")
  }

  private static func values(_ place: Int, _ count: Int = 36) -> [Double?] {
    (0..<count).map { 1600 + Double(($0 * 7919 + place * 131) % 97) - Double($0) * 3 }
  }

  private static func caption(_ place: Int) -> Caption {
    Caption(
      id: "g\(place)", title: "Bestand daalt, maar minder snel dan het pad",
      subtitle: "Bestand, januari 2005 tot en met december 2007", source: "Bron: administratie",
      description: "Realisatie in december 2007: 1.512.")
  }

  private static let months = (0..<36).map { 2005 * 12 + $0 }
  private static let names = ["Noord", "Oost", "Zuid", "West", "Midden", "Haven"]
  private static let format = ValueFormat(decimals: 0)

  private static func line(_ place: Int) -> Figure {
    var input = LineChart.Input(
      caption: caption(place), format: format, months: months, actual: values(place))
    input.targets = [.init(month: months[35], value: 1500, from: months[24])]
    input.path = values(place + 1)
    return LineChart.figure(input)
  }

  private static func mixed(_ place: Int) -> Figure {
    switch place % 6 {
    case 0: line(place)
    case 1:
      GroupedBarChart.figure(
        .init(
          caption: caption(place), format: format, months: Array(months.prefix(12)),
          plan: values(place, 12), actual: values(place + 1, 12)))
    case 2:
      BarChart.figure(
        .init(caption: caption(place), format: format, names: names, values: values(place, 6)))
    case 3:
      ButterflyChart.figure(
        .init(
          caption: caption(place), format: format, names: names, left: values(place, 6),
          right: values(place + 1, 6)))
    case 4:
      Histogram.figure(
        .init(caption: caption(place), format: format, values: values(place).compactMap { $0 }))
    default:
      ScatterChart.figure(
        .init(
          caption: caption(place), x: ("in", format), y: ("uit", format),
          items: names.enumerated().map {
            .init($0.element, x: Double($0.offset), y: values(place, 6)[$0.offset])
          }))
    }
  }
}
