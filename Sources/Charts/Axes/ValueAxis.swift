import Markup

/// Level grid lines with their values at the left; the zero line a little stronger.
package struct ValueAxis: Mark {
  package var ticks: Ticks
  private let texts: TickTexts

  package init(_ ticks: Ticks) {
    self.ticks = ticks
    texts = TickTexts(ticks)
  }

  /// The factor that the texts of the ticks leave out.
  package var factor: String? { texts.factor }
  /// Whether the axis begins or ends elsewhere than at zero.
  package var leavesOutZero: Bool { !ticks.domain.contains(0) }

  package func labelWidth(size: LetterSize) -> Double {
    texts.texts.map { Letters.width($0, size: size) }.max() ?? 0
  }

  package func draw(in plane: Plane) -> Node {
    .element(
      "g", [.class("grid")],
      zip(ticks.values, texts.texts).flatMap { value, text -> [Node] in
        let y = plane.y(value)
        let paint = value == 0 ? plane.theme.muted : plane.theme.grid
        let label = TextLine(
          text, paint: plane.theme.muted, size: plane.theme.tickSize, anchor: .end)
        return [
          Shape.line(plane.frame.left, y, plane.frame.right, y, Stroke(paint, width: 1)),
          label.draw(x: plane.frame.left - 6, y: y + plane.theme.tickSize * 0.36),
        ]
      })
  }
}
