import Publishing

/// What two reports say differently, as JSON.
enum DifferenceJSON {
  static func value(_ pairs: [CompareRun.Pair], old: String, new: String) -> JSONValue {
    .object([
      "oud": .text(old),
      "nieuw": .text(new),
      "rapporten": .list(
        pairs.map { pair in
          .object([
            "rapport": .text(pair.name),
            "verschillen": .list(pair.differences.map(value)),
          ])
        }),
    ])
  }

  private static func value(_ difference: ReportDifference) -> JSONValue {
    .object([
      "soort": .text(difference.kind.rawValue),
      "plaats": .list(difference.path.map(JSONValue.text)),
      "oud": difference.old ?? .null,
      "nieuw": difference.new ?? .null,
    ])
  }
}
