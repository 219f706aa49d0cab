import Charts
import Testing

@Suite("Input that no caller should give")
struct HostileInputTests {
  private static let texts = [
    "", "<script>alert(1)</script>", "\"' onload='x", "]]>&amp;<!--", "\u{202E}\u{2066}txt",
    String(repeating: "W", count: 10_000), "\u{0}\u{FFFE}\n\r\t", "مرحبا بالعالم", "👩‍👩‍👧‍👦🇳🇱",
  ]

  @Test(arguments: texts) func keepsAnyTextInsideThePicture(_ text: String) throws {
    var input = LineState.full.input
    input.caption = Caption(id: text, title: text, subtitle: text, source: text, description: text)
    input.format = ValueFormat(decimals: 1, unit: text)
    input.names.actual = text
    input.names.previousYear = text
    input.names.path = text
    input.names.target = text
    input.names.forecast = text
    for width in [640.0, 320, 1, .nan, -5] {
      input.width = width
      let drawn = width >= 120 ? width : width.isFinite ? 120 : 640
      try expectSound(LineChart.figure(input).svg.serialized, width: drawn, height: 280)
    }
    var bullet = BulletChart.Input(
      caption: input.caption, format: input.format, value: 12, target: 15)
    bullet.names = input.names
    try expectSound(BulletChart.figure(bullet).svg.serialized, width: 240, height: 60)
  }

  @Test(arguments: [Int.min, -1, 0, 119_999, 120_000, Int.max])
  func takesAnyMonth(_ month: Int) throws {
    let state = LineState.line("x", [1, 2], months: [month, january2007]) {
      $0.targets = [LineChart.Target(month: month, value: 3, from: month)]
      $0.forecast = [
        LineChart.ForecastPoint(month: month, value: 2, band80: -.infinity ... .infinity)
      ]
    }
    try expectSound(LineChart.figure(state.input).svg.serialized, width: 640, height: 280)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e308, -1e308, 5e-300, -0.0])
  func takesAnyNumber(_ value: Double) throws {
    for decimals in [-3, 0, 2, 40] {
      let state = LineState.line("x", [value, 2, value], decimals: decimals) {
        $0.previousYear = [value]
        $0.path = [1, value, 3, 4, 5]
        $0.targets = [LineChart.Target(month: january2007 + 2, value: value)]
        $0.forecast = [LineChart.ForecastPoint(month: january2007 + 5, value: value)]
        $0.valueDomain = value.isNaN ? nil : min(value, 0)...max(value, 0)
      }
      try expectSound(LineChart.figure(state.input).svg.serialized, width: 640, height: 280)
    }
  }

  @Test(arguments: LineState.all) func drawsEveryStateSmall(_ state: LineState) throws {
    var input = state.input
    input.width = 300
    input.height = 160
    try expectSound(LineChart.figure(input).svg.serialized, width: 300, height: 160)
  }
}
