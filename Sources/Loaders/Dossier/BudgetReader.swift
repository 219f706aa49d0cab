import Model

/// Reads the versions of the budget of a year.
enum BudgetReader {
  /// In the order of their dates.
  static func versions(_ value: YAMLValue) -> [BudgetVersion] {
    (value.list() ?? []).compactMap(version).sorted { $0.date < $1.date }
  }

  private static func version(_ value: YAMLValue) -> BudgetVersion? {
    guard let map = value.map(BudgetKey.self) else { return nil }
    let status = map.required(.versie)?.word(BudgetVersion.Status.self)
    let date = map.required(.datum)?.date()
    let amount = map.required(.bedrag).flatMap(MoneyReader.amount)
    guard let status, let date, let amount else { return nil }
    return BudgetVersion(status: status, date: date, amount: amount)
  }
}
