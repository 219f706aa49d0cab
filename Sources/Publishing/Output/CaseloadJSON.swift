import Model

/// The volume beside others, and what it is made of, as JSON; changes and shares are fractions.
enum CaseloadJSON {
  static func value(_ caseload: Caseload?) -> JSONValue {
    guard let caseload else { return .null }
    return .object([
      "reeks": .text(caseload.series),
      "eigen": caseload.own.map(line) ?? .null,
      "groepen": .list(caseload.groups.map(line)),
      "prognose": .object([
        "waarde": .optional(caseload.forecast?.value),
        "laag80": .optional(caseload.forecast?.interval?.low80),
        "hoog80": .optional(caseload.forecast?.interval?.high80),
      ]),
      "samenstelling": .list(caseload.compositions.map(composition)),
    ])
  }

  private static func line(_ line: Caseload.Line) -> JSONValue {
    .object([
      "naam": .text(line.name), "stand": .number(line.value), "werkelijk": .number(line.count),
      "drie_maanden": .optional(line.quarter), "twaalf_maanden": .optional(line.year),
    ])
  }

  /// Parts beside those of reference groups.
  private static func beside(_ beside: CompositionBeside) -> JSONValue {
    .list(
      beside.groups.enumerated().map { place, group in
        .object([
          "naam": .text(group.name), "gemeenten": .whole(group.members),
          "factor": .number(group.factor),
          "delen": .list(
            beside.rows.map { row in
              .object([
                "naam": .text(row.name), "eigen": .number(row.own),
                "omgerekend": .number(beside.scaled(row, place)),
                "werkelijk": .number(row.counts[place]),
              ])
            }),
        ])
      })
  }

  private static func composition(_ composition: Caseload.Composition) -> JSONValue {
    .object([
      "groep": .text(composition.column),
      "maanden": .list(composition.months.map { .text($0.iso) }),
      "delen": .list(
        composition.parts.map { part in
          .object([
            "naam": .text(part.name), "aantallen": .list(part.values.map(JSONValue.optional)),
            "aandeel": .optional(composition.share(part, composition.months.count - 1)),
            "elders": .optional(part.elsewhere), "drie_maanden": .optional(part.quarter),
            "twaalf_maanden": .optional(part.year),
          ])
        }),
      "elders": composition.elsewhereName.map(JSONValue.text) ?? .null,
      "naast": composition.beside.map(beside) ?? .null,
    ])
  }
}
