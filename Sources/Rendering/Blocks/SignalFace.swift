import Charts
import Markup
import Model

/// The classic face of a signal in a square of 16: it smiles, looks straight or is sad.
struct SignalFace {
  let paint: Paint
  let paper: Paint

  func nodes(_ signal: Signal) -> [Node] {
    let mouth =
      switch signal {
      case .green: "M4 9.4C5.2 13 10.8 13 12 9.4"
      case .red: "M4 12.4C5.2 8.8 10.8 8.8 12 12.4"
      case .orange, .grey, .none: "M4.2 10.8H11.8"
      }
    return [
      circle(8, 8, 7.6, paint), circle(5.4, 5.8, 1.15, paper), circle(10.6, 5.8, 1.15, paper),
      .element("path", [Attribute("d", mouth)] + Stroke(paper, width: 1.5).attributes),
    ]
  }

  private func circle(_ x: Double, _ y: Double, _ radius: Double, _ paint: Paint) -> Node {
    .element(
      "circle",
      [Attribute("cx", x), Attribute("cy", y), Attribute("r", radius)] + paint.filled)
  }
}
