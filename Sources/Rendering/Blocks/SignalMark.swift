import Charts
import Markup
import Model

/// How a page shows signals: a shape or a face with a word; never by colour alone.
struct SignalMark {
  var theme = Theme()
  var look = HouseStyle.SignalLook.shapes
  var words = SignalWords()

  /// The shape or face, drawn so that every engine prints it.
  func shape(_ signal: Signal) -> Node {
    guard let paint = paint(signal) else { return .empty }
    if look == .faces, signal != .grey {
      return picture(
        "mark gezicht", size: 16, SignalFace(paint: paint, paper: theme.paper).nodes(signal))
    }
    let content: Node =
      switch signal {
      case .green:
        .element(
          "circle", [Attribute("cx", 6), Attribute("cy", 6), Attribute("r", 5.2)] + paint.filled)
      case .orange: polygon("6,0.6 11.6,10.8 0.4,10.8", paint)
      case .red: polygon("6,0.2 11.8,6 6,11.8 0.2,6", paint)
      case .grey, .none:
        .element(
          "circle",
          [Attribute("cx", 6), Attribute("cy", 6), Attribute("r", 4.6)]
            + Stroke(paint, width: 1.6).attributes)
      }
    return picture("mark", size: 12, [content])
  }

  private func picture(_ name: StaticString, size: Double, _ content: [Node]) -> Node {
    .element(
      "svg",
      [
        .class(name), Attribute("width", size), Attribute("height", size),
        Attribute("viewBox", size == 16 ? "0 0 16 16" : "0 0 12 12"),
        Attribute("aria-hidden", "true"), Attribute("focusable", "false"),
      ], content)
  }

  private func polygon(_ points: String, _ paint: Paint) -> Node {
    .element("polygon", [Attribute("points", points)] + paint.filled)
  }

  /// The colours are for signals only; that they can be told apart is tested.
  private func paint(_ signal: Signal) -> Paint? {
    switch signal {
    case .green: theme.green
    case .orange: theme.orange
    case .red: theme.red
    case .grey: theme.grey
    case .none: nil
    }
  }

  /// The shape with its word: ● op koers.
  func labelled(_ figures: IndicatorFigures) -> Node {
    labelled(figures.signal, words.word(for: figures))
  }

  func labelled(_ signal: Signal, _ word: String) -> Node {
    guard signal != .none else {
      return .element("span", [.class("signal signal-geen")], text: word)
    }
    return .element(
      "span", [Attribute("class", "signal signal-\(signal.rawValue)")],
      [shape(signal), .text(" "), .element("span", [.class("word")], text: word)])
  }
}
