import Markup

/// A goal with what should lead to it, in boxes with links: from the left to the right, or from the top
/// down where the boxes of the last rank fit side by side.
package enum ObjectiveTree {
  package struct Objective: Hashable, Sendable {
    package var name: String
    /// A short text below the name, as a value.
    package var remark: String
    package var parts: [Objective]

    package init(_ name: String, remark: String = "", parts: [Objective] = []) {
      self.name = name
      self.remark = remark
      self.parts = parts
    }
  }

  package enum Direction: Hashable, Sendable { case fitting, fromLeft, fromTop }

  package struct Input: Sendable {
    package var caption: Caption
    package var roots: [Objective]
    package var direction = Direction.fitting
    package var width = 640.0
    package var theme = Theme()

    package init(caption: Caption, roots: [Objective]) {
      self.caption = caption
      self.roots = roots
    }
  }

  /// Deeper ranks have no room on a page and stand in the table alone.
  static let mostRanks = 4

  package static func figure(_ input: Input) -> Figure {
    let theme = input.theme
    var rows: [[String]] = []
    func tell(_ objective: Objective, _ above: String, _ rank: Int) {
      rows.append([objective.name, above, objective.remark].map { Letters.line($0) })
      guard rank < 50 else { return }
      for part in objective.parts { tell(part, objective.name, rank + 1) }
    }
    input.roots.forEach { tell($0, "–", 0) }
    let table = DataTable(
      caption: Picture.sentences([input.caption.title, input.caption.subtitle]),
      columns: ["doel", "hoort bij", "stand"], rows: rows)
    let caption = input.caption.told(by: table)
    let places = TreePlaces(input.roots, ranks: mostRanks)
    guard places.slots > 0 else {
      let picture = Picture(width: input.width, height: 100, theme: theme, caption: caption)
      let frame = Frame(left: 10, top: 10, right: input.width - 10, bottom: 90)
      return caption.figure(picture.svg(Plot.nothing(in: frame, theme)), table: table)
    }
    let isFromTop =
      input.direction == .fromTop
      || input.direction == .fitting && input.width / Double(places.slots) >= 124
    let boxes = TreeBoxes(places, isFromTop: isFromTop, width: input.width, theme: theme)
    let picture = Picture(
      width: input.width, height: boxes.height, theme: theme, caption: caption)
    return caption.figure(picture.svg(boxes.draw()), table: table)
  }
}
