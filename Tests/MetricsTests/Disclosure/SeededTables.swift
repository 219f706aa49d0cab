import Model

@testable import Metrics

/// A made-up organisation with small numbers of every kind that hang together, always the same for a seed.
struct SeededTable {
  let dossier: Dossier
  let observations: [Observation]
  let months: [Month]
  /// The series, and which of them hang together.
  static let series = [
    "stand", "in", "uit", "jaar", "deel a", "deel b", "geheel", "teller", "noemer", "los",
  ]
  private static let groups = [0...2, 3...3, 4...6, 7...8, 9...9]

  init(_ seed: UInt64) {
    var chance = Chance(seed)
    func whole(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &chance) }
    let parts = (1...whole(2...3)).map { number -> OrganisationUnit in
      let teams = whole(0...2)
      return OrganisationUnit(
        code: "A\(number)", name: "Afdeling \(number)",
        parts: (0..<teams).map {
          OrganisationUnit(code: "A\(number)T\($0)", name: "Team \($0)")
        })
    }
    let units = UnitTree(root: OrganisationUnit(code: "DSZ", name: "Dienst", parts: parts))
    var dossier = Dossier(
      organisation: Organisation(name: "Dienst"), units: units,
      reports: [maandrapportage])
    dossier.indicators = Self.indicators
    dossier.stockFlows = [
      StockFlow(
        stock: "stand", inflow: "in", outflow: "uit", position: .file(path: "peil.yaml"))
    ]
    self.dossier = dossier
    let first = m(2006, whole(8...12))
    months = (0..<whole(2...4)).map { first + $0 }
    // Two kinds of what hangs together at a time.
    let kinds = [Self.groups[whole(0...4)], Self.groups[whole(0...4)]]
    let chosen = Self.series.indices.filter { place in kinds.contains { $0.contains(place) } }
    var observations: [Observation] = []
    for leaf in units.all where leaf.parts.isEmpty {
      // Many small teams, some larger ones.
      let size = [3, 8, 20, 60, 250][whole(0...4)]
      var stock = whole(0...(4 * size))
      var year = 0
      for month in months {
        let inflow = min(whole(0...size), whole(0...size))
        let outflow = min(stock + inflow, whole(0...size))
        stock += inflow - outflow
        // Corrections, as delivered figures have.
        let other = whole(0...9) == 0 ? whole(0...2) : 0
        stock += other
        if month.number == 1 { year = 0 }
        year += whole(0...size)
        let (a, b) = (whole(0...size), whole(0...(2 * size)))
        let all = whole(0...(2 * size))
        let some = min(all, whole(0...2) == 0 ? all : whole(0...(2 * size)))
        let numbers = [stock, inflow, outflow, year, a, b, a + b, some, all, whole(0...size)]
        for place in chosen {
          observations.append(
            delivered(
              .month(month), Double(numbers[place]), unit: leaf.code, series: Self.series[place]))
        }
      }
    }
    // Some totals are delivered, and some of those differ from the sum of their parts.
    if whole(0...1) == 0 {
      let old = observations
      for month in months {
        for series in chosen.map({ Self.series[$0] }) {
          let sum = old.filter { $0.series == series && $0.period == .month(month) }
            .compactMap(\.number).reduce(0, +)
          observations.append(delivered(.month(month), sum, series: series))
        }
      }
    }
    self.observations = observations
  }

  private static let indicators: [Indicator] = [
    indicator(.stock(series: "stand"), code: "stand"),
    indicator(.flow(series: "in", isCumulative: false), code: "in"),
    indicator(.flow(series: "uit", isCumulative: false), code: "uit"),
    indicator(.flow(series: "jaar", isCumulative: true), code: "jaar"),
    indicator(.flow(series: "deel a", isCumulative: false), code: "deel a"),
    indicator(.flow(series: "deel b", isCumulative: false), code: "deel b"),
    indicator(.flow(series: "geheel", isCumulative: false), code: "geheel") {
      $0.parts = ["deel a", "deel b"]
    },
    indicator(.ratio(.init(numerator: "teller", denominator: "noemer", per: 100)), code: "%"),
    indicator(.stock(series: "los"), code: "los"),
  ]

  var dataset: Dataset { Dataset(observations) }

  /// What was delivered up to a month.
  func dataset(upTo month: Month) -> Dataset {
    Dataset(observations.filter { $0.period.lastMonth <= month })
  }
}

extension ProtectedData {
  init(_ dossier: Dossier, _ dataset: Dataset) {
    self.init(dossier: dossier, dataset: dataset) { _ in "" }
  }
}
