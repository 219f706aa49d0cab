import Markup

extension HeatGrid {
  /// A column a month; of more than a year a row for each year, so that a sheet of paper is wide enough.
  static func table(_ input: Input) -> DataTable {
    func word(_ row: Int, _ month: Int) -> String { input.kind(row, month)?.short ?? "–" }
    guard input.months.count > 12 else {
      return DataTable(
        input.caption, heading: input.heading, names: input.names,
        series: input.months.map { month in
          (
            "\(DutchDate.shortName(ofMonth: month % 12 + 1)) \(month / 12)",
            input.names.indices.map { word($0, month) }
          )
        })
    }
    let years = input.months.lowerBound / 12...input.months.upperBound / 12
    return DataTable(
      caption: Picture.sentences([input.caption.title, input.caption.subtitle]),
      columns: [input.heading] + (1...12).map { DutchDate.shortName(ofMonth: $0) },
      rows: input.names.enumerated().flatMap { row, name in
        years.map { year in
          ["\(Letters.line(name)), \(year)"] + (0..<12).map { word(row, year * 12 + $0) }
        }
      })
  }

  /// All in full, for who has it read aloud.
  static func words(_ input: Input) -> DataTable {
    DataTable(
      input.caption, heading: input.heading, names: input.names,
      series: input.months.map { month in
        (
          DutchDate.text(year: month / 12, month: month % 12 + 1),
          input.names.indices.map { input.kind($0, month)?.word ?? "–" }
        )
      })
  }
}
