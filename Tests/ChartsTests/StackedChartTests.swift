import Charts
import Markup
import Testing

@Suite("Stacked charts")
struct StackedChartTests {
  private func svg(_ series: [StackedChart.Series], areas: Bool) -> String {
    var input = StackedChart.Input(
      caption: Caption(id: "a", title: "Titel"), format: ValueFormat(decimals: 0),
      places: .months([24_084, 24_085, 24_086]), series: series)
    input.form = areas ? .areas : .bars
    return StackedChart.figure(input).svg.serialized
  }

  @Test func drawsBarsWhereAreasCanNotShowIt() {
    #expect(!svg([.init("a", [1, 2, 3])], areas: true).contains("<rect"))
    #expect(svg([.init("a", [1, -2, 3])], areas: true).contains("<rect"))
    #expect(svg([.init("a", [1, nil, 3])], areas: true).contains("<rect"))
  }

  @Test func takesMoreThanFivePartsTogether() {
    let series = (1...7).map { StackedChart.Series("deel \($0)", [Double($0), 1, nil]) }
    let drawn = svg(series, areas: false)
    #expect(drawn.contains(">overig</text>") && !drawn.contains(">deel 5</text>"))
  }

  @Test func bearsSeriesOfOtherLengthsAndNoMonths() throws {
    try expectSound(svg([.init("a", []), .init("b", [1, .nan, .infinity, 4])], areas: true))
    try expectSound(svg([.init("a", [1e308, 1e308]), .init("b", [1e308, 1])], areas: false))
  }
}
