import Model
import Rendering

/// The units below the report's own, and what flowed into stocks and out of them, as JSON.
enum PartJSON {
  /// By the code of the indicator.
  static func value(_ parts: [String: [PartCourse]]) -> JSONValue {
    .object(JSONObject(parts.mapValues { .list($0.map(value)) }))
  }

  private static func value(_ part: PartCourse) -> JSONValue {
    .object([
      "eenheid": .text(part.unit), "naam": .text(part.name), "waarde": .optional(part.value),
      "reden": part.value == nil ? .optional(part.gap.map(GapSentence.text)) : .null,
      "doelstelling": .optional(part.target),
      "reeks": .list(
        part.history.map {
          .object([
            "maand": .text($0.month.iso), "realisatie": .optional($0.value),
            "voorlopig": .bool($0.value != nil && $0.isProvisional),
          ])
        }),
    ])
  }

  static func value(_ course: FlowCourse) -> JSONValue {
    .object([
      "stand": .text(course.names.stock), "instroom": .text(course.names.inflow),
      "uitstroom": .text(course.names.outflow),
      "maanden": .list(
        course.months.map {
          .object([
            "maand": .text($0.month.iso), "in": .optional($0.flow.inflow),
            "uit": .optional($0.flow.outflow),
          ])
        }),
      "onderdelen": .list(
        course.parts.map {
          .object([
            "eenheid": .text($0.unit), "naam": .text($0.name), "in": .optional($0.flow.inflow),
            "uit": .optional($0.flow.outflow),
          ])
        }),
    ])
  }
}
