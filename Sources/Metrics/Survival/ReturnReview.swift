import Model

/// Works out the return rates of a report from the counts of spells (metrics.md section 5).
///
/// - Unit: share 0...1 of the ends that were followed for k months, with the interval of Wilson.
package enum ReturnReview {
  /// - Returns: `nil` when returns are not counted for the unit.
  package static func shares(
    in table: SpellTable, unit: String, _ month: Month
  ) -> ReturnShares? {
    guard let months = table.returnMonths,
      let counts = table.returns[unit]?.filter({ $0.month <= month }), !counts.isEmpty
    else { return nil }
    let years = Dictionary(grouping: counts, by: \.month.year).sorted { $0.key < $1.key }
      .map(\.value)
    return ReturnShares(
      name: table.name, months: months, minimum: table.minimum,
      byMonth: years.flatMap { year in
        let followed = shown(year.map(\.followed), table.minimum)
        let ends = shown(year.map(\.ends), table.minimum)
        return year.enumerated().map { place, count in
          row([count], showsReturns: followed.contains(place), showsReasons: ends.contains(place))
        }
      },
      byYear: years.map { year in
        row(
          year, showsReturns: sum(year.map(\.followed)) >= table.minimum,
          showsReasons: sum(year.map(\.ends)) >= table.minimum)
      })
  }

  /// The months of a year that may be shown beside the year itself.
  private static func shown(_ sizes: [Int], _ minimum: Int) -> [Int] {
    ShownParts.places(sizes, of: sum(sizes), minimum: minimum)
  }

  private static func row(
    _ counts: [SpellTable.ReturnCount], showsReturns: Bool, showsReasons: Bool
  ) -> ReturnShares.Row {
    let unclear = counts.compactMap(\.unclear)
    return ReturnShares.Row(
      first: counts[0].month, last: counts[counts.count - 1].month,
      returned: showsReturns
        ? share(sum(counts.map(\.returned)), of: sum(counts.map(\.followed))) : nil,
      unclear: showsReasons && !unclear.isEmpty
        ? share(sum(unclear), of: sum(counts.map(\.ends))) : nil)
  }

  private static func share(_ count: Int, of total: Int) -> ReturnShares.Share? {
    ShareEstimate(count, of: total).map {
      ReturnShares.Share(count: count, total: total, interval: $0.lower...$0.upper)
    }
  }

  private static func sum(_ numbers: [Int]) -> Int { numbers.reduce(0, +) }
}
