import Foundation
import Model
import Testing

@testable import Metrics

/// What an attacker can work out who kept every report that was ever published: each shows all months as
/// they were known then, and figures came late, came again and were left out.
@Suite struct SequenceAttackTests {
  /// All versions of all numbers, as the attacker sees them, with the sums that bind them.
  private struct Puzzle {
    var truth: [Double] = []
    var names: [String] = []
    var attack = LinearAttack(bounds: [], equations: [])
    var secrets: Set<Int> = []
    var faults: [String] = []
    private var places: [String: Int] = [:]
    /// What a figure was when it was printed first.
    private var printed: [String: Int] = [:]
    private var equations: Set<[String]> = []

    init(_ table: SequenceTable) {
      for publication in table.publications { read(table, publication) }
    }

    // MARK: Variables

    private mutating func variable(_ name: String, _ value: Double) -> Int {
      if let place = places[name] { return place }
      places[name] = truth.count
      names.append(name)
      truth.append(value)
      attack.bounds.append(
        value < 0 ? -LinearAttack.unbounded...LinearAttack.unbounded : 0...LinearAttack.unbounded)
      if value > 0.5, value < 9.5 { secrets.insert(truth.count - 1) }
      return truth.count - 1
    }

    /// A sum that holds. Of one that does not (a part came late, a figure came again) nobody knows by how
    /// much but who has all of its terms.
    private mutating func bind(_ terms: [(number: Int, factor: Double)]) {
      guard abs(terms.reduce(0) { $0 + $1.factor * truth[$1.number] }) < 1e-9 else { return }
      let name = terms.map { "\($0.number) \($0.factor)" }.sorted()
      guard equations.insert(name).inserted else { return }
      attack.equations.append(
        .init(
          terms: terms.map { .init(number: $0.number, factor: $0.factor) },
          constant: 0))
    }

    /// A number that is printed nowhere, but is the outcome of others.
    private mutating func outcome(_ terms: [(number: Int, factor: Double)], _ what: String) {
      let value = terms.reduce(0) { $0 + $1.factor * truth[$1.number] }
      let name = what + terms.map { "\($0.number)" }.joined(separator: ",")
      guard places[name] == nil else { return }
      let place = variable(name, value)
      bind(terms + [(place, -1)])
    }

    // MARK: A publication

    private mutating func read(_ table: SequenceTable, _ publication: Month) {
      let dataset = table.dataset(knownIn: publication)
      let protected = ProtectedData(table.dossier, dataset)
      let cells = Known(dataset, table.dossier.units)
      var now: [String: Int] = [:]
      for month in table.months where month <= publication {
        for unit in table.dossier.units.all.reversed() {
          for series in SeededTable.series {
            let cell = "\(series) \(unit.code) \(month.iso)"
            now[cell] = latest(unit, series, month, cells, now)
            look(cell, unit, series, month, protected, cells, now)
          }
        }
      }
      for month in table.months where month <= publication {
        for unit in table.dossier.units.all { relate(unit.code, month, &now, table) }
      }
    }

    /// The variable of what a cell is now: what was delivered last, or the sum of the parts.
    private mutating func latest(
      _ unit: OrganisationUnit, _ series: String, _ month: Month, _ cells: Known,
      _ now: [String: Int]
    ) -> Int? {
      let cell = "\(series) \(unit.code) \(month.iso)"
      let parts = unit.parts.compactMap { now["\(series) \($0.code) \(month.iso)"] }
      if let last = cells.versions(series, unit.code, month).last {
        return variable("\(cell) @\(last.delivery)", last.number)
      }
      // A part that delivers, but not of this month, leaves no total.
      guard !parts.isEmpty,
        parts.count == unit.parts.filter({ cells.delivers(series, $0) }).count
      else { return nil }
      let place = variable(
        "\(cell) Σ\(parts.map(String.init).joined(separator: ","))",
        parts.reduce(0) { $0 + truth[$1] })
      bind(parts.map { ($0, 1) } + [(place, -1)])
      return place
    }

    /// What the publication prints of a cell.
    private mutating func look(
      _ cell: String, _ unit: OrganisationUnit, _ series: String, _ month: Month,
      _ protected: ProtectedData, _ cells: Known, _ now: [String: Int]
    ) {
      let shown = protected.dataset[.init(series: series, unit: unit.code)].filter {
        $0.period == .month(month)
      }
      let versions = cells.versions(series, unit.code, month)
      for observation in shown {
        let place: Int?
        if let version = versions.first(where: { $0.delivery == observation.delivery }) {
          place = variable("\(cell) @\(version.delivery)", version.number)
        } else {
          place =
            [printed[cell], now[cell]].compactMap { $0 }.first {
              observation.value == .number(Self.near(truth[$0]))
            } ?? now[cell]
        }
        guard let place else { continue }
        switch observation.value {
        case .number(let number):
          if Self.near(truth[place]) != number {
            faults.append("\(cell): \(number) is niet \(names[place]) = \(truth[place])")
          }
          attack.bounds[place] = truth[place]...truth[place]
          if printed[cell] == nil { printed[cell] = place }
          if secrets.contains(place) { faults.append("\(names[place]) staat er zelf") }
        case .withheld(.below(let limit)):
          let isOpen = attack.bounds[place].lowerBound != attack.bounds[place].upperBound
          if isOpen, secrets.contains(place) { attack.bounds[place] = 1...Double(limit - 1) }
        default: break
        }
      }
    }

