import Charts
import TestSupport
import Testing

@Suite("Line charts")
struct LineChartTests {
  @Test(arguments: LineState.all) func looksAsStored(_ state: LineState) throws {
    let svg = LineChart.figure(state.input).svg.serialized
    try expectSound(svg, width: state.input.width, height: state.input.height)
    expectStored(svg, named: "line-\(state.name).svg")
  }
}
