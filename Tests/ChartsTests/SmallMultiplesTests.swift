import Charts
import Markup
import Testing

@Suite struct SmallMultiplesTests {
  private func input(_ series: [SmallMultiples.Series]) -> SmallMultiples.Input {
    SmallMultiples.Input(
      caption: Caption(id: "v", title: "t", subtitle: "s", source: "b"),
      format: ValueFormat(decimals: 0), months: [24084, 24085, 24086], series: series)
  }

  private func ticks(_ svg: String) -> [Substring] {
    svg.matches(of: /text-anchor="end" class="c-muted" fill="[^"]*">([0-9.]+)</).map(\.1)
  }

  @Test func sharesItsScale() throws {
    let panels = SmallMultiples.panels(
      input([.init("a", [1, 2, 3]), .init("b", [900, nil, 950]), .init("c", [nil, nil, nil])]))
    #expect(panels.count == 3)
    let (one, two) = (panels[0].svg.serialized, panels[1].svg.serialized)
    #expect(ticks(one).prefix(3) == ticks(two).prefix(3))
    #expect(panels[2].svg.serialized.contains("geen gegevens"))
    #expect(one.contains("<title id=\"v-1-title\">a. januari 2007: 1; maart 2007: 3.</title>"))
    try panels.forEach { try expectSound($0.svg.serialized) }
  }

  @Test func saysWhatItsAxesLeaveOut() {
    #expect(
      SmallMultiples.remark(input([.init("a", [100, 101, 102])])) == "assen beginnen niet bij 0")
    #expect(SmallMultiples.remark(input([.init("a", [0, 101, 102])])) == "")
    var log = input([.init("a", [1, 10, 1000])])
    log.warp = .logarithm
    #expect(SmallMultiples.remark(log) == "logaritmische schaal")
    log.series.append(.init("b", [0, 1, 2]))
    #expect(SmallMultiples.remark(log) == "")
  }

  @Test func drawsFortyAndTellsAll() {
    let many = input((1...50).map { .init("reeks \($0)", [1, 2, Double($0)]) })
    #expect(SmallMultiples.panels(many).count == SmallMultiples.most)
    let figure = SmallMultiples.figure(many)
    #expect(figure.svg.serialized.contains("nog 10 in de tabel"))
    #expect(figure.table.columns.count == 51)
  }
}
