import Model

/// The series of geld.yaml for the whole organisation, by month.
struct MoneySeries {
  let plan: MoneyPlan
  private let totals: UnitTotals
  private let root: String
  private let skipped: Set<Int>

  init(builder: FigureBuilder, plan: MoneyPlan) {
    self.plan = plan
    totals = UnitTotals(index: builder.index, units: builder.dossier.units)
    root = builder.dossier.units.root.code
    skipped = builder.dossier.skippedMonths
  }

  func value(_ series: String, in month: Month) -> Double? {
    totals.amount(series, of: root, in: month).value
  }

  /// The values of months, in their order; `nil` where one is missing.
  func values(_ series: String, _ months: [Month]) -> [Double?] {
    months.map { value(series, in: $0) }
  }

  /// The sum over months, or which of them have no value.
  func sum(_ series: String, _ months: [Month]) -> MoneyPosition.Amount {
    let found = values(series, months)
    let missing = zip(months, found).filter { $0.1 == nil && !skipped.contains($0.0.number) }
    guard missing.isEmpty else {
      return .init(gap: .missingMonths(series: series, missing.map(\.0)))
    }
    return .init(value: found.reduce(0) { $0 + ($1 ?? 0) })
  }

  /// The mean of month-ends; `nil` when one is missing.
  func mean(_ series: String, _ months: [Month]) -> Double? {
    let found = values(series, months).compactMap { $0 }
    guard found.count == months.count, !found.isEmpty else { return nil }
    return found.reduce(0, +) / Double(found.count)
  }

  /// The holiday allowance paid in a month; what was not delivered was not paid.
  func allowance(in month: Month) -> Double { plan.allowance.flatMap { value($0, in: month) } ?? 0 }

  /// Receipts over months, of all their series together.
  func receipts(_ months: [Month]) -> MoneyPosition.Amount {
    var total = 0.0
    for series in plan.receipts {
      let sum = sum(series, months)
      guard let value = sum.value else { return sum }
      total += value
    }
    return .init(value: total)
  }

  /// All expenditure of months, allowance included.
  func spent(_ months: [Month]) -> MoneyPosition.Amount {
    let sum = sum(plan.expenditure, months)
    guard let value = sum.value else { return sum }
    return .init(value: value + months.reduce(0) { $0 + allowance(in: $1) })
  }
}

extension Month {
  /// The twelve months that end with this one.
  var lastTwelve: [Month] { (0..<12).reversed().map { self - $0 } }
}
