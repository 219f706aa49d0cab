import Markup

/// The boxes and links of a tree: from the left each box is as high as its text, from the top all boxes of a
/// rank are as high as the highest of them.
struct TreeBoxes {
  private let places: TreePlaces
  private let isFromTop: Bool
  private let theme: Theme
  private let lines: [[String]]
  private let frames: [Frame]
  let height: Double

  private static let leading = 13.0
  private static let gap = 30.0
  /// Between boxes below each other.
  private static let space = 6.0

  init(_ places: TreePlaces, isFromTop: Bool, width: Double, theme: Theme) {
    self.places = places
    self.isFromTop = isFromTop
    self.theme = theme
    let (ranks, slots) = (Double(places.ranks), Double(places.slots))
    let boxWidth =
      isFromTop
      ? min(190, width / slots - 10) : min(220, (width - 2 - Self.gap * (ranks - 1)) / ranks)
    let lines = places.places.map { place in
      // The first rank is bold, which is wider where the letters of the report are not there.
      Letters.wrapped(
        place.name, width: (boxWidth - 12) * (place.rank == 0 ? 0.86 : 0.96), size: theme.tickSize,
        lines: 5)
    }
    self.lines = lines
    let heights = zip(places.places, lines).map { place, lines in
      Double(lines.count + (place.remark.isEmpty ? 0 : 1)) * Self.leading + 8
    }
    (frames, height) =
      isFromTop
      ? Self.below(places, heights, width: boxWidth, slot: width / slots)
      : Self.beside(places, heights, width: boxWidth)
  }

  private static func below(
    _ places: TreePlaces, _ heights: [Double], width: Double, slot: Double
  ) -> (frames: [Frame], height: Double) {
    var highest = [Double](repeating: 0, count: places.ranks)
    for (place, height) in zip(places.places, heights) {
      highest[place.rank] = max(highest[place.rank], height)
    }
    let tops = highest.indices.map { rank in
      1 + highest[..<rank].reduce(0) { $0 + $1 + gap }
    }
    let frames = places.places.map { place in
      let left = (place.slot + 0.5) * slot - width / 2
      return Frame(
        left: left, top: tops[place.rank], right: left + width,
        bottom: tops[place.rank] + highest[place.rank])
    }
    return (frames, 1 + (frames.map(\.bottom).max() ?? 0))
  }

  /// A box stands halfway between the first and the last of its parts, within the room of its branch.
  private static func beside(
    _ places: TreePlaces, _ heights: [Double], width: Double
  ) -> (frames: [Frame], height: Double) {
    var parts = [[Int]](repeating: [], count: heights.count)
    for (index, place) in places.places.enumerated() {
      if let above = place.above { parts[above].append(index) }
    }
    // A place comes before its parts, so from the last on all parts are known.
    var rooms = heights.map { $0 + space }
    for index in rooms.indices.reversed() {
      rooms[index] = max(rooms[index], parts[index].reduce(0) { $0 + rooms[$1] })
    }
    var tops = [Double](repeating: 1, count: heights.count)
    var next = 1.0
    for (index, place) in places.places.enumerated() {
      if place.above == nil {
        tops[index] = next
        next += rooms[index]
      }
      let taken = parts[index].reduce(0) { $0 + rooms[$1] }
      var top = tops[index] + (rooms[index] - taken) / 2
      for part in parts[index] {
        tops[part] = top
        top += rooms[part]
      }
    }
    var centres = zip(tops, rooms).map { $0 + $1 / 2 }
    for index in centres.indices.reversed() {
      guard let first = parts[index].first, let last = parts[index].last else { continue }
      let half = (heights[index] + space) / 2
      centres[index] = min(
        max((centres[first] + centres[last]) / 2, tops[index] + half),
        tops[index] + rooms[index] - half)
    }
    let frames = places.places.indices.map { index in
      let left = Double(places.places[index].rank) * (width + gap) + 1
      let top = centres[index] - (heights[index] + space) / 2
      return Frame(left: left, top: top, right: left + width, bottom: top + heights[index])
    }
    return (frames, next - space + 1)
  }

  func draw() -> [Node] {
    let links = places.places.indices.compactMap { index in
      places.places[index].above.map { link(frames[$0], frames[index]) }
    }
    return links + frames.indices.map { box(places.places[$0], lines[$0], frames[$0]) }
  }

  /// Square, by halfway between the two ranks.
  private func link(_ above: Frame, _ below: Frame) -> Node {
    var path = PathData()
    if isFromTop {
      let (x1, x2) = ((above.left + above.right) / 2, (below.left + below.right) / 2)
      let middle = (above.bottom + below.top) / 2
      path.move(x1, above.bottom)
      path.line(x1, middle)
      path.line(x2, middle)
      path.line(x2, below.top)
    } else {
      let (y1, y2) = ((above.top + above.bottom) / 2, (below.top + below.bottom) / 2)
      let middle = (above.right + below.left) / 2
      path.move(above.right, y1)
      path.line(middle, y1)
      path.line(middle, y2)
      path.line(below.left, y2)
    }
    return .element(
      "path", [Attribute("d", path.text)] + Stroke(theme.previous, width: 1.25).attributes)
  }

  private func box(_ place: TreePlaces.Place, _ lines: [String], _ frame: Frame) -> Node {
    let isFirst = place.rank == 0
    let texts =
      lines.map { TextLine($0, paint: theme.ink, size: theme.tickSize, isBold: isFirst) }
      + (place.remark.isEmpty
        ? []
        : [
          TextLine(place.remark, paint: theme.muted, size: theme.tickSize).fitted(frame.width - 12)
        ])
    let height = Double(texts.count) * Self.leading
    let top = (frame.top + frame.bottom - height) / 2
    return .group(
      [Shape.rectangle(frame, theme.muted.open(on: theme.paper, width: isFirst ? 1.75 : 1))]
        + texts.enumerated().map { index, text in
          text.draw(x: frame.left + 6, y: top + Double(index) * Self.leading + 10)
        })
  }
}
