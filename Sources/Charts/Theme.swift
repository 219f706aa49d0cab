/// A colour as a literal for every engine, and a stable class by which a style sheet may change it.
///
/// Shapes and texts carry the class alone and are filled; lines carry `c-line` too and are stroked;
/// open shapes carry `c-open`: stroked with the colour and filled with paper. So a dark style sheet says
/// `.c-ink { fill: #eee }`, `.c-ink.c-line { fill: none; stroke: #eee }` and
/// `.c-ink.c-open { fill: #111; stroke: #eee }`.
package struct Paint: Hashable, Sendable {
  package var color: String
  package var name: String

  package init(_ color: String, name: String) {
    self.color = color
    self.name = name
  }
}

/// The colours and letters of all charts; one value for a report.
package struct Theme: Hashable, Sendable {
  /// Actual values and main labels.
  package var ink = Paint("#1b2430", name: "c-ink")
  /// Text of the second rank: ticks, notes, labels of other lines.
  package var muted = Paint("#59636f", name: "c-muted")
  /// The previous year: solid and light.
  package var previous = Paint("#8590a0", name: "c-previous")
  package var grid = Paint("#dfe3e8", name: "c-grid")
  package var accent = Paint("#0b5fa5", name: "c-accent")
  /// Targets and plans: outlined.
  package var plan = Paint("#4b5563", name: "c-plan")
  /// Forecasts: dashed or hatched.
  package var forecast = Paint("#1b2430", name: "c-forecast")
  package var band = Paint("#d3d9e2", name: "c-band")
  package var wideBand = Paint("#e8ebf0", name: "c-band-wide")
  package var paper = Paint("#ffffff", name: "c-paper")
  package var green = Paint("#2e7d32", name: "c-green")
  package var orange = Paint("#b45309", name: "c-orange")
  package var red = Paint("#b3261e", name: "c-red")
  package var grey = Paint("#6b7280", name: "c-grey")
  /// Grounds for up to three grades, dark to light.
  package var grades = [
    Paint("#c3cad4", name: "c-grade-1"), Paint("#d7dce3", name: "c-grade-2"),
    Paint("#e8ebf0", name: "c-grade-3"),
  ]

  package var fontFamily = "Inter, 'Open Sans', Arial, sans-serif"
  package var tickSize = 11.0
  package var labelSize = 12.0

  package init() {}
}
