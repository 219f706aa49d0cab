import Charts
import Testing

@Suite struct GroupedBarChartTests {
  @Test func addsUpToTheFirstGap() {
    #expect(GroupedBarChart.sums([1, 2, 3]) == [1, 3, 6])
    #expect(GroupedBarChart.sums([1, nil, 3]) == [1, nil, nil])
    #expect(GroupedBarChart.sums([]) == [])
    #expect(GroupedBarChart.sums([1e308, 1e308]) == [1e308, nil])
  }

  @Test func tellsAmountsAndSums() {
    let figure = GroupedBarChart.figure(
      .init(
        caption: Caption(id: "g", title: "t"), format: ValueFormat(decimals: 0),
        months: [24084, 24085], plan: [10, 10], actual: [12, 9]))
    #expect(
      figure.table.columns == [
        "maand", "budget", "uitgaven", "budget, opgeteld", "uitgaven, opgeteld",
      ])
    #expect(
      figure.table.rows == [
        ["januari 2007", "10", "12", "10", "12"], ["februari 2007", "10", "9", "20", "21"],
      ])
    #expect(figure.description.contains("uitgaven, opgeteld 21"))
  }

  @Test func drawsAGoalWhereThereIsOne() throws {
    var input = GroupedBarChart.Input(
      caption: Caption(id: "g", title: "t"), format: ValueFormat(decimals: 0),
      months: [24084, 24085], plan: [10, 10], actual: [12, 9])
    let plain = GroupedBarChart.figure(input)
    input.goal = [nil, nil]
    #expect(GroupedBarChart.figure(input).svg.serialized == plain.svg.serialized)
    input.goal = [11, .nan]
    let figure = GroupedBarChart.figure(input)
    #expect(
      figure.table.columns == [
        "maand", "budget", "uitgaven", "doel", "budget, opgeteld", "uitgaven, opgeteld",
        "doel, opgeteld",
      ])
    #expect(figure.table.rows[0].suffix(4) == ["11", "10", "12", "11"])
    #expect(figure.table.rows[1][3] == "–" && figure.table.rows[1][6] == "–")
    #expect(figure.svg.serialized.contains("doel"))
    try expectSound(figure.svg.serialized)
  }
}
