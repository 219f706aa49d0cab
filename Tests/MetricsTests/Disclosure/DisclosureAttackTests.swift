import Model
import Testing

@testable import Metrics

/// What an attacker can work out who has every protected figure, all sums and what is known of rounding.
@Suite struct DisclosureAttackTests {
  /// The numbers of a table: what they truly are, what is published of them, and the sums they are in.
  private struct Puzzle {
    var truth: [Double] = []
    var attack = LinearAttack(bounds: [], equations: [])
    /// The numbers of which nothing more may be known than that they are small.
    var secrets: [Int] = []
    var names: [String] = []
    private var places: [String: Int] = [:]

    init(_ table: SeededTable, _ protected: ProtectedData) {
      let units = table.dossier.units
      let totals = UnitTotals(index: SeriesIndex(table.dataset), units: units)
      for (month, unit, series) in Self.cells(table) {
        guard let value = totals.amount(series, of: unit.code, in: month).value else { continue }
        let shown = protected.dataset[.init(series: series, unit: unit.code)]
          .values(of: .month(month)).last?.value
        let bounds: ClosedRange<Double> =
          switch shown {
          // Even if what is printed rounded were known exactly.
          case .number: value...value
          case .withheld(.below(let limit)): 1...Double(limit - 1)
          default: 0...LinearAttack.unbounded
          }
        add(value, bounds, "\(series) \(unit.code) \(month.iso)")
      }
      for (month, unit, series) in Self.cells(table) where !unit.parts.isEmpty {
        let name = "\(unit.code) \(month.iso)"
        bind(
          unit.parts.map { ("\(series) \($0.code) \(month.iso)", 1) } + [("\(series) \(name)", -1)])
      }
      for (month, unit, series) in Self.cells(table) where series == "stand" {
        let (now, before) = ("\(unit.code) \(month.iso)", "\(unit.code) \((month - 1).iso)")
        bind([("stand \(now)", 1), ("stand \(before)", -1), ("in \(now)", -1), ("uit \(now)", 1)])
        bind([("geheel \(now)", 1), ("deel a \(now)", -1), ("deel b \(now)", -1)])
        hide("rest \(now)", [("noemer \(now)", 1), ("teller \(now)", -1)])
        if month.number != 1 {
          hide("stap \(now)", [("jaar \(now)", 1), ("jaar \(before)", -1)])
        }
      }
    }

    private static func cells(_ table: SeededTable) -> [(Month, OrganisationUnit, String)] {
      table.months.flatMap { month in
        table.dossier.units.all.flatMap { unit in
          SeededTable.series.map { (month, unit, $0) }
        }
      }
    }

    private mutating func add(_ value: Double, _ bounds: ClosedRange<Double>, _ name: String) {
      places[name] = truth.count
      if value > 0, value < 10 { secrets.append(truth.count) }
      truth.append(value)
      names.append(name)
      attack.bounds.append(bounds)
    }

    /// A sum that holds; by how much it does not hold is known to the attacker too.
    private mutating func bind(_ terms: [(String, Double)]) {
      let known = terms.compactMap { name, factor in
        places[name].map { LinearAttack.Term(number: $0, factor: factor) }
      }
      guard known.count == terms.count else { return }
      attack.equations.append(
        .init(
          terms: known, constant: known.reduce(0) { $0 + $1.factor * truth[$1.number] }))
    }

    /// A number that is not printed but can be worked out.
    private mutating func hide(_ name: String, _ terms: [(String, Double)]) {
      let known = terms.compactMap { name, factor in places[name].map { ($0, factor) } }
      guard known.count == terms.count else { return }
      add(known.reduce(0) { $0 + $1.1 * truth[$1.0] }, 0...LinearAttack.unbounded, name)
      bind(terms + [(name, -1)])
    }
  }

  /// What a month's report showed is shown in the next month's too, and nothing more of it: laid on each
  /// other they say no more than the last one.
  @Test func showsOfAMonthTheSameInEveryLaterReport() {
    for seed in 0..<20 as Range<UInt64> {
      let table = SeededTable(seed)
      let last = ProtectedData(table.dossier, table.dataset).dataset
      for month in table.months.dropLast() {
        let then = ProtectedData(table.dossier, table.dataset(upTo: month)).dataset
        for key in then.keys {
          let before = then[key].map { [$0.value] }
          let after = last[key].filter { $0.period.lastMonth <= month }.map { [$0.value] }
          #expect(before == after, "tabel \(seed), \(key.series) van \(key.unit) tot \(month.iso)")
        }
      }
    }
  }

  @Test func leavesEverySmallNumberAsWideAsItIsHidden() {
    var (secrets, shown, hidden) = (0, 0, 0)
    for seed in 0..<200 as Range<UInt64> {
      let table = SeededTable(seed)
      let protected = ProtectedData(table.dossier, table.dataset)
      #expect(protected.closedSeries.isEmpty)
      let puzzle = Puzzle(table, protected)
      let ranges = puzzle.attack.ranges(of: puzzle.secrets)
      #expect(ranges.count == puzzle.secrets.count)
      for (secret, range) in zip(puzzle.secrets, ranges) {
        guard let range, range.lowerBound < 1 + 1e-6, range.upperBound > 9 - 1e-6 else {
          Issue.record(
            "tabel \(seed): \(puzzle.names[secret]) = \(puzzle.truth[secret]) ligt in \(range.map(String.init(describing:)) ?? "niets")"
          )
          continue
        }
      }
      secrets += puzzle.secrets.count
      shown += puzzle.attack.bounds.filter { $0.lowerBound == $0.upperBound }.count
      hidden += puzzle.attack.bounds.filter { $0.lowerBound != $0.upperBound }.count
    }
    #expect(secrets > 4_000)
    // Nearly all teams of these tables are tiny; still more than a quarter is shown.
    #expect(Double(shown) > 0.25 * Double(shown + hidden))
  }
}
