import Charts
import Colours
import Markup

/// The rules that carry the colours of a house style: on paper by name, on a dark screen by class.
///
/// They stand before the other rules of the page, which have no colours of accent or signal.
struct HouseStyleRules {
  let theme: Theme

  var pieces: [StyleSheet.Piece] {
    named { $0.light } + [.rules("@media screen and (prefers-color-scheme: dark) {\n")]
      + named { $0.dark } + shapes + [.rules("}\n")]
  }

  private func named(_ side: (Paint) -> SRGB) -> [StyleSheet.Piece] {
    rule("h2, .organisatie, a, summary, button { color: ", side(theme.accent))
      + rule("h2, header.titel { border-top-color: ", side(theme.accent))
      + rule(".bediening input { accent-color: ", side(theme.accent))
      + rule(".ontbreekt { border-left-color: ", side(theme.red))
      + rule(".signal-groen, .tile-groen .label { color: ", side(theme.green))
      + rule(".signal-oranje, .tile-oranje .label { color: ", side(theme.orange))
      + rule(".signal-rood, .tile-rood .label { color: ", side(theme.red))
      + rule(".signal-grijs, .tile-grijs .label { color: ", side(theme.grey))
  }

  /// Shapes filled, then lines and open shapes, which are more precise and so win.
  private var shapes: [StyleSheet.Piece] {
    var pieces: [StyleSheet.Piece] = []
    for (name, paint) in paints {
      pieces += [.rules("svg "), .rules(name)] + rule(" { fill: ", paint.dark)
      pieces += [.rules("svg "), .rules(name)] + rule(".c-line { fill: none; stroke: ", paint.dark)
      pieces += [.rules("svg "), .rules(name)] + rule(".c-open { fill: ", theme.paper.dark)
      pieces += [.rules("svg "), .rules(name)] + rule(".c-open { stroke: ", paint.dark)
    }
    return pieces
  }

  private var paints: [(StaticString, Paint)] {
    let grades: [StaticString] = [".c-grade-1", ".c-grade-2", ".c-grade-3"]
    let named: [(StaticString, Paint)] = [
      (".c-ink", theme.ink), (".c-muted", theme.muted), (".c-previous", theme.previous),
      (".c-grid", theme.grid), (".c-accent", theme.accent), (".c-plan", theme.plan),
      (".c-forecast", theme.forecast), (".c-band", theme.band), (".c-band-wide", theme.wideBand),
      (".c-part", theme.part), (".c-paper", theme.paper), (".c-green", theme.green),
      (".c-orange", theme.orange), (".c-red", theme.red), (".c-grey", theme.grey),
    ]
    return named + zip(grades, theme.grades).map { ($0, $1) }
  }

  private func rule(_ start: StaticString, _ colour: SRGB) -> [StyleSheet.Piece] {
    [.rules(start), .colour(colour), .rules("; }\n")]
  }
}
