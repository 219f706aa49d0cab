import Model
import Rendering

/// The objectives of `<rapportage>.json`: the strategy, and how far each objective is.
package enum ObjectiveJSON {
  package static func value(_ result: ObjectiveResult?, in month: Month) -> JSONValue {
    guard let result else { return .null }
    return .object([
      "missie": .optional(result.mission),
      "visie": .list(result.vision.map(JSONValue.text)),
      "strategielijnen": .list(
        result.lines.map {
          .object([
            "code": .text($0.code), "naam": .text($0.name), "toelichting": .optional($0.note),
          ])
        }),
      "doelen": .list(result.outcomes.map { objective($0, in: month) }),
    ])
  }

  private static func objective(_ outcome: ObjectiveOutcome, in month: Month) -> JSONValue {
    let objective = outcome.objective
    let source: JSONValue =
      switch outcome.source {
      case nil: .null
      case .indicator(let code): .text(code)
      case .ownMeasurement: .text("metingen")
      }
    return .object([
      "code": .text(objective.code),
      "naam": .text(objective.name),
      "strategielijn": .optional(objective.line),
      "aard": .text(objective.kind.rawValue),
      "eenheid": .text(objective.unitOfMeasure),
      "richting": .text(objective.direction.rawValue),
      "vanaf": .optional(objective.from?.iso),
      "gereed": .optional(objective.due?.iso),
      "eigenaar": .optional(objective.owner),
      "waarde": .number(outcome.target),
      "start": .optional(objective.start),
      "stand": .optional(outcome.actual),
      "maand": .optional(outcome.month?.iso),
      "volgens": source,
      "op_pad": .optional(outcome.expected),
      "voortgang": .optional(outcome.share),
      "oordeel": .text(outcome.standing.rawValue),
      "reden": .optional(ObjectiveWords.gap(outcome)),
      "indicatoren": .list(outcome.indicators.map(JSONValue.text)),
      "bijgesteld": .list(
        objective.adjustments.filter { $0.date.month <= month }.map(AdjustmentJSON.value)),
      "toelichting": .optional(objective.note),
    ])
  }
}

/// A target that a decision changed.
enum AdjustmentJSON {
  static func value(_ adjustment: TargetAdjustment) -> JSONValue {
    .object([
      "jaar": adjustment.year.map(JSONValue.whole) ?? .null,
      "datum": .text(adjustment.date.iso),
      "door": .text(adjustment.by),
      "van": .number(adjustment.from),
      "naar": .number(adjustment.to),
      "besluit": .text(adjustment.decision),
    ])
  }
}

extension CalendarDate {
  /// `2007-06-12`.
  var iso: String { "\(month.iso)-\(day < 10 ? "0" : "")\(day)" }
}
