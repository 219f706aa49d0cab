import Markup
import Metrics

/// Why a best mix can't be given, in Dutch, and at which row and column.
struct MixFaultText {
  var fault: MixFault
  var options: [MixOption]
  var budget: Double

  /// `nil` for what is not about one row.
  var place: (row: Int, column: String)? {
    switch fault {
    case .unusable(let row): (row, unusableColumn(row))
    case .repeated(let row): (row, "segment")
    case .leastAboveMost(let row): (row, "onder")
    case .endless(let row): (row, "kosten")
    case .capacitiesDiffer(let instrument), .leastAboveCapacity(let instrument, _, _):
      options.lastIndex { $0.instrument == instrument && $0.capacity != nil }
        .map { ($0, "capaciteit") }
    case .budget, .tooMany, .leastAboveBudget, .noSolver, .solverFailed: nil
    }
  }

  private func unusableColumn(_ row: Int) -> String {
    guard options.indices.contains(row) else { return "kosten" }
    let counts = [
      ("onder", options[row].least), ("boven", options[row].most ?? 0),
      ("capaciteit", options[row].capacity ?? 0),
    ]
    return counts.first { !(0...1_000_000_000).contains($0.1) }?.0 ?? "kosten"
  }

  var sentence: String {
    switch fault {
    case .budget: "het budget moet 0 of meer zijn"
    case .tooMany(let limit):
      "er zijn meer dan \(shown(Double(limit))) paren van instrument en segment; neem segmenten samen"
    case .unusable: "dit getal is te groot of kleiner dan 0; verbeter het"
    case .repeated(let row):
      "instrument '\(options[row].instrument)' met segment '\(options[row].segment)' staat er al; neem de rijen samen"
    case .leastAboveMost(let row):
      "'onder' (\(options[row].least)) is meer dan 'boven' (\(options[row].most ?? 0)); verbeter een van de twee"
    case .capacitiesDiffer(let instrument):
      "instrument '\(instrument)' heeft twee capaciteiten; geef in al zijn rijen dezelfde"
    case .leastAboveCapacity(let instrument, let least, let capacity):
      "de ondergrenzen van instrument '\(instrument)' zijn samen \(least), meer dan de capaciteit van \(capacity); verlaag een ondergrens"
    case .leastAboveBudget(let cost):
      "de ondergrenzen kosten samen \(shown(cost)) euro en het budget is \(shown(budget)) euro; verlaag een ondergrens of verhoog het budget"
    case .endless(let row):
      "instrument '\(options[row].instrument)' kost bijna niets en heeft geen grens; vul 'boven' of 'capaciteit' in"
    case .noSolver:
      "GLPK ontbreekt op deze computer; installeer het met `apt-get install libglpk40`"
    case .solverFailed: "GLPK vond geen antwoord; controleer de getallen"
    }
  }

  private func shown(_ number: Double) -> String { DutchNumber.shortest(number, atMost: 2) }
}
