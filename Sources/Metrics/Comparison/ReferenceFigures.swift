import Model

/// The figures of the own municipality and of others by series and month.
struct ReferenceFigures {
  let frame: ReferenceFrame
  let totals: UnitTotals
  /// The own municipality's unit.
  let root: String
  /// Where no series gives them.
  let ownHouseholds: Double?

  init(builder: FigureBuilder, frame: ReferenceFrame) {
    self.frame = frame
    totals = UnitTotals(index: builder.index, units: builder.dossier.units)
    root = builder.dossier.units.root.code
    ownHouseholds = builder.dossier.organisation.households
  }

  /// The delivered value of a month, or the sum of the own parts.
  func value(_ series: String, of code: String, in month: Month) -> Double? {
    totals.amount(series, of: code, in: month).value
  }

  /// The sum of the twelve months that end with one.
  func yearSum(_ series: String, of code: String, endingIn month: Month) -> Double? {
    let months = (0..<12).reversed().map { month - $0 }
    let sum = SeriesSum(
      of: series, over: months, within: SeriesSum.range(of: months), of: code, totals: totals,
      skipped: [])
    return sum.gap == nil ? sum.total : nil
  }

  /// Households of 15 to 64 years: the last delivered number at or before a month, or the fixed one.
  func households(of code: String, in month: Month) -> Double? {
    if let series = frame.households,
      let last = totals.index.lastDelivered(.init(series: series, unit: code), upTo: month),
      let number = last.number
    {
      return number > 0 ? number : nil
    }
    let fixed =
      code == root
      ? ownHouseholds : frame.municipalities.first { $0.code == code }?.households ?? nil
    return fixed.flatMap { $0 > 0 ? $0 : nil }
  }

  /// The last value of a characteristic at or before a month.
  func characteristic(_ series: String, of code: String, in month: Month) -> Double? {
    totals.index.lastDelivered(.init(series: series, unit: code), upTo: month)?.number
  }
}
