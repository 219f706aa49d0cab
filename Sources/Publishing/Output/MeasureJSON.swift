import Model
import Rendering

/// The measures with what was measured of their effect, in `<rapportage>.json`.
package enum MeasureJSON {
  package static func list(_ report: Report) -> JSONValue {
    .list(report.measures.map { measure($0, report) })
  }

  private static func measure(_ measure: CorrectiveMeasure, _ report: Report) -> JSONValue {
    .object([
      "code": .text(measure.code),
      "indicator": .text(measure.indicator),
      "titel": .text(measure.title),
      "actiehouder": .optional(measure.owner),
      "status": .text(measure.status.rawValue),
      "start": .optional(measure.start?.iso),
      "gereed": .optional(measure.due?.iso),
      "kosten": .optional(measure.costs),
      "over_tijd": .bool(measure.isOverdue(in: report.month)),
      "effect": report.effects[measure.code].map(effect) ?? .null,
    ])
  }

  static func effect(_ effect: MeasuredEffect) -> JSONValue {
    .object([
      "oordeel": .optional(effect.verdict?.rawValue),
      "reden": .optional(effect.gap.map(EffectSentence.words)),
      "maatregelen": .list(effect.measures.map(JSONValue.text)),
      "start": .optional(effect.start?.iso),
      "maand": .optional(effect.evaluation?.iso),
      "wat": .text(word(effect.quantity)),
      "werkelijk": .optional(effect.compared?.actual),
      "verwacht": .optional(effect.compared?.expected),
      "laag95": .optional(effect.compared?.low95),
      "hoog95": .optional(effect.compared?.high95),
      "verschil": .optional(effect.compared?.difference),
      "volgens_plan": .optional(effect.hoped),
      "over_maanden": effect.overMonths.map(comparison) ?? .null,
      "referentie": effect.reference.map {
        .object(["reeks": .text($0.series), "maal": .number($0.scale)])
      } ?? .null,
      "van": .optional(effect.basis?.lowerBound.iso),
      "tot": .optional(effect.basis?.upperBound.iso),
      "methode": .optional(effect.technique.map(ForecastWords.name)),
      "verlopen": .whole(effect.paths),
      "verbreed": .number(effect.widening),
      "voorlopig": .bool(effect.isProvisional),
      "verloop": .list(
        effect.course.map { point in
          .object([
            "maand": .text(point.month.iso), "werkelijk": .optional(point.actual),
            "verwacht": .optional(point.expected), "laag95": .optional(point.low95),
            "hoog95": .optional(point.high95),
          ])
        }),
    ])
  }

  private static func comparison(_ compared: MeasuredEffect.Comparison) -> JSONValue {
    .object([
      "werkelijk": .optional(compared.actual), "verwacht": .number(compared.expected),
      "laag95": .number(compared.low95), "hoog95": .number(compared.high95),
      "verschil": .optional(compared.difference),
    ])
  }

  private static func word(_ quantity: MeasuredEffect.Quantity) -> String {
    switch quantity {
    case .sum: "som"
    case .level: "stand"
    case .mean: "gemiddelde"
    }
  }
}
