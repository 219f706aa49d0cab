import Model

/// How the months of earlier years stood to the year's end.
enum YearShare {
  /// The years before `month`'s year, at most three, that are complete; the latest first.
  static func fullYears(of value: IndicatorValue, before month: Month) -> [Int] {
    (1...3).map { month.year - $0 }.filter { isFull($0, value, month) }
  }

  private static func isFull(_ year: Int, _ value: IndicatorValue, _ month: Month) -> Bool {
    let end = Month.december(of: year)
    if case .flow = value.indicator.kind {
      return value.actual(in: end).number != nil
        && value.actual(in: sameMonth(month, year)).number != nil
    }
    return end.yearToDate.filter { !value.skipped.contains($0.number) }
      .allSatisfy { value.actual(in: $0).number != nil }
  }

  static func sameMonth(_ month: Month, _ year: Int) -> Month {
    Month.january(of: year) + (month.number - 1)
  }

  /// The mean of A(m)/A(12) over the last three full years; a year that is zero has no shares.
  static func mean(of value: IndicatorValue, in month: Month) -> Double? {
    mean(of: value, in: month) { $0 / $1 }
  }

  /// The mean of A(12)/A(m) over the last three full years.
  static func meanGrowth(of value: IndicatorValue, in month: Month) -> Double? {
    mean(of: value, in: month) { $1 / $0 }
  }

  private static func mean(
    of value: IndicatorValue, in month: Month, _ ratio: (Double, Double) -> Double
  ) -> Double? {
    let ratios = fullYears(of: value, before: month).compactMap { year -> Double? in
      guard let part = value.actual(in: sameMonth(month, year)).number,
        let whole = value.actual(in: .december(of: year)).number
      else { return nil }
      let result = ratio(part, whole)
      return result.isFinite ? result : nil
    }
    return ratios.isEmpty ? nil : ratios.reduce(0, +) / Double(ratios.count)
  }
}
