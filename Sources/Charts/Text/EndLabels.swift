import Markup

/// The name of a line, and the value it ends with, at the right of the plot.
package struct EndLabel: Sendable {
  package var name: String
  package var value: String
  /// Where the line ends.
  package var y: Double
  package var paint: Paint
  package var isBold: Bool
  /// Over how many lines a name that is too long may go before it is cut.
  package var nameLines = 1

  package init(_ name: String, value: String = "", y: Double, paint: Paint, isBold: Bool = false) {
    self.name = name
    self.value = value
    self.y = y
    self.paint = paint
    self.isBold = isBold
  }

  /// Name and value on one line, or on two where one is too long; the value is never cut for the name.
  func lines(width: Double, size: LetterSize) -> [String] {
    let whole = Letters.line(value.isEmpty || name.isEmpty ? name + value : "\(name) \(value)")
    if Letters.width(whole, size: size) <= width { return [whole] }
    let names = Letters.wrapped(name, width: width, size: size, lines: nameLines)
    return (names + [Letters.fitted(value, width: width, size: size)]).filter { !$0.isEmpty }
  }
}

/// Labels at line ends, pushed apart so that none lies over another and none leaves the plot.
package struct EndLabels: Mark {
  package var labels: [EndLabel]
  package var width: Double
  /// At the left of the plot instead, for where lines begin.
  package var isBefore = false

  /// The distance between plot and labels, crossed by a thin line where a label had to move.
  static let distance = 10.0

  package func draw(in plane: Plane) -> Node {
    let size = plane.theme.labelSize
    let leading = size * 1.2
    let texts = labels.map { $0.lines(width: width, size: size) }
    let heights = texts.map { Double($0.count) * leading }
    let wished = labels.map { plane.y($0.y) }
    let frame = (low: plane.frame.top - leading / 2, high: plane.frame.bottom + leading / 2)
    let centres = Self.apart(wished, heights: heights, between: frame.low, and: frame.high)
    let side = isBefore ? -1.0 : 1.0
    let edge = isBefore ? plane.frame.left : plane.frame.right
    let left = edge + side * Self.distance
    return .element(
      "g", [.class("labels")],
      labels.indices.flatMap { index -> [Node] in
        guard let centre = centres[index] else { return [] }
        var nodes: [Node] = []
        if abs(centre - wished[index]) > leading * 0.75 {
          nodes.append(
            Shape.line(
              edge + side * 2, wished[index], left - side * 2, centre, Stroke(plane.theme.previous))
          )
        }
        let top = centre - heights[index] / 2
        for (row, text) in texts[index].enumerated() {
          nodes.append(
            TextLine(
              text, paint: labels[index].paint, size: size, anchor: isBefore ? .end : .start,
              isBold: labels[index].isBold
            ).draw(x: left, y: top + Double(row) * leading + size * 0.96))
        }
        return nodes
      })
  }

  /// The centres of blocks as near to what they wish as they can be without touching.
  ///
  /// Where there is no room for all, the last ones of the list get none.
  package static func apart(
    _ wished: [Double], heights: [Double], between low: Double, and high: Double
  ) -> [Double?] {
    var kept: [Int] = []
    var room = high - low
    for index in wished.indices where heights[index] <= room && heights[index] > 0 {
      kept.append(index)
      room -= heights[index]
    }
    kept.sort { wished[$0] == wished[$1] ? $0 < $1 : wished[$0] < wished[$1] }
    var centres = [Double?](repeating: nil, count: wished.count)
    // Groups of touching blocks, each placed where its members' wishes are met best on average.
    var groups: [(members: [Int], top: Double, height: Double)] = []
    for index in kept {
      var group = (
        members: [index], top: wished[index] - heights[index] / 2, height: heights[index]
      )
      group.top = min(max(group.top, low), high - group.height)
      while let last = groups.last, last.top + last.height > group.top {
        groups.removeLast()
        group.members = last.members + group.members
        group.height += last.height
        group.top = bestTop(group.members, wished: wished, heights: heights)
        group.top = min(max(group.top, low), high - group.height)
      }
      groups.append(group)
    }
    for group in groups {
      var top = group.top
      for index in group.members {
        centres[index] = top + heights[index] / 2
        top += heights[index]
      }
    }
    return centres
  }

  private static func bestTop(_ members: [Int], wished: [Double], heights: [Double]) -> Double {
    var above = 0.0
    var sum = 0.0
    for index in members {
      sum += wished[index] - heights[index] / 2 - above
      above += heights[index]
    }
    return sum / Double(members.count)
  }
}
