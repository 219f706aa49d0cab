import Model

/// How soon spells are over, in `<rapportage>.json`.
enum ExitJSON {
  static func value(_ chances: ExitChances) -> JSONValue {
    .object([
      "naam": .text(chances.name),
      "vanaf": .optional(chances.from?.iso),
      "tot_en_met": .text(chances.through.iso),
      "instroomcohorten": .bool(chances.inflowOnly),
      "minimum": .whole(chances.minimum),
      "totaal": group(chances.all),
      "uitsplitsingen": .list(
        chances.splits.map { split in
          .object([
            "groep": .text(split.column ?? "instroomjaar"),
            "groepen": .list(split.groups.map(group)),
            "logrank": split.test.map { test in
              .object([
                "chi2": .number(test.chiSquare), "vrijheidsgraden": .whole(test.degreesOfFreedom),
                "p": .number(test.p),
              ])
            } ?? .null,
          ])
        }),
    ])
  }

  private static func group(_ group: ExitChances.Group) -> JSONValue {
    .object([
      "naam": .text(group.name),
      "aantal": group.count.map(JSONValue.whole) ?? .null,
      "mediaan": .object([
        "maanden": .optional(group.median), "laag95": .optional(group.medianLow),
        "hoog95": .optional(group.medianHigh),
      ]),
      "binnen6": group.point(at: 6).map(point) ?? .null,
      "binnen12": group.point(at: 12).map(point) ?? .null,
      "curve": .list(group.curve.map(point)),
      "redenen": .list(
        group.reasons.map {
          .object(["reden": .text($0.name), "curve": .list($0.curve.map(point))])
        }),
    ])
  }

  private static func point(_ point: ExitChances.Point) -> JSONValue {
    .object([
      "maand": .whole(point.month), "risico": .whole(point.atRisk), "uit": .number(point.exit),
      "laag95": .optional(point.interval?.lowerBound),
      "hoog95": .optional(point.interval?.upperBound),
    ])
  }
}
