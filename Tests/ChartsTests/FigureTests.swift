import Charts
import Foundation
import Markup
import TestSupport
import Testing

@Suite("Figures")
struct FigureTests {
  @Test func tellsTheWholeAlternativeInTheTitle() {
    var state = LineState.line("x", [1, 2])
    state.input.caption = Caption(
      id: "g 1", title: "Het bestand daalt", subtitle: "Klanten", source: "CBS",
      description: "Van 2 naar 1.")
    let figure = LineChart.figure(state.input)
    let svg = figure.svg.serialized
    #expect(svg.contains("<title id=\"g-1-title\">Het bestand daalt. Van 2 naar 1.</title>"))
    #expect(svg.contains("<desc id=\"g-1-desc\">Klanten. CBS.</desc>"))
    #expect(svg.contains("role=\"img\" aria-labelledby=\"g-1-title g-1-desc\""))
    #expect(svg.contains("width=\"640\" height=\"280\" viewBox=\"0 0 640 280\""))
    #expect(figure.title == "Het bestand daalt")
  }

  @Test func tablesWhatIsDrawn() {
    let table = LineChart.figure(LineState.full.input).table
    #expect(
      table.columns == [
        "maand", "realisatie", "2006", "pad", "doel", "prognose", "80% van", "80% tot", "95% van",
        "95% tot",
      ])
    #expect(table.rows.count == 12)
    #expect(
      table.rows[6] == ["juli 2007", "2,02%", "2,22%", "2,03%", "–", "–", "–", "–", "–", "–"])
    #expect(table.rows[11].prefix(6) == ["december 2007", "–", "2,14%", "1,98%", "1,98%", "1,91%"])
    #expect(table.rows.allSatisfy { $0.count == table.columns.count })
  }

  @Test func tablesMissingMonthsToo() {
    let table = LineChart.figure(LineState.line("x", [nil, 3]).input).table
    #expect(table.rows == [["januari 2007", "–"], ["februari 2007", "3"]])
    #expect(LineChart.figure(LineState.line("x", []).input).table.rows.isEmpty)
  }

  @Test func drawsTheSameEachTime() {
    let svgs = (0..<3).map { _ in LineChart.figure(LineState.full.input).svg.serialized }
    #expect(Set(svgs).count == 1)
  }

  @Test func widensAFixedScaleRatherThanHideData() throws {
    let state = LineState.line("x", [1, 50]) { $0.valueDomain = 0...10 }
    let svg = LineChart.figure(state.input).svg.serialized
    #expect(svg.contains(">50</text>"))
    try expectSound(svg, width: 640, height: 280)
  }

  @Test(arguments: [(0.0, "0"), (2.25, "2,3"), (1e15, "1,0 × 10¹⁵"), (-3.2e18, "−3,2 × 10¹⁸")])
  func writesNumbers(_ value: Double, _ expected: String) {
    let decimals = value == 0 ? 0 : 1
    #expect(ValueFormat(decimals: decimals).text(value) == expected)
  }

  @Test func writesUnitsWhereTheyBelong() {
    #expect(ValueFormat(decimals: 0, unit: "€").text(1200) == "€\u{A0}1.200")
    #expect(ValueFormat(decimals: 1, unit: "%").text(12.5) == "12,5%")
    #expect(ValueFormat(decimals: 0, unit: "dagen").text(12) == "12 dagen")
    #expect(ValueFormat(decimals: 0, unit: "dagen").text(nil) == "–")
    #expect(ValueFormat(decimals: 0, unit: "voorzieningen").label(12) == "12")
    #expect(ValueFormat(decimals: 0, unit: "€").unit == "€")
  }
}

@Suite("Theme")
struct ThemeTests {
  /// Relative luminance and contrast after WCAG 2.2, <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>.
  private func contrast(_ one: Paint, _ other: Paint) -> Double {
    func luminance(_ paint: Paint) -> Double {
      let value = Int(paint.color.dropFirst(), radix: 16) ?? 0
      let parts = [16, 8, 0].map { shift -> Double in
        let part = Double(value >> shift & 255) / 255
        return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    let (high, low) = (max(luminance(one), luminance(other)), min(luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
  }

  @Test func textCanBeReadAndShapesCanBeSeen() {
    let theme = Theme()
    for paint in [
      theme.ink, theme.muted, theme.accent, theme.plan, theme.forecast, theme.green, theme.orange,
      theme.red, theme.grey,
    ] {
      #expect(contrast(paint, theme.paper) >= 4.5, "\(paint.name)")
    }
    #expect(contrast(theme.previous, theme.paper) >= 3)
    #expect(contrast(theme.ink, theme.band) >= 4.5)
  }
}
