import Model

/// The key figures of the streams of work, for the unit and per team, as JSON.
enum WorkStreamJSON {
  static func value(_ figures: WorkStreamFigures) -> JSONValue {
    .object([
      "werkstroom": .text(figures.stream.rawValue),
      "kengetallen": .list(
        figures.lines.map { line in
          .object([
            "indicator": .text(line.indicator.code), "eigen": cell(line.own),
            "teams": .list(line.teams.map(cell)),
          ])
        }),
    ])
  }

  private static func cell(_ cell: WorkStreamFigures.Cell) -> JSONValue {
    .object([
      "eenheid": .text(cell.unit), "maand": .optional(cell.month),
      "taakstelling": .optional(cell.monthTarget), "sinds_januari": .optional(cell.toDate),
      "bedoeld": .optional(cell.path), "signaal": .text(cell.signal.rawValue),
      "voorlopig": .bool(cell.isProvisional),
    ])
  }
}
