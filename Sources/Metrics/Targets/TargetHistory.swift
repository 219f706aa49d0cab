import Model

/// Targets that were delivered anew with another value.
struct TargetHistory {
  struct Change: Hashable {
    /// The year, or the month in the form of the dossier.
    var period: String
    var year: Int
    var from: Double
    var to: Double
    var origin: InputPosition
  }

  let index: SeriesIndex

  /// The changes of an indicator's delivered targets for a unit, that no decision tells of.
  ///
  /// - Parameter month: what was delivered for a later year is not looked at.
  func undecided(_ indicator: Indicator, unit: String, month: Month) -> [Change] {
    let key = Dataset.Key(series: indicator.code, unit: unit, role: .target)
    var last: [Period: Double] = [:]
    var changes: [Change] = []
    for observation in index.values(of: key) {
      guard let number = observation.number, observation.dimensions.isEmpty else { continue }
      let year = observation.period.lastMonth.year
      if let before = last[observation.period], before != number, year <= month.year {
        let isDecided = indicator.adjustments.contains {
          $0.year == year && $0.from == before && $0.to == number
        }
        if !isDecided {
          changes.append(
            Change(
              period: Self.name(of: observation.period), year: year, from: before, to: number,
              origin: observation.origin))
        }
      }
      last[observation.period] = number
    }
    return changes
  }

  private static func name(of period: Period) -> String {
    switch period {
    case .year(let year): String(year)
    default: period.lastMonth.iso
    }
  }
}
