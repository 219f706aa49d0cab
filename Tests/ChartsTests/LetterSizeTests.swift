import Charts
import Markup
import Testing

@Suite struct LetterSizeTests {
  /// A font in which every letter is as wide as it is high.
  private static let square = LetterWidths(
    Dictionary(uniqueKeysWithValues: (UInt32(0x20)...0x24F).map { ($0, UInt16(1000)) }))

  @Test func measuresByTheFontsOwnWidths() {
    let size = LetterSize(10, widths: Self.square)
    #expect(Letters.width("iii", size: size) == 30)
    // A character that the font lacks comes from another.
    #expect(
      Letters.width("−", size: size) == Letters.width("−", size: LetterSize(10)))
    #expect(Letters.fitted("abcdefgh", width: 50, size: size).count <= 5)
  }

  /// Labels get more room in a wider font, and none is cut in the picture.
  @Test func keepsLabelsInThePicture() throws {
    var input = LineChart.Input(
      caption: Caption(id: "a", title: "t", subtitle: "s", source: "b"),
      format: ValueFormat(decimals: 0, unit: "€"), months: Array(24084..<24096),
      actual: (0..<12).map { 1_234_567 + Double($0) * 1000 })
    input.previousYear = input.actual.map { $0.map { $0 - 90_000 } }
    input.theme.use(font: "Huisstijl", widths: Self.square)
    let svg = LineChart.figure(input).svg.serialized
    #expect(svg.contains("font-family=\"Huisstijl, Inter,"))
    for match in svg.matches(
      of: /<text x="([0-9.]+)" y="[0-9.]+" font-size="([0-9.]+)" text-anchor="(\w+)"[^>]*>([^<]*)</)
    {
      let (x, size) = (try #require(Double(match.1)), try #require(Double(match.2)))
      let width = Letters.width(String(match.4), size: LetterSize(size, widths: Self.square))
      let left = match.3 == "end" ? x - width : match.3 == "middle" ? x - width / 2 : x
      #expect(left >= -0.5 && left + width <= 640.5, "\(match.4)")
    }
  }
}
