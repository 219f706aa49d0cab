import Charts
import Markup
import Testing

@Suite("Pies")
struct PieChartTests {
  private let parts = [30.0, 10, 5, 4, 3, 2, nil, -8, 0].enumerated().map {
    PieChart.Part("deel \($0)", $1)
  }

  @Test func putsTheRestTogetherBeyondFive() {
    let (shown, rest) = PieChart.shown(parts)
    #expect(shown.map(\.value) == [30, 10, 5, 4, 5] && shown.last?.name == "overig" && rest == 2)
    #expect(PieChart.shown(Array(parts.prefix(5))).rest == 0)
  }

  @Test func saysWhatIsNotDrawn() {
    let figure = PieChart.figure(
      PieChart.Input(
        caption: Caption(id: "a", title: "Titel"), format: ValueFormat(decimals: 0), parts: parts))
    #expect(figure.description.contains("overig: 2 kleinere delen; niet getekend: 1 onder nul"))
    #expect(figure.svg.serialized.contains("overig: 2 kleinere delen · niet getekend: 1 onder nul"))
    // All parts stand in the table, with their share of what has one.
    #expect(figure.table.rows.count == 9 && figure.table.rows[0] == ["deel 0", "30", "56%"])
    #expect(figure.table.rows[7] == ["deel 7", "−8", "–"])
  }
}
