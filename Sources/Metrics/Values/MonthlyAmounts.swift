import Model

/// The amounts of a series for a unit and its parts, looked up once for many months; each is what
/// `UnitTotals.amount` gives, without the observations behind it.
final class MonthlyAmounts {
  struct Amount {
    var value: Double?
    var isProvisional = false
    var gap: Gap?
  }

  private let series: String
  private let unit: String
  private let totals: UnitTotals
  private let values: DatasetSlice
  private lazy var parts = totals.expectedParts(series, of: unit).map {
    MonthlyAmounts(of: series, for: $0.code, totals: totals)
  }

  init(of series: String, for unit: String, totals: UnitTotals) {
    self.series = series
    self.unit = unit
    self.totals = totals
    values = totals.index.values(of: .init(series: series, unit: unit))
  }

  /// Whether a value of a quarter or a longer period may stand among them.
  var mayHoldQuarters: Bool {
    values.traits.contains(.longPeriods) || parts.contains(where: \.mayHoldQuarters)
  }

  subscript(month: Month) -> Amount {
    if let plain = values.plainNumber(of: month) {
      return Amount(value: plain.number, isProvisional: plain.isProvisional)
    }
    if values.isEmpty, !parts.isEmpty { return sumOfParts(month) }
    return exactly(month)
  }

  private func sumOfParts(_ month: Month) -> Amount {
    var sum = 0.0
    var isProvisional = false
    for part in parts {
      let amount = part[month]
      guard let value = amount.value else { return exactly(month) }
      sum += value
      isProvisional = isProvisional || amount.isProvisional
    }
    return Amount(value: sum, isProvisional: isProvisional)
  }

  /// The careful way: with a part missing, a breakdown or longer periods.
  private func exactly(_ month: Month) -> Amount {
    let amount = totals.amount(values, in: month)
    return Amount(
      value: amount.value, isProvisional: amount.inputs.contains(where: \.isProvisional),
      gap: amount.gap)
  }
}
