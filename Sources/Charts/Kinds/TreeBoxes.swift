import Markup

/// The boxes and links of a tree, all boxes of one size.
struct TreeBoxes {
  private let places: TreePlaces
  private let isFromTop: Bool
  private let theme: Theme
  private let lines: [[String]]
  private let boxWidth: Double
  private let boxHeight: Double
  private let slot: Double
  private let rankStep: Double
  let height: Double

  private static let leading = 14.0
  private static let gap = 30.0

  init(_ places: TreePlaces, isFromTop: Bool, width: Double, theme: Theme) {
    self.places = places
    self.isFromTop = isFromTop
    self.theme = theme
    let (ranks, slots) = (Double(places.ranks), Double(places.slots))
    let boxWidth =
      isFromTop
      ? min(190, width / slots - 10) : min(220, (width - 2 - Self.gap * (ranks - 1)) / ranks)
    lines = places.places.map { place in
      // The first rank is bold, which is wider where the letters of the report are not there.
      Letters.wrapped(
        place.name, width: (boxWidth - 12) * (place.rank == 0 ? 0.86 : 0.96), size: theme.tickSize,
        lines: 5)
    }
    let rows =
      zip(places.places, lines).map { place, lines in
        lines.count + (place.remark.isEmpty ? 0 : 1)
      }.max() ?? 1
    self.boxWidth = boxWidth
    boxHeight = Double(rows) * Self.leading + 10
    slot = isFromTop ? width / slots : boxHeight + 8
    rankStep = isFromTop ? boxHeight + Self.gap : boxWidth + Self.gap
    height = isFromTop ? ranks * rankStep - Self.gap + 2 : slots * slot - 6
  }

  private func frame(_ place: TreePlaces.Place) -> Frame {
    let left =
      isFromTop ? (place.slot + 0.5) * slot - boxWidth / 2 : Double(place.rank) * rankStep + 1
    let top = isFromTop ? Double(place.rank) * rankStep + 1 : place.slot * slot + 1
    return Frame(left: left, top: top, right: left + boxWidth, bottom: top + boxHeight)
  }

  func draw() -> [Node] {
    let frames = places.places.map(frame)
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
          text.draw(x: frame.left + 6, y: top + Double(index) * Self.leading + 10.5)
        })
  }
}
