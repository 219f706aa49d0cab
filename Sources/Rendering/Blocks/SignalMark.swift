import Markup
import Model

/// A signal as a shape with its word; never by colour alone.
enum SignalMark {
  /// The shape in a square of 12 by 12, drawn so that every engine prints it.
  static func shape(_ signal: Signal) -> Node {
    let content: [Node] =
      switch signal {
      case .green:
        [
          .element(
            "circle",
            [
              Attribute("cx", 6), Attribute("cy", 6), Attribute("r", 5.2),
              Attribute("fill", color(signal)), .class("c-green"),
            ])
        ]
      case .orange: [polygon("6,0.6 11.6,10.8 0.4,10.8", signal, "c-orange")]
      case .red: [polygon("6,0.2 11.8,6 6,11.8 0.2,6", signal, "c-red")]
      case .grey:
        [
          .element(
            "circle",
            [
              Attribute("cx", 6), Attribute("cy", 6), Attribute("r", 4.6),
              Attribute("fill", "none"), Attribute("stroke", color(signal)),
              Attribute("stroke-width", 1.6), .class("c-grey c-line"),
            ])
        ]
      case .none: []
      }
    guard !content.isEmpty else { return .empty }
    return .element(
      "svg",
      [
        Attribute("class", "mark"), Attribute("width", 12), Attribute("height", 12),
        Attribute("viewBox", "0 0 12 12"), Attribute("aria-hidden", "true"),
        Attribute("focusable", "false"),
      ], content)
  }

  private static func polygon(
    _ points: String, _ signal: Signal, _ name: StaticString
  ) -> Node {
    .element(
      "polygon",
      [Attribute("points", points), Attribute("fill", color(signal)), .class(name)])
  }

  /// The colours are for signals only and keep 4.5:1 as text on white.
  static func color(_ signal: Signal) -> String {
    switch signal {
    case .green: "#1f7a4d"
    case .orange: "#b25000"
    case .red: "#b3132b"
    case .grey, .none: "#5c6670"
    }
  }

  /// The shape with its word: ● op koers.
  static func labelled(_ figures: IndicatorFigures) -> Node {
    labelled(figures.signal, SignalWords.word(for: figures))
  }

  static func labelled(_ signal: Signal, _ word: String) -> Node {
    guard signal != .none else {
      return .element("span", [.class("signal signal-geen")], text: word)
    }
    return .element(
      "span", [Attribute("class", "signal signal-\(signal.rawValue)")],
      [shape(signal), .text(" "), .element("span", [.class("word")], text: word)])
  }
}
