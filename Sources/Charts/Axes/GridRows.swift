import Markup

/// Names of the rows of a grid, over two lines where they need them.
struct GridRows {
  let lines: [[String]]
  let left: Double
  let rowHeight: Double
  let theme: Theme

  init(names: [String], width: Double, theme: Theme, share: Double = 0.36, lines most: Int = 2) {
    let longest = names.map { Letters.width(Letters.line($0), size: theme.labelSize) }.max() ?? 0
    let room = min(longest, width * share)
    lines = names.map {
      Letters.wrapped($0, width: room + 0.01, size: theme.labelSize, lines: most)
    }
    left = room + 14
    let deepest = lines.map(\.count).max() ?? 1
    rowHeight = deepest > 1 ? 6 + Double(deepest) * 14 : 22
    self.theme = theme
  }

  var height: Double { Double(max(2, lines.count)) * rowHeight }

  func scale(_ top: Double) -> LinearScale {
    LinearScale(
      domain: -0.5...max(1.5, Double(lines.count) - 0.5), from: top, to: top + height)
  }

  func draw(_ top: Double) -> Node {
    .group(
      lines.enumerated().flatMap { row, texts in
        texts.enumerated().map { line, text in
          let middle = top + (Double(row) + 0.5) * rowHeight
          let first = middle - Double(texts.count - 1) * 7 + theme.labelSize * 0.36
          return TextLine(text, paint: theme.ink, size: theme.labelSize)
            .draw(x: 2, y: first + Double(line) * 14)
        }
      })
  }
}
