import Model

/// What is steered by besides the figures, and the self-assessment, in `<rapportage>.json`.
enum LeverJSON {
  static func value(_ levers: Levers?) -> JSONValue {
    guard let levers else { return .null }
    return .object([
      "waarnemingen": .list(levers.sightings.map(sighting)),
      "kernwaarden": .list(levers.values.map(principle)),
      "grenzen": .list(levers.boundaries.map(principle)),
      "onzekerheden": .list(levers.uncertainties.map(uncertainty)),
    ])
  }

  private static func sighting(_ sighting: Levers.Sighting) -> JSONValue {
    .object([
      "datum": .text(sighting.date.iso), "waar": .optional(sighting.place),
      "door": .optional(sighting.by), "indicator": .optional(sighting.indicator),
      "tekst": .text(sighting.text),
    ])
  }

  private static func principle(_ principle: Levers.Principle) -> JSONValue {
    .object(["naam": .text(principle.name), "betekenis": .optional(principle.meaning)])
  }

  private static func uncertainty(_ uncertainty: Levers.Uncertainty) -> JSONValue {
    .object([
      "naam": .text(uncertainty.name), "aanname": .optional(uncertainty.assumption),
      "eigenaar": .optional(uncertainty.owner), "bespreken": .optional(uncertainty.due?.iso),
      "vragen": .list(
        uncertainty.questions.map {
          .object(["vraag": .text($0.text), "antwoord": .optional($0.answer)])
        }),
    ])
  }

  static func assessment(_ assessment: SelfAssessment?) -> JSONValue {
    guard let assessment else { return .null }
    func type(_ place: Int?) -> JSONValue { .optional(place.map { assessment.types[$0] }) }
    return .object([
      "maand": .optional(assessment.month?.iso),
      "typen": .list(assessment.types.map(JSONValue.text)),
      "velden": .list(
        assessment.fields.map {
          .object([
            "naam": .text($0.name), "nu": type($0.now), "gewenst": type($0.wanted),
            "toelichting": .optional($0.note),
          ])
        }),
    ])
  }
}