    private static func near(_ number: Double) -> Double {
      (number / 5).rounded(.toNearestOrAwayFromZero) * 5
    }

    /// The sums between series and months, as they are known in this publication.
    private mutating func relate(
      _ unit: String, _ month: Month, _ now: inout [String: Int], _ table: SequenceTable
    ) {
      func of(_ series: String, _ month: Month) -> Int? { now["\(series) \(unit) \(month.iso)"] }
      if let before = of("stand", month - 1), let inflow = of("in", month),
        let outflow = of("uit", month)
      {
        let known = of("stand", month)
        let stock =
          known
          ?? variable(
            "stand \(unit) \(month.iso) zonder \(before) \(inflow) \(outflow)",
            truth[before] + truth[inflow] - truth[outflow])
        if known == nil {
          now["stand \(unit) \(month.iso)"] = stock
          secrets.remove(stock)
        }
        bind([(stock, 1), (before, -1), (inflow, -1), (outflow, 1)])
      }
      if let a = of("deel a", month), let b = of("deel b", month), let all = of("geheel", month) {
        bind([(all, 1), (a, -1), (b, -1)])
      }
      if let all = of("noemer", month), let part = of("teller", month), truth[part] <= truth[all] {
        outcome([(all, 1), (part, -1)], "rest \(unit) \(month.iso) ")
      }
      if month.number != 1, let after = of("jaar", month) {
        // The months in between that are missing make a step of more months.
        let before = (1..<month.number).compactMap { of("jaar", month - $0) }.first
        if let before, truth[after] >= truth[before] {
          outcome([(after, 1), (before, -1)], "stap \(unit) \(month.iso) ")
        }
      }
    }
  }

  /// The deliveries of each cell, in order.
  private struct Known {
    private let records: [String: [(delivery: Delivery, number: Double)]]
    private let delivering: Set<String>

    init(_ dataset: Dataset, _ units: UnitTree) {
      var records: [String: [(delivery: Delivery, number: Double)]] = [:]
      for key in dataset.keys {
        for observation in dataset[key] {
          guard let number = observation.number else { continue }
          records["\(key.series) \(key.unit) \(observation.period.lastMonth.iso)", default: []]
            .append((observation.delivery, number))
        }
      }
      delivering = Set(dataset.keys.map { "\($0.series) \($0.unit)" })
      self.records = records.mapValues { $0.sorted { $0.delivery < $1.delivery } }
    }

    func delivers(_ series: String, _ unit: OrganisationUnit) -> Bool {
      delivering.contains("\(series) \(unit.code)")
        || unit.parts.contains { delivers(series, $0) }
    }

    func versions(
      _ series: String, _ unit: String, _ month: Month
    ) -> [(delivery: Delivery, number: Double)] {
      records["\(series) \(unit) \(month.iso)"] ?? []
    }
  }

  /// Those that take little time in the gate; `PEIL_ATTACK=200` tries the first two hundred.
  private static let tables: Range<UInt64> =
    ProcessInfo.processInfo.environment["PEIL_ATTACK"].flatMap(UInt64.init).map { 0..<$0 } ?? 3..<15

  @Test func leavesEverySmallNumberAsWideAsItIsHidden() {
    var secrets = 0
    var (shown, hidden) = (0, 0)
    for seed in Self.tables {
      let puzzle = Puzzle(SequenceTable(seed))
      for fault in puzzle.faults { Issue.record("tabel \(seed): \(fault)") }
      let numbers = puzzle.secrets.sorted()
      let ranges = puzzle.attack.ranges(of: numbers)
      #expect(ranges.count == numbers.count)
      for (secret, range) in zip(numbers, ranges) {
        guard let range, range.lowerBound < 1 + 1e-6, range.upperBound > 9 - 1e-6 else {
          Issue.record(
            "tabel \(seed): \(puzzle.names[secret]) = \(puzzle.truth[secret]) ligt in \(range.map(String.init(describing:)) ?? "niets")"
          )
          continue
        }
      }
      secrets += numbers.count
      shown += puzzle.attack.bounds.filter { $0.lowerBound == $0.upperBound }.count
      hidden += puzzle.attack.bounds.filter { $0.lowerBound != $0.upperBound }.count
    }
    #expect(Double(secrets) > 15 * Double(Self.tables.count))
    // More is hidden than of tables that come at once, and never everything.
    #expect(Double(shown) > 0.2 * Double(shown + hidden))
  }
}
