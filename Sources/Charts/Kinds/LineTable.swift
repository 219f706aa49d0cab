import Markup

extension LineSeries {
  /// The values by month; only columns that hold something.
  func table(_ input: LineChart.Input) -> DataTable {
    var columns: [(name: String, values: [Int: Double])] = []
    func add(_ name: String, _ values: [(Int, Double?)]) {
      let found = values.compactMap { month, value in
        value.flatMap { $0.isFinite ? (month, $0) : nil }
      }
      guard !found.isEmpty else { return }
      columns.append((Letters.line(name), Dictionary(found) { _, later in later }))
    }
    func pairs(_ points: [Point]) -> [(Int, Double?)] { points.map { (Int($0.x), $0.y) } }
    let ahead = input.forecast.filter { TimeScale.possible.contains($0.month) }
    add(input.names.actual, pairs(actual))
    add(input.names.previousYear, pairs(previousYear))
    add(input.names.path, pairs(path))
    add(input.names.target, targets.map { ($0.month, $0.value) })
    add(input.names.forecast, ahead.map { ($0.month, $0.value) })
    add("80% van", ahead.map { ($0.month, $0.band80?.lowerBound) })
    add("80% tot", ahead.map { ($0.month, $0.band80?.upperBound) })
    add("95% van", ahead.map { ($0.month, $0.band95?.lowerBound) })
    add("95% tot", ahead.map { ($0.month, $0.band95?.upperBound) })
    let months = Set(actual.map { Int($0.x) } + columns.flatMap { Array($0.values.keys) }).sorted()
    return DataTable(
      caption: Picture.sentences([input.caption.title, input.caption.subtitle]),
      columns: [input.isByYear ? "jaar" : "maand"] + columns.map(\.name),
      rows: months.map { month in
        [
          input.isByYear
            ? String(month / 12) : DutchDate.text(year: month / 12, month: month % 12 + 1)
        ]
          + columns.map { input.format.text($0.values[month]) }
      })
  }
}
