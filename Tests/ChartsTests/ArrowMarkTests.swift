import Charts
import Markup
import Testing

@Suite("Arrows, cells and rules")
struct ArrowMarkTests {
  private let plane = Plane(
    frame: Frame(left: 0, top: 0, right: 100, bottom: 100),
    x: LinearScale(domain: 0...10, from: 0, to: 100),
    y: LinearScale(domain: 0...10, from: 100, to: 0),
    theme: Theme())

  @Test func endsAtWhereItPoints() {
    let theme = Theme()
    let arrow = ArrowMark(from: Point(0, 5), to: Point(8, 5), stroke: Stroke(theme.ink))
    let svg = arrow.draw(in: plane).serialized
    #expect(svg.contains("M80 50L74 52.7L74 47.3Z") && arrow.extent.x == 0...8)
    let nothing = [
      ArrowMark(from: Point(1, 1), to: Point(1, 1), stroke: Stroke(theme.ink)),
      ArrowMark(from: Point(1, nil), to: Point(1, 1), stroke: Stroke(theme.ink)),
    ]
    #expect(nothing.map { $0.draw(in: plane).serialized } == ["", ""])
  }

  @Test func drawsARuleAtItsPlace() {
    let rule = UprightRule(5, stroke: Stroke(Theme().ink))
    #expect(rule.draw(in: plane).serialized.contains("x1=\"50\" y1=\"0\" x2=\"50\" y2=\"100\""))
    #expect(UprightRule(.nan, stroke: Stroke(Theme().ink)).draw(in: plane).serialized.isEmpty)
  }
}
