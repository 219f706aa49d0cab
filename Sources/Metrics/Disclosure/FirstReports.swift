import Model

/// Up to which delivery figures are in the first report of their month.
///
/// What hangs together is published together: the first delivery of any of it makes the month known. Who
/// delivers without dates is taken to have been there from the start.
struct FirstReports {
  /// By month and series; `nil`: everything.
  private(set) var limits: [DeliveryCode?]
  /// The same of the month after.
  private(set) var next: [DeliveryCode?]

  /// - Parameters:
  ///   - groups: by series the series that it is published with.
  ///   - isCarried: by series whether its months hang together.
  init(_ table: SeriesTable, groups: [[Int]], isCarried: [Bool]) {
    let count = table.series.count
    var first = [DeliveryCode?](repeating: nil, count: table.months * count)
    for (cell, record) in table.records where record.delivery.isDated {
      let place = cell / table.units.count
      first[place] = first[place].map { min($0, record.delivery) } ?? record.delivery
    }
    var known = first
    for month in 0..<table.months {
      for series in 0..<count where groups[series].count > 1 {
        known[month * count + series] =
          groups[series].compactMap { first[month * count + $0] }.min()
      }
    }
    limits = known
    next = known.dropFirst(count) + [DeliveryCode?](repeating: nil, count: min(count, known.count))
    for place in limits.indices where isCarried[place % count] {
      // A month that came after the one that follows it was never published by itself.
      guard let own = limits[place], let after = next[place] else { continue }
      limits[place] = min(own, after)
    }
  }
}
