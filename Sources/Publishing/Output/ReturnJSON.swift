import Model

/// Who returns, in `<rapportage>.json`.
enum ReturnJSON {
  static func value(_ shares: ReturnShares) -> JSONValue {
    .object([
      "naam": .text(shares.name),
      "binnen": .whole(shares.months),
      "minimum": .whole(shares.minimum),
      "maanden": .list(shares.byMonth.map { row($0, "maand", $0.first.iso) }),
      "jaren": .list(shares.byYear.map { row($0, "jaar", String($0.first.year)) }),
    ])
  }

  private static func row(_ row: ReturnShares.Row, _ key: String, _ name: String) -> JSONValue {
    .object([
      key: .text(name), "terugkeer": share(row.returned), "onduidelijk": share(row.unclear),
    ])
  }

  private static func share(_ share: ReturnShares.Share?) -> JSONValue {
    guard let share else { return .null }
    return .object([
      "aantal": .whole(share.count), "van": .whole(share.total), "aandeel": .number(share.value),
      "laag95": .number(share.interval.lowerBound), "hoog95": .number(share.interval.upperBound),
    ])
  }
}
