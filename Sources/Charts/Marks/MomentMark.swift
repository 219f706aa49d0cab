import Markup

/// A moment on the axis of months: an upright line over the whole height, with its name at the top.
package struct MomentMark: Mark {
  package enum Side: Hashable, Sendable { case before, after }

  /// A name is no sentence; two of them must fit beside each other.
  private static let widest = 100.0

  package var place: Double
  package var name: String
  /// On which side of the line the name stands, where it has the room.
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
    let room = (before: x - frame.left - 4, after: frame.right - x - 4)
    let width = min(Self.widest, Letters.width(Letters.line(name), size: theme.tickSize))
    let isAfter =
      side == .after
      ? room.after >= width || room.after >= room.before
      : room.before < width && room.after > room.before
    let text = TextLine(
      name, paint: theme.muted, size: theme.tickSize, anchor: isAfter ? .start : .end
    ).fitted(min(Self.widest, max(0, isAfter ? room.after : room.before)))
    return .group([
      Shape.line(x, frame.top - 2, x, frame.bottom, Stroke(theme.muted, pattern: .dashed)),
      text.draw(x: isAfter ? x + 4 : x - 4, y: frame.top - 3),
    ])
  }
}
