import Model

/// From budget to affordable number of benefits, by year, with the path and what came (product.md row 9).
///
/// - Formula: affordable = (budget + receipts) / price per benefit and year, or as the dossier states it. A
///   price is the stated one; of a year that is over its expenditure over its mean stock; else that of the
///   report's month, indexed. The path goes straight from the mean number of the first year to what is
///   affordable in the last.
/// - Source: Leeuwarden's path to break-even (*Op het doel af*, 2007, chapter 5).
struct VolumePathReview {
  let plan: MoneyPlan
  let path: VolumePathPlan
  let series: MoneySeries?
  let outcome: MoneyOutcome?
  let comparison: Comparison?
  let month: Month

  func result() -> VolumePathOutcome {
    let years = Array(path.begin...path.balance)
    var found = years.map(year)
    let start = path.start ?? found.first?.actual
    let end = found.last?.affordable
    var gap: MoneyOutcome.Gap?
    switch (start, end) {
    case (nil, _): gap = .follows("gemiddeld aantal van \(path.begin)")
    case (_, .failure(let reason)?): gap = reason
    case (let start?, .success(let end)?):
      for place in found.indices {
        found[place].path = start + (end.value - start) * Double(place) / Double(found.count - 1)
      }
    default: break
    }
    let others = otherMonths()
    for place in found.indices {
      let months = Month.december(of: years[place]).yearToDate
      found[place].others = mean(months.filter { $0 <= month }, of: others)
    }
    let first = Month.january(of: path.begin)
    let last = min(month, .december(of: path.balance))
    let months = first <= last ? (0...(last - first)).map { first + $0 } : []
    return VolumePathOutcome(
      month: month, begin: path.begin, balance: path.balance, years: found,
      points: months.map { .init(month: $0, actual: stock($0), others: others[$0]) },
      group: others.isEmpty ? nil : comparison?.group.name, gap: gap)
  }

  private func stock(_ month: Month) -> Double? {
    plan.series.flatMap { series?.value($0.stock, month) }
  }

  private func year(_ year: Int) -> VolumePathOutcome.Year {
    let months = Month.december(of: year).yearToDate.filter { $0 <= month }
    let stocks = months.compactMap(stock)
    let isWhole = !months.isEmpty && stocks.count == months.count
    let budget = plan.budgets[year]?.last { $0.date.month <= month }?.amount
    let price = price(year)
    let affordable: Estimate
    if let stated = path.stated[year] {
      affordable = .success(.init(value: stated, interval: .failure(.stated)))
    } else if let budget {
      let available = MoneyOutcome.Estimate(known: budget) + receipts(year)
      affordable = price.flatMap { price in
        available.divided(by: price).map { .success($0) } ?? .failure(.zeroStock)
      }
    } else {
      affordable = .failure(.noBudget(year))
    }
    return VolumePathOutcome.Year(
      year: year, budget: budget, price: price.map(\.value), affordable: affordable,
      isStated: path.stated[year] != nil,
      actual: isWhole ? stocks.reduce(0, +) / Double(stocks.count) : nil,
      months: isWhole ? months.count : 0)
  }

  private typealias Estimate = Result<MoneyOutcome.Estimate, MoneyOutcome.Gap>

  private func price(_ year: Int) -> Estimate {
    if let stated = path.prices[year] {
      return .success(.init(value: stated, interval: .failure(.stated)))
    }
    guard let outcome, let names = plan.series else {
      return .failure(.follows("prijs per uitkering"))
    }
    if year < month.year {
      let months = Month.december(of: year).yearToDate
      guard let spent = series?.sum(names.expenditure, months),
        let mean = series?.mean(names.stock, months)
      else { return .failure(.follows("prijs per uitkering")) }
      return spent.flatMap { amount in
        mean.flatMap { $0 > 0 ? .success(.init(known: amount / $0)) : .failure(.zeroStock) }
      }
    }
    let indexation = PriceIndexation(plan.indexation)
    return outcome.grossPrice.flatMap { price in
      guard price.value > 0 else { return .failure(.zeroStock) }
      return .success(
        year == month.year
          ? price : price.times(indexation.factor(from: month, to: .december(of: year))))
    }
  }

  /// Those of a year that is over; of the year itself and later as they are going.
  private func receipts(_ year: Int) -> MoneyOutcome.Estimate {
    let none = MoneyOutcome.Estimate(known: 0)
    guard let names = plan.series?.receipts, !names.isEmpty, let series else { return none }
    guard year < month.year else { return outcome?.yearReceipts.value ?? none }
    let sums = names.compactMap { series.sum($0, Month.december(of: year).yearToDate).value }
    return sums.count == names.count ? .init(known: sums.reduce(0, +)) : none
  }

  // MARK: Other towns

  /// The own number of the first year, moved as the group's did: for months in which all members count.
  private func otherMonths() -> [Month: Double] {
    guard let comparison else { return [:] }
    let whole = comparison.points.filter { $0.value?.members == comparison.members.count }
    let counts = Dictionary(
      whole.compactMap { point in point.value.map { (point.month, $0.referenceCount) } }
    ) { first, _ in first }
    let first = Month.december(of: path.begin).yearToDate
    guard let own = mean(first, of: { stock($0) }), let theirs = mean(first, of: counts),
      theirs > 0
    else { return [:] }
    return counts.filter { $0.key >= .january(of: path.begin) }.mapValues { own * $0 / theirs }
  }

  private func mean(_ months: [Month], of values: [Month: Double]) -> Double? {
    mean(months) { values[$0] }
  }

  /// The mean over months that must all be there.
  private func mean(_ months: [Month], of value: (Month) -> Double?) -> Double? {
    let found = months.compactMap(value)
    guard !months.isEmpty, found.count == months.count else { return nil }
    return found.reduce(0, +) / Double(found.count)
  }
}
