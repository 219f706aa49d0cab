import Model
import Rendering

/// The comparisons with other municipalities as JSON; changes are fractions.
enum ComparisonJSON {
  static func value(_ comparison: Comparison) -> JSONValue {
    .object([
      "groep": .text(comparison.group.code),
      "naam": .text(comparison.group.name),
      "vergelijkbaar": .bool(comparison.group.isComparable),
      "gekozen": .text(chosen(comparison.group.members)),
      "gemeenten": .list(
        comparison.members.map {
          .object([
            "code": .text($0.code), "naam": .text($0.name), "afstand": .optional($0.distance),
          ])
        }),
      "reden": .optional(ComparisonSentence(comparison).gap),
      "niet_meegeteld": .list(comparison.lacking.map(JSONValue.text)),
      "volume": scaled(comparison.now),
      "instroom": scaled(comparison.inflow),
      "uitstroom": scaled(comparison.outflow),
      "reductiepotentieel": comparison.potential.map {
        .object([
          "waarde": .number($0.value), "laag95": .number($0.low95), "hoog95": .number($0.high95),
        ])
      } ?? .null,
      "verandering": comparison.change.map {
        .object([
          "eigen": .number($0.own), "groep": .number($0.reference),
          "beter": .number($0.advantage),
        ])
      } ?? .null,
      "reeks": .list(
        comparison.points.map {
          .object([
            "maand": .text($0.month.iso), "eigen": .optional($0.value?.own),
            "omgerekend": .optional($0.value?.scaled),
            "gemeenten": $0.value.map { .whole($0.members) } ?? .null,
          ])
        }),
    ])
  }

  private static func chosen(_ members: ReferenceGroup.Members) -> String {
    switch members {
    case .all: "alle"
    case .named: "genoemd"
    case .nearest: "naaste"
    }
  }

  private static func scaled(_ value: Comparison.Scaled?) -> JSONValue {
    value.map {
      .object([
        "eigen": .number($0.own), "omgerekend": .number($0.scaled),
        "verschil": .number($0.difference), "groep": .number($0.referenceCount),
        "gemeenten": .whole($0.members),
      ])
    } ?? .null
  }

  static func value(_ ranking: MunicipalRanking?) -> JSONValue {
    guard let ranking else { return .null }
    return .object([
      "plaats": ranking.rank.map { .whole($0.place) } ?? .null,
      "van": ranking.rank.map { .whole($0.of) } ?? .null,
      "tiende": ranking.rank.map { .whole($0.decile) } ?? .null,
      "land": .optional(ranking.nation?.change),
      "per_100_huishoudens": .optional(ranking.rank?.rate),
      "veranderingen": .list(
        ranking.movers.map {
          .object([
            "code": .text($0.code), "naam": .text($0.name), "verandering": .number($0.change),
            "eigen": .bool($0.isOwn), "per_100_huishoudens": .optional($0.rate),
          ])
        }),
    ])
  }
}
