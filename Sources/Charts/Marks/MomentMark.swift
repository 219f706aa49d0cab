import Markup

/// A moment on the axis of months: an upright line over the whole height, with its name at the top.
package struct MomentMark: Mark {
  package enum Side: Hashable, Sendable { case before, after }

  package var place: Double
  package var name: String
  /// On which side of the line the name stands.
  package var side: Side

  package init(_ place: Double, name: String, side: Side = .after) {
    self.place = place
    self.name = name
    self.side = side
  }

  package func draw(in plane: Plane) -> Node {
    guard place.isFinite else { return .empty }
    let (theme, frame) = (plane.theme, plane.frame)
    let x = plane.x(place)
    let room = side == .after ? frame.right - x : x - frame.left
    let text = TextLine(
      name, paint: theme.muted, size: theme.tickSize, anchor: side == .after ? .start : .end
    ).fitted(max(0, room - 4))
    return .group([
      Shape.line(x, frame.top - 2, x, frame.bottom, Stroke(theme.muted, pattern: .dashed)),
      text.draw(x: side == .after ? x + 4 : x - 4, y: frame.top - 3),
    ])
  }
}
