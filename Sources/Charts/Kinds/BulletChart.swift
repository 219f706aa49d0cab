import Markup

/// One value as a lying bar against its target, on up to three grades of grey (Stephen Few's bullet graph).
///
/// Begins at zero unless a value lies below it. Which side is the good one is not its business.
package enum BulletChart {
  private static let thickness = 18.0

  package static func figure(_ input: Input) -> Figure {
    let theme = input.theme
    let value = finite(input.value)
    let label = TextLine(
      value == nil ? "geen gegevens" : input.format.label(value), paint: theme.ink,
      size: theme.labelSize, isBold: value != nil
    ).fitted(input.width * 0.45)
    let frame = Frame(
      left: 2, top: 4, right: input.width - (input.showsValues ? label.width + 10 : 2),
      bottom: 4 + thickness)
    let plane = Plane(
      frame: frame, x: LinearScale(domain: domain(input), from: frame.left, to: frame.right),
      y: LinearScale(domain: 0...1, from: frame.bottom, to: frame.top), theme: theme)
    var nodes = grades(input, plane) + [bar(value, plane)]
    if plane.x.domain.lowerBound < 0 {
      nodes.append(tick(0, plane, theme.muted, width: 1, share: 1))
    }
    nodes += [tick(input.previous, plane, theme.previous, width: 2, share: 0.6)]
    nodes += [tick(input.target, plane, theme.ink, width: 3, share: 1)]
    var height = thickness + 8
    if input.showsValues {
      nodes.append(label.draw(x: frame.right + 8, y: frame.top + thickness / 2 + label.size * 0.36))
      if let target = finite(input.target) {
        height += theme.tickSize + 5
        nodes.append(
          TextMark(
            TextLine(
              "\(input.names.target) \(input.format.label(target))", paint: theme.muted,
              size: theme.tickSize, anchor: .middle),
            at: Point(target, 0), offset: (0, theme.tickSize + 4)
          ).draw(in: plane))
      }
    }
    let picture = Picture(width: input.width, height: height, theme: theme, caption: input.caption)
    return input.caption.figure(picture.svg(nodes), table: table(input))
  }

  static func finite(_ value: Double?) -> Double? {
    value.flatMap { $0.isFinite ? $0 : nil }
  }

  static func bounds(_ input: Input) -> [Double] {
    Array(input.bounds.filter(\.isFinite).sorted().prefix(3))
  }

  /// From zero to a little beyond the largest value, so that a tick at the end isn't cut.
  private static func domain(_ input: Input) -> ClosedRange<Double> {
    var extent = Extent()
    extent.include(x: 0)
    for value in [input.value, input.target, input.previous] { value.map { extent.include(x: $0) } }
    for bound in [input.valueDomain?.lowerBound, input.valueDomain?.upperBound] {
      bound.map { extent.include(x: $0) }
    }
    bounds(input).forEach { extent.include(x: $0) }
    let found = extent.x ?? 0...1
    guard found.lowerBound < found.upperBound else { return 0...1 }
    let room = input.valueDomain == nil && bounds(input).isEmpty ? 0.08 : 0
    let low = found.lowerBound * (1 + room)
    let high = found.upperBound * (1 + room)
    return low.isFinite && high.isFinite ? low...high : found
  }

  private static func table(_ input: Input) -> DataTable {
    let all = [
      (input.names.actual, input.value), (input.names.target, input.target),
      (input.previousName, input.previous),
    ]
    return DataTable(
      caption: Picture.sentences([input.caption.title, input.caption.subtitle]),
      columns: ["", "waarde"],
      rows: all.enumerated().filter { $0.offset == 0 || finite($0.element.1) != nil }
        .map { [Letters.line($0.element.0), input.format.text($0.element.1)] })
  }
}
