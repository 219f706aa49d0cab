import Model

/// The registers of a dossier as JSON: projects and risks as they were written down.
enum RegisterJSON {
  static func value(_ project: Project) -> JSONValue {
    .object([
      "code": .text(project.code),
      "naam": .text(project.name),
      "eigenaar": .optional(project.owner),
      "start": .optional(project.start?.iso),
      "gereed": .optional(project.due?.iso),
      "voortgang": .optional(project.progress),
      "status": .text(project.status.rawValue),
      "toelichting": .optional(project.note),
    ])
  }

  static func value(_ risk: Risk) -> JSONValue {
    .object([
      "code": .text(risk.code),
      "naam": .text(risk.name),
      "kans": .number(risk.chance),
      "laag": .number(risk.low),
      "verwacht": .number(risk.likely),
      "hoog": .number(risk.high),
      "eigenaar": .optional(risk.owner),
      "beheersing": .optional(risk.control),
    ])
  }
}
