import Model
import Publishing

/// Findings as JSON, for `--json`: a list, each with its place, null where there is none.
enum DiagnosticJSON {
  static func value(_ diagnostics: [Diagnostic]) -> JSONValue { .list(diagnostics.map(value)) }

  private static func value(_ diagnostic: Diagnostic) -> JSONValue {
    .object(
      place(diagnostic.position).merging([
        "ernst": .text(diagnostic.severity.rawValue),
        "code": .text(diagnostic.code.rawValue),
        "melding": .text(diagnostic.summary),
      ]))
  }

  /// `bestand`, and `regel` and `kolom`, or `blad` and `cel`, or `rij` and `veld`.
  static func place(_ position: InputPosition?) -> JSONObject {
    var place: JSONObject = [
      "bestand": .optional(position?.path), "regel": .null, "kolom": .null, "blad": .null,
      "cel": .null, "rij": .null, "veld": .null,
    ]
    switch position {
    case nil, .file: break
    case .line(_, let line): place["regel"] = .whole(line)
    case .text(_, let line, let column):
      place["regel"] = .whole(line)
      place["kolom"] = .whole(column)
    case .cell(_, let sheet, let cell):
      place["blad"] = .text(sheet)
      place["cel"] = .text(cell)
    case .record(_, let line, let row, let column):
      if let line { place["regel"] = .whole(line) }
      place["rij"] = .whole(row)
      place["veld"] = .text(column)
    }
    return place
  }
}
