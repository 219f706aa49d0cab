import Colours

/// A colour as a literal for every engine, and a stable class by which a style sheet may change it.
///
/// Shapes and texts carry the class alone and are filled; lines carry `c-line` too and are stroked;
/// open shapes carry `c-open`: stroked with the colour and filled with paper. So a dark style sheet says
/// `.c-ink { fill: #eee }`, `.c-ink.c-line { fill: none; stroke: #eee }` and
/// `.c-ink.c-open { fill: #111; stroke: #eee }`.
package struct Paint: Hashable, Sendable {
  /// The literal of an attribute, the colour on paper.
  package let color: String
  package let light: SRGB
  package let dark: SRGB
  package let name: String

  package init(_ light: SRGB, dark: SRGB, name: String) {
    color = light.hex
    self.light = light
    self.dark = dark
    self.name = name
  }

  /// Two colours written as numbers: `0x1b2430`.
  package init(_ light: UInt32, dark: UInt32, name: String) {
    self.init(SRGB(light), dark: SRGB(dark), name: name)
  }
}

/// The colours and letters of all charts; one value for a report.
package struct Theme: Hashable, Sendable {
  /// Actual values and main labels.
  package var ink = Paint(0x1b_2430, dark: 0xe6_ebf0, name: "c-ink")
  /// Text of the second rank: ticks, notes, labels of other lines.
  package var muted = Paint(0x59_636f, dark: 0xa9_b4bf, name: "c-muted")
  /// The previous year: solid and light.
  package var previous = Paint(0x85_90a0, dark: 0x7d_8995, name: "c-previous")
  package var grid = Paint(0xdf_e3e8, dark: 0x37_424d, name: "c-grid")
  package var accent = Paint(0x0b_5fa5, dark: 0x8f_c1ee, name: "c-accent")
  /// Targets and plans: outlined.
  package var plan = Paint(0x4b_5563, dark: 0xa9_b4bf, name: "c-plan")
  /// Forecasts: dashed or hatched.
  package var forecast = Paint(0x1b_2430, dark: 0xe6_ebf0, name: "c-forecast")
  package var band = Paint(0xd3_d9e2, dark: 0x3a_4650, name: "c-band")
  package var wideBand = Paint(0xe8_ebf0, dark: 0x2a_343d, name: "c-band-wide")
  /// One of the parts of a whole.
  package var part = Paint(0xa3_acb8, dark: 0x3a_4650, name: "c-part")
  package var paper = Paint(0xff_ffff, dark: 0x12_181e, name: "c-paper")
  package var green = Paint(
    StandardSignals.green.light, dark: StandardSignals.green.dark, name: "c-green")
  package var orange = Paint(
    StandardSignals.orange.light, dark: StandardSignals.orange.dark, name: "c-orange")
  package var red = Paint(
    StandardSignals.red.light, dark: StandardSignals.red.dark, name: "c-red")
  package var grey = Paint(
    StandardSignals.grey.light, dark: StandardSignals.grey.dark, name: "c-grey")
  /// Grounds for up to three grades, dark to light.
  package var grades = [
    Paint(0xc3_cad4, dark: 0x55_616d, name: "c-grade-1"),
    Paint(0xd7_dce3, dark: 0x41_4c57, name: "c-grade-2"),
    Paint(0xe8_ebf0, dark: 0x2f_3943, name: "c-grade-3"),
  ]

  package var fontFamily = "Inter, 'Open Sans', Arial, sans-serif"
  package var tickSize = LetterSize(11)
  package var labelSize = LetterSize(12)

  package init() {}

  /// With the letters of another font, which labels are measured by.
  package mutating func use(font family: String, widths: LetterWidths) {
    fontFamily = "\(family), \(fontFamily)"
    tickSize.widths = widths
    labelSize.widths = widths
  }
}
