import Markup

/// Something that is drawn of data: it says how far its values reach, and draws itself where the scales
/// put them. A mark never chooses a domain; a chart does, from the extents of its marks.
package protocol Mark: Sendable {
  var extent: Extent { get }
  func draw(in plane: Plane) -> Node
}

extension Mark {
  /// Axes, labels and rules that follow the data have no reach of their own.
  package var extent: Extent { Extent() }
}

/// The smallest and largest values of marks; only finite ones count.
package struct Extent: Hashable, Sendable {
  package private(set) var x: ClosedRange<Double>?
  package private(set) var y: ClosedRange<Double>?

  package init() {}

  package init(_ points: [Point]) {
    for point in points {
      guard let value = point.y, value.isFinite, point.x.isFinite else { continue }
      include(x: point.x)
      include(y: value)
    }
  }

  package mutating func include(x value: Double) { x = Self.joined(x, value) }
  package mutating func include(y value: Double) { y = Self.joined(y, value) }

  package mutating func form(union other: Extent) {
    for bound in [other.x?.lowerBound, other.x?.upperBound] { bound.map { include(x: $0) } }
    for bound in [other.y?.lowerBound, other.y?.upperBound] { bound.map { include(y: $0) } }
  }

  private static func joined(_ range: ClosedRange<Double>?, _ value: Double) -> ClosedRange<Double>?
  {
    guard value.isFinite else { return range }
    guard let range else { return value...value }
    return min(range.lowerBound, value)...max(range.upperBound, value)
  }
}

/// A place in the data; without `y` a gap.
package struct Point: Hashable, Sendable {
  package var x: Double
  package var y: Double?

  package init(_ x: Double, _ y: Double?) {
    self.x = x
    self.y = y.flatMap { $0.isFinite ? $0 : nil }
  }
}

/// A part of the picture, in its units from the upper left corner.
package struct Frame: Hashable, Sendable {
  package var left: Double
  package var top: Double
  package var right: Double
  package var bottom: Double

  package init(left: Double, top: Double, right: Double, bottom: Double) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  package var width: Double { max(0, right - left) }
  package var height: Double { max(0, bottom - top) }

  func moved(by distance: (x: Double, y: Double)) -> Frame {
    Frame(
      left: left + distance.x, top: top + distance.y, right: right + distance.x,
      bottom: bottom + distance.y)
  }

  func contains(_ x: Double, _ y: Double) -> Bool {
    x >= left && x <= right && y >= top && y <= bottom
  }
}

/// Where marks are drawn: a frame, its scales and the theme.
package struct Plane: Sendable {
  package var frame: Frame
  package var x: LinearScale
  package var y: LinearScale
  package var theme: Theme

  package init(frame: Frame, x: LinearScale, y: LinearScale, theme: Theme) {
    self.frame = frame
    self.x = x
    self.y = y
    self.theme = theme
  }

  /// The runs of points without a gap, as places in the picture.
  package func runs(_ points: [Point], _ course: Course = .straight) -> [[(x: Double, y: Double)]] {
    var runs: [[(x: Double, y: Double)]] = [[]]
    for point in points {
      guard let value = point.y else {
        if runs.last?.isEmpty == false { runs.append([]) }
        continue
      }
      let place = (x: x(point.x), y: y(value))
      if course == .step, let last = runs[runs.count - 1].last {
        runs[runs.count - 1].append((place.x, last.y))
      }
      runs[runs.count - 1].append(place)
    }
    return runs.filter { !$0.isEmpty }
  }
}

/// The way from one point to the next.
package enum Course: Hashable, Sendable {
  case straight
  /// Level until the next point, then up or down.
  case step
}
