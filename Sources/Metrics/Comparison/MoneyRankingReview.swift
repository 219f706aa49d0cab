import Model

/// The municipalities by the change of their expenditure, and by what was left of their budget.
///
/// - Formula: expenditure U(y) / U(y-1) - 1; result (B(y) - U(y)) / U(y), y the last year that is over.
/// - Source: BijstandScan (APE, 2007), *Op het doel af*, ch. 2, charts 2 and 3.
struct MoneyRankingReview {
  let figures: ReferenceFigures
  let month: Month
  let ownName: String
  /// The own budgets by year, in euros.
  let budgets: [Int: Double]

  func rankings() -> [MoneyRanking] {
    guard let expenditure = figures.frame.expenditure else { return [] }
    let year = month.number == 12 ? month.year : month.year - 1
    let change = ranking(.expenditure, year) { code, _ in
      guard let now = amount(expenditure, code, year),
        let before = amount(expenditure, code, year - 1), before > 0
      else { return nil }
      return now / before - 1
    }
    let result = ranking(.result, year) { code, isOwn in
      guard let spent = amount(expenditure, code, year), spent > 0,
        let budget = isOwn
          ? budgets[year] : figures.frame.budget.flatMap({ amount($0, code, year) })
      else { return nil }
      return (budget - spent) / spent
    }
    return [change, result].compactMap { $0 }
  }

  /// - Returns: `nil` with fewer than two municipalities.
  private func ranking(
    _ measure: MoneyRanking.Measure, _ year: Int, _ value: (String, Bool) -> Double?
  ) -> MoneyRanking? {
    func entry(_ code: String, _ name: String, isOwn: Bool) -> MoneyRanking.Entry? {
      value(code, isOwn).map { .init(code: code, name: name, value: $0, isOwn: isOwn) }
    }
    let entries =
      [entry(figures.root, ownName, isOwn: true)].compactMap { $0 }
      + figures.frame.towns.compactMap { entry($0.code, $0.name, isOwn: false) }
    guard entries.count > 1 else { return nil }
    let sorted = entries.enumerated().sorted { one, other in
      let (first, second) = (one.element.value, other.element.value)
      if first == second { return one.offset < other.offset }
      return measure == .expenditure ? first < second : first > second
    }
    return MoneyRanking(
      measure: measure, year: year, entries: sorted.map(\.element),
      nation: figures.frame.municipalities.first(where: \.isNation).flatMap {
        entry($0.code, $0.name, isOwn: false)
      })
  }

  /// As delivered for the year, or the sum of its twelve months.
  private func amount(_ series: String, _ code: String, _ year: Int) -> Double? {
    figures.totals.index.delivered(.init(series: series, unit: code), year: year)?.number
      ?? figures.yearSum(series, of: code, endingIn: .december(of: year))
  }
}
