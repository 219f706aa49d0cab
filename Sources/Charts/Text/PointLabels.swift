import Markup

/// Labels near points inside the plot, each where it covers the least of the lines.
package struct PointLabels: Mark {
  package struct Label: Sendable {
    package var text: TextLine
    package var at: Point

    package init(_ text: TextLine, at point: Point) {
      self.text = text
      at = point
    }
  }

  package var labels: [Label]
  /// The lines that a label should not lie upon.
  package var lines: [[Point]]
  /// Whether a label that finds no place of its own is left out.
  package var leavesOut = false

  package init(_ labels: [Label], avoiding lines: [[Point]]) {
    self.labels = labels
    self.lines = lines
  }

  package func draw(in plane: Plane) -> Node {
    let obstacles = lines.flatMap { plane.runs($0).flatMap(Self.samples) }
    var taken: [Frame] = []
    var nodes: [Node] = []
    for label in labels {
      guard let value = label.at.y else { continue }
      let text = label.text.fitted(plane.frame.width * 0.6)
      let size = (width: text.width, height: text.size * 1.15)
      let candidates = Self.candidates(x: plane.x(label.at.x), y: plane.y(value), size: size)
        .map { Self.moved($0, into: plane.frame) }
      let costs = candidates.enumerated().map { rank, frame in
        Double(obstacles.count { Self.covers(frame, $0.x, $0.y) }) * 10
          + Double(taken.count { Self.touch($0, frame) }) * 1000
          + (Self.covers(frame, plane.x(label.at.x), plane.y(value)) ? 200 : 0) + Double(rank)
      }
      guard let best = costs.indices.min(by: { costs[$0] < costs[$1] }) else { continue }
      if leavesOut, costs[best] >= 1000 { continue }
      let frame = candidates[best]
      taken.append(frame)
      var line = text
      line.anchor = .start
      let ground = plane.theme.paper.filled + [Attribute("fill-opacity", 0.8)]
      nodes.append(Shape.rectangle(frame, ground))
      nodes.append(line.draw(x: frame.left, y: frame.top + text.size * 0.92))
    }
    return .element("g", [.class("labels")], nodes)
  }

  /// Above and below, then to the sides, then further away.
  private static func candidates(
    x: Double, y: Double, size: (width: Double, height: Double)
  ) -> [Frame] {
    var frames: [Frame] = []
    for distance in [7.0, 16, 30, 50] {
      let rows = [y - distance - size.height, y + distance]
      let columns = [x - size.width / 2, x + 2, x - size.width - 2]
      for column in columns {
        for row in rows { frames.append(frame(column, row, size)) }
      }
      for column in [x + distance + 1, x - distance - 1 - size.width] {
        frames.append(frame(column, y - size.height / 2, size))
      }
    }
    return frames
  }

  private static func frame(
    _ left: Double, _ top: Double, _ size: (width: Double, height: Double)
  ) -> Frame {
    Frame(left: left, top: top, right: left + size.width, bottom: top + size.height)
  }

  private static func moved(_ frame: Frame, into outer: Frame) -> Frame {
    let left = max(outer.left + 2, min(frame.left, outer.right - frame.width))
    let top = max(outer.top - 6, min(frame.top, outer.bottom - frame.height - 2))
    return Self.frame(left, top, (frame.width, frame.height))
  }

  private static func covers(_ frame: Frame, _ x: Double, _ y: Double) -> Bool {
    x > frame.left - 3 && x < frame.right + 3 && y > frame.top - 2 && y < frame.bottom + 2
  }

  private static func touch(_ one: Frame, _ other: Frame) -> Bool {
    one.left < other.right && other.left < one.right && one.top < other.bottom
      && other.top < one.bottom
  }

  /// Places along a line, a few units apart.
  private static func samples(_ run: [(x: Double, y: Double)]) -> [(x: Double, y: Double)] {
    var places = run
    for (from, to) in zip(run, run.dropFirst()) {
      let steps = Int(max(abs(to.x - from.x), abs(to.y - from.y)) / 5)
      guard steps > 1, steps < 1000 else { continue }
      for step in 1..<steps {
        let share = Double(step) / Double(steps)
        places.append((from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share))
      }
    }
    return places
  }
}
