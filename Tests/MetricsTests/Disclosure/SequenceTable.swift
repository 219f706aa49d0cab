import Model

@testable import Metrics

/// A made-up organisation as it delivers in practice, always the same for a seed: some figures come late,
/// some again and otherwise, some never, and some teams begin later.
struct SequenceTable {
  let dossier: Dossier
  let observations: [Observation]
  let months: [Month]
  /// The months in which a report was made, each of what had been delivered by then.
  let publications: [Month]

  init(_ seed: UInt64) {
    let table = SeededTable(seed)
    var chance = Chance(seed &* 7919 &+ 17)
    func whole(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &chance) }
    dossier = table.dossier
    months = table.months
    let last = table.months.last ?? m(2007, 1)
    publications =
      (table.months.first.map { $0...(last + 2) }).map { range in
        (range.lowerBound.index...range.upperBound.index).map(Month.init(index:))
      } ?? []
    // Of each kind of trouble some tables have none.
    let (late, revised, gaps) = (whole(0...2) * 8, whole(0...2) * 10, whole(0...1) * 8)
    let leaves = table.dossier.units.all.filter(\.parts.isEmpty).map(\.code)
    let newcomer = whole(0...3) == 0 ? leaves.last : nil
    // Who is late is late with all figures of a month: they come from one system.
    var delays: [String: Int] = [:]
    for unit in leaves {
      for month in months where whole(0...99) < late {
        delays["\(unit) \(month.iso)"] = whole(1...2)
      }
    }
    var observations: [Observation] = []
    for observation in table.observations {
      guard let number = observation.number else { continue }
      let month = observation.period.lastMonth
      if observation.unit == newcomer, month == table.months[0] { continue }
      // Totals that are delivered belong to what was delivered first.
      if observation.unit == "DSZ", gaps + late + revised > 0 { continue }
      if observation.series == "stand" || observation.series == "jaar", whole(0...99) < gaps {
        continue
      }
      let first = month + (delays["\(observation.unit) \(month.iso)"] ?? 0)
      func deliver(_ number: Double, _ delivery: Month) {
        observations.append(
          delivered(
            .month(month), number, unit: observation.unit, series: observation.series,
            on: .dated(delivery, day: 0)))
      }
      deliver(number, first)
      guard whole(0...99) < revised else { continue }
      let change = Double(whole(1...8)) * (whole(0...1) == 0 ? 1 : -1)
      deliver(max(0, number + change), first + whole(1...2))
    }
    self.observations = observations
  }

  /// What was delivered up to and in a month.
  func dataset(knownIn month: Month) -> Dataset {
    Dataset(
      observations.filter {
        if case .dated(let delivery, _) = $0.delivery { delivery <= month } else { true }
      })
  }
}
