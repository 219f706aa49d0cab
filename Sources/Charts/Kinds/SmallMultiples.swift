import Markup

/// The same small line chart for each name, on one scale of values and one of months.
///
/// What differs between them can be seen at a glance for the scales are shared. A page may lay the panels
/// out itself, as narrow as it is; `figure` puts them in columns of one picture.
package enum SmallMultiples {
  package struct Series: Hashable, Sendable {
    package var name: String
    /// In the order of the months.
    package var values: [Double?]
    /// A level to be reached, dashed.
    package var target: Double?

    package init(_ name: String, _ values: [Double?], target: Double? = nil) {
      self.name = name
      self.values = values.map { $0.flatMap { $0.isFinite ? $0 : nil } }
      self.target = target.flatMap { $0.isFinite ? $0 : nil }
    }
  }

  /// One of the small charts, as a picture of its own.
  package struct Panel: Sendable {
    package var name: String
    package var svg: Node
  }

  static let (panelHeight, nameHeight) = (128.0, 32.0)
  /// So many are drawn; the table has all.
  package static let most = 40

  package static func figure(_ input: Input) -> Figure {
    let (theme, shown) = (input.theme, Array(input.series.prefix(most)))
    let caption = input.caption.told(by: table(input))
    let columns = min(max(1, input.columns), max(1, shown.count))
    let width = (input.width - Double(columns - 1) * 14) / Double(columns)
    let rows = (shown.count + columns - 1) / columns
    let left = input.series.count - shown.count
    let remarks = [left > 0 ? "nog \(left) in de tabel" : "", remark(input)].filter { !$0.isEmpty }
    let height = Double(max(1, rows)) * (panelHeight + nameHeight) + (remarks.isEmpty ? 0 : 18)
    let picture = Picture(width: input.width, height: height, theme: theme, caption: caption)
    guard !shown.isEmpty else {
      let frame = Frame(left: 10, top: 10, right: input.width - 10, bottom: height - 10)
      return caption.figure(picture.svg(Plot.nothing(in: frame, theme)), table: table(input))
    }
    var nodes = shown.enumerated().flatMap { place, series -> [Node] in
      let x = Double(place % columns) * (width + 14)
      let y = Double(place / columns) * (panelHeight + nameHeight)
      let names = Letters.wrapped(
        series.name, width: (width - 4) * 0.9, size: theme.labelSize, lines: 2)
      let first = nameHeight - Double(names.count - 1) * 14 - 6
      return names.enumerated().map { line, name in
        TextLine(name, paint: theme.ink, size: theme.labelSize, isBold: true)
          .draw(x: x + 2, y: y + first + Double(line) * 14)
      } + plot(series, input, width: width, at: (x, y + nameHeight)).nodes
    }
    nodes.append(
      TextLine(remarks.joined(separator: " · "), paint: theme.muted, size: theme.tickSize)
        .fitted(input.width - 4).draw(x: 2, y: height - 4))
    return caption.figure(picture.svg(nodes), table: table(input))
  }

  /// What the axes of all panels have in common and is not plain from their figures.
  package static func remark(_ input: Input) -> String {
    guard let domain = domain(input) else { return "" }
    if input.warp != .linear, input.warp.fits(domain) { return input.warp.name ?? "" }
    return domain.contains(0) ? "" : "assen beginnen niet bij 0"
  }
}
