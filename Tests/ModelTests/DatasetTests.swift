import Testing

@testable import Model

@Suite struct DatasetTests {
  private static let july = Month.january(of: 2007) + 6

  private func observation(
    of month: Month = july, unit: String = "DSZ", dimensions: [String: String] = [:],
    _ value: Observation.Value, delivery: Delivery = .undated, line: Int = 2,
    isProvisional: Bool = false
  ) -> Observation {
    Observation(
      period: .month(month), unit: unit, series: "klanten", dimensions: dimensions, value: value,
      delivery: delivery, isProvisional: isProvisional,
      origin: .text(path: "a.csv", line: line, column: 5))
  }

  private static let key = Dataset.Key(series: "klanten", unit: "DSZ")

  @Test func takesUpThirtyTwoBytesAValue() {
    #expect(MemoryLayout<DatasetRecord>.stride == 32)
  }

  @Test func givesBackWhatWasDelivered() {
    var all: [Observation] = []
    let periods: [Period] = [
      .month(Self.july), .quarter(ending: .december(of: 2006)), .year(2005),
      .halfYear(ending: .december(of: 2006)), .schoolYear(beginning: 2005),
    ]
    let origins: [InputPosition] = [
      .file(path: "a.csv"), .line(path: "a.csv", line: 70_000),
      .text(path: "map/b.csv", line: 3, column: 9),
      .cell(path: "c.xlsx", sheet: "Blad 1", cell: "AB14"),
      .cell(path: "c.xlsx", sheet: "Blad 1", cell: "A1:B2"),
      .record(path: "peil.yaml", line: 12, row: 5, column: "waarde"),
      .record(path: "d.json", line: nil, row: 5, column: "waarde"),
    ]
    let values: [Observation.Value] = [.number(-0.5), .missing, .status("op koers")]
    for (number, origin) in origins.enumerated() {
      for period in periods {
        for value in values {
          all.append(
            Observation(
              period: period, unit: "U\(number)", series: "s\(value)",
              role: Observation.Role.allCases[number % 3],
              dimensions: number % 2 == 0 ? [:] : ["leefvorm": "Totaal", "reden": "werk"],
              value: value, delivery: number % 2 == 0 ? .undated : .dated(Self.july, day: 31),
              isProvisional: number % 2 == 0, origin: origin))
        }
      }
    }
    let dataset = Dataset(all.shuffled())
    #expect(dataset.count == all.count)
    #expect(Set(dataset.keys.flatMap { Array(dataset[$0]) }) == Set(all))
  }

  @Test func keepsTheValuesOfAKeyInTheOrderOfPeriodAndDelivery() {
    let deliveries: [Delivery] = [.undated, .dated(Self.july, day: 0), .dated(Self.july, day: 9)]
    var all: [Observation] = []
    for month in 0..<24 {
      for delivery in deliveries {
        all.append(observation(of: Self.july - month, .number(Double(month)), delivery: delivery))
      }
    }
    let found = Array(Dataset(all.shuffled())[Self.key])
    #expect(
      found
        == all.sorted {
          ($0.period.lastMonth, $0.delivery) < ($1.period.lastMonth, $1.delivery)
        })
  }

  @Test func findsThePeriodsThatThereAre() {
    let dataset = Dataset(
      (0..<50).map { observation(of: Self.july - 2 * $0, .number(Double($0))) })
    for back in 0..<110 {
      let found = dataset[Self.key].values(of: .month(Self.july - back)).map(\.value)
      #expect(found == (back % 2 == 0 && back < 100 ? [.number(Double(back / 2))] : []))
    }
    #expect(dataset[.init(series: "klanten", unit: "elders")].isEmpty)
    #expect(Dataset()[Self.key].isEmpty)
  }

  @Test func knowsTheLastMonthWithAnActual() {
    var target = observation(of: Self.july + 5, .number(1))
    target.role = .target
    var year = observation(.number(1))
    year.period = .year(2009)
    var quarter = observation(.number(1))
    quarter.period = .quarter(ending: Self.july + 2)
    let missing = observation(of: Self.july + 1, .missing)
    #expect(
      Dataset([observation(.number(1)), target, year, quarter, missing]).lastMonth == Self.july)
    #expect(Dataset([target, year, quarter]).lastMonth == Self.july + 2)
    #expect(Dataset([target, year, missing]).lastMonth == nil)
  }

  @Test func setsTheSameValueTwiceAside() {
    var builder = DatasetBuilder()
    let cells: [[String: String]] = [[:], ["leefvorm": "totaal"], ["leefvorm": "paar"]]
    for (line, cell) in cells.enumerated() {
      builder.add(observation(dimensions: cell, .number(1), line: line))
    }
    builder.add(observation(dimensions: ["leefvorm": "paar"], .number(2), line: 9))
    builder.add(observation(dimensions: ["leefvorm": "paar"], .missing, line: 10))
    builder.add(observation(.number(1), delivery: .dated(Self.july, day: 0), line: 11))
    let (dataset, repetitions) = builder.datasetWithoutRepetitions(sources: [])
    #expect(dataset.count == 3)
    #expect(repetitions.map(\.isSame) == [true, false, false])
    #expect(
      repetitions.map(\.again.origin).map(\.description) == [
        "a.csv:1:5", "a.csv:9:5", "a.csv:10:5",
      ])
    #expect(
      repetitions.map(\.first.origin).map(\.description) == [
        "a.csv:0:5", "a.csv:2:5", "a.csv:2:5",
      ])
  }

  @Test func goesBackToWhatWasKnown() {
    let early = observation(.number(1), delivery: .dated(Self.july, day: 31))
    let late = observation(.number(2), delivery: .dated(Self.july + 1, day: 0), line: 3)
    let dataset = Dataset([early, late])
    #expect(Array(dataset.delivered(upTo: Self.july)[Self.key]) == [early])
    #expect(dataset.hasValue(before: Self.july + 1, deliveredAfter: Self.july))
    #expect(!dataset.hasValue(before: Self.july, deliveredAfter: Self.july))
    #expect(!dataset.hasValue(before: Self.july + 1, deliveredAfter: Self.july + 1))
  }
}

@Suite struct CellNameTests {
  @Test(arguments: [
    ("A1", 1, 1), ("Z9", 9, 26), ("AA10", 10, 27), ("XFD1048576", 1_048_576, 16_384),
  ])
  func readsAndWritesNames(_ text: String, _ row: Int, _ column: Int) {
    #expect(CellName(text) == CellName(row: row, column: column))
    #expect(CellName(row: row, column: column).description == text)
  }

  @Test(arguments: ["", "A", "1", "A0", "A1:B2", "a1", "A1 ", "ABCDE1", "A12345678901234567890"])
  func refusesWhatIsNoName(_ text: String) { #expect(CellName(text) == nil) }
}
