import Model
import Publishing
import Rendering

/// The account of a figure as JSON: the indicator as in a report, and how its figure came about.
enum ExplainJSON {
  static func value(_ account: FigureAccount) -> JSONValue {
    .object([
      "peil": .whole(1),
      // Worked out from figures that are not protected for readers outside.
      "intern": .bool(true),
      "maand": .text(account.figures.month.iso),
      "eenheid": .text(account.figures.unit),
      "indicator": ReportJSON.indicator(account.figures),
      "formule": .text(account.formula),
      "uitleg": .list(
        account.entries.map { .object(["naam": .text($0.name), "tekst": .text($0.text)]) }),
      "invoer": .list(account.inputs.map { input($0.role, $0.observation) }),
    ])
  }

  private static func input(_ role: String, _ observation: Observation) -> JSONValue {
    let value: JSONValue =
      switch observation.value {
      case .number(let number): .optional(number)
      case .status(let word): .text(word)
      case .missing, .withheld: .null
      }
    return .object(
      DiagnosticJSON.place(observation.origin).merging([
        "rol": .text(role),
        "eenheid": .text(observation.unit),
        "reeks": .text(observation.series),
        "tot_en_met": .text(observation.period.lastMonth.iso),
        "uitsplitsing": .object(JSONObject(observation.dimensions.mapValues(JSONValue.text))),
        "waarde": value,
      ]))
  }
}
