import Markup

/// A line of text in the picture, cut with an ellipsis where it would not fit.
package struct TextLine: Sendable {
  package enum Anchor: String, Sendable { case start, middle, end }

  package var text: String
  package var paint: Paint
  package var size: LetterSize
  package var anchor: Anchor
  package var isBold: Bool

  package init(
    _ text: String, paint: Paint, size: LetterSize, anchor: Anchor = .start, isBold: Bool = false
  ) {
    self.text = Letters.line(text)
    self.paint = paint
    self.size = size
    self.anchor = anchor
    self.isBold = isBold
  }

  package var width: Double { Letters.width(text, size: size) }

  package func fitted(_ width: Double) -> TextLine {
    var line = self
    line.text = Letters.fitted(text, width: width, size: size)
    return line
  }

  /// The text with its base line at `y`.
  package func draw(x: Double, y: Double) -> Node {
    guard !text.isEmpty else { return .empty }
    var place = [
      Attribute("x", x), Attribute("y", y), Attribute("font-size", size.points),
      Attribute("text-anchor", anchor.rawValue),
    ]
    if isBold { place.append(Attribute("font-weight", "600")) }
    return .element("text", place + paint.filled, text: text)
  }
}

/// A text at a place of the data.
package struct TextMark: Mark {
  package var line: TextLine
  package var at: Point
  /// How far from the place, in units of the picture; down and right are positive.
  package var offset: (x: Double, y: Double)

  package init(_ line: TextLine, at: Point, offset: (x: Double, y: Double) = (0, 0)) {
    self.line = line
    self.at = at
    self.offset = offset
  }

  package func draw(in plane: Plane) -> Node {
    guard let value = at.y else { return .empty }
    let fitted = line.fitted(plane.frame.width)
    let width = fitted.width
    let before: Double
    switch line.anchor {
    case .start: before = 0
    case .middle: before = width / 2
    case .end: before = width
    }
    let left = plane.x(at.x) + offset.x - before
    let kept = min(max(left, plane.frame.left), max(plane.frame.left, plane.frame.right - width))
    return fitted.draw(x: kept + before, y: plane.y(value) + offset.y)
  }
}
