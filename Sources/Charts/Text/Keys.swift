import Markup

/// Shapes with what they mean, in lines above the plot: where labels beside the data have no room.
package struct Keys: Sendable {
  package struct Key: Hashable, Sendable {
    package var form: DotMark.Form
    package var paint: Paint
    package var word: String

    package init(_ word: String, form: DotMark.Form, paint: Paint) {
      self.word = word
      self.form = form
      self.paint = paint
    }
  }

  package var keys: [Key]
  package var theme: Theme
  package var width: Double

  package init(_ keys: [Key], width: Double, theme: Theme) {
    self.keys = keys
    self.width = width
    self.theme = theme
  }

  private static let leading = 17.0

  /// Each key with where its shape stands.
  private var places: [(key: Key, text: TextLine, x: Double, y: Double)] {
    var places: [(key: Key, text: TextLine, x: Double, y: Double)] = []
    var (x, y) = (8.0, 10.0)
    for key in keys {
      let text = TextLine(key.word, paint: theme.muted, size: theme.tickSize).fitted(width - 24)
      if x > 8, x + text.width + 14 > width {
        x = 8
        y += Self.leading
      }
      places.append((key, text, x, y))
      x += text.width + 32
    }
    return places
  }

  package var height: Double { places.last.map { $0.y + 10 } ?? 0 }

  package func draw() -> Node {
    .element(
      "g", [.class("keys")],
      places.flatMap { place in
        [
          DotMark.shape(
            place.key.form, place.x, place.y, radius: 4.5, paint: place.key.paint,
            paper: theme.paper),
          place.text.draw(x: place.x + 9, y: place.y + theme.tickSize * 0.36),
        ]
      })
  }
}
