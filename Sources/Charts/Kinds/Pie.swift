import Foundation
import Markup

/// The sectors of a pie from the top, clockwise, with labels at both sides.
struct Pie {
  static let height = 236.0
  private static let radius = 88.0

  let parts: [(name: String, value: Double, text: String)]
  let total: Double
  let width: Double
  let theme: Theme

  private var centre: (x: Double, y: Double) { (width / 2, 108) }

  /// A place on a circle around the centre, at a share of the whole.
  private func place(_ share: Double, _ radius: Double) -> (x: Double, y: Double) {
    let angle = share * 2 * Double.pi
    return (centre.x + radius * sin(angle), centre.y - radius * cos(angle))
  }

  func draw() -> [Node] {
    guard total > 0, total.isFinite else {
      return Plot.nothing(
        in: Frame(left: 10, top: 10, right: width - 10, bottom: Self.height - 24), theme)
    }
    var nodes: [Node] = []
    var labels: (left: [EndLabel], right: [EndLabel]) = ([], [])
    var from = 0.0
    var edges: [Double] = []
    for (index, part) in parts.enumerated() {
      let to = min(1, from + part.value / total)
      nodes.append(sector(from, to, theme.parts[min(index, theme.parts.count - 1)]))
      let middle = (from + to) / 2
      var label = EndLabel(
        part.name, value: part.text, y: place(middle, Self.radius + 4).y, paint: theme.ink)
      label.nameLines = 3
      if middle < 0.5 { labels.right.append(label) } else { labels.left.append(label) }
      edges.append(from)
      from = to
    }
    let frame = Frame(
      left: centre.x - Self.radius - 8, top: 14, right: centre.x + Self.radius + 8,
      bottom: Self.height - 34)
    // Heights are places of the picture already.
    let plane = Plane(
      frame: frame, x: LinearScale(domain: 0...1, from: frame.left, to: frame.right),
      y: LinearScale(domain: 0...Self.height, from: 0, to: Self.height), theme: theme)
    let room = frame.left - EndLabels.distance - 4
    // Lines of paper between the sectors.
    for edge in edges where parts.count > 1 {
      let end = place(edge, Self.radius + 1)
      nodes.append(
        Shape.line(centre.x, centre.y, end.x, end.y, Stroke(theme.paper, width: 1.5)))
    }
    return nodes + [
      EndLabels(labels: labels.left, width: room, isBefore: true).draw(in: plane),
      EndLabels(labels: labels.right, width: room).draw(in: plane),
    ]
  }

  private func sector(_ from: Double, _ to: Double, _ paint: Paint) -> Node {
    guard to - from < 0.9999 else {
      return Shape.circle(centre.x, centre.y, radius: Self.radius, paint.filled)
    }
    let (start, end) = (place(from, Self.radius), place(to, Self.radius))
    var path = PathData()
    path.move(centre.x, centre.y)
    path.line(start.x, start.y)
    path.arc(end.x, end.y, radius: Self.radius, isLarge: to - from > 0.5)
    path.close()
    return .element("path", [Attribute("d", path.text)] + paint.filled)
  }
}
