import Markup

/// What a bullet chart is drawn with.
extension BulletChart {
  static func grades(_ input: Input, _ plane: Plane) -> [Node] {
    let bounds = bounds(input)
    guard !bounds.isEmpty else {
      return [rectangle(plane.frame.left, plane.frame.right, 1, input.theme.wideBand, plane)]
    }
    var nodes: [Node] = []
    var from = plane.frame.left
    let paints = input.theme.grades
    for (index, bound) in bounds.enumerated() where !paints.isEmpty {
      let isLast = index == bounds.count - 1
      let to = isLast ? plane.frame.right : plane.x(bound)
      nodes.append(rectangle(from, to, 1, paints[min(index, paints.count - 1)], plane))
      from = to
    }
    return nodes
  }

  static func bar(_ value: Double?, _ plane: Plane) -> Node {
    guard let value else { return .empty }
    let (zero, end) = (plane.x(0), plane.x(value))
    return rectangle(min(zero, end), max(zero, end), 0.4, plane.theme.ink, plane)
  }

  static func tick(
    _ value: Double?, _ plane: Plane, _ paint: Paint, width: Double, share: Double
  ) -> Node {
    guard let value = finite(value) else { return .empty }
    let x = plane.x(value)
    // A rim of paper keeps it apart from the bar.
    return .group([
      rectangle(x - width / 2 - 1, x + width / 2 + 1, share, plane.theme.paper, plane),
      rectangle(x - width / 2, x + width / 2, share, paint, plane),
    ])
  }

  /// A rectangle that takes `share` of the bar's thickness, in its middle.
  private static func rectangle(
    _ left: Double, _ right: Double, _ share: Double, _ paint: Paint, _ plane: Plane
  ) -> Node {
    let inset = plane.frame.height * (1 - share) / 2
    return Shape.rectangle(
      Frame(
        left: left, top: plane.frame.top + inset, right: right, bottom: plane.frame.bottom - inset),
      paint.filled)
  }
}
