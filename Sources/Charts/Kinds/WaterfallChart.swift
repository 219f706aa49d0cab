import Markup

/// From one amount to another by steps that each begin where the one before ended.
///
/// Lying, for the names of steps are long. Whether it closes is the caller's to see to: `closes` says it.
package enum WaterfallChart {
  package struct Step: Hashable, Sendable {
    package var name: String
    package var change: Double?

    package init(_ name: String, _ change: Double?) {
      self.name = name
      self.change = change.flatMap { $0.isFinite ? $0 : nil }
    }
  }

  package struct Input: Sendable {
    package var caption: Caption
    package var format: ValueFormat
    package var start: Step
    package var steps: [Step]
    package var end: Step
    package var columns = (name: "stap", value: "waarde")
    package var width = 640.0
    package var theme = Theme()

    /// - Parameters:
    ///   - start: the amount to begin with; `end`: the amount that comes of it.
    package init(
      caption: Caption, format: ValueFormat, start: Step, steps: [Step], end: Step
    ) {
      self.caption = caption
      self.format = format
      self.start = start
      self.steps = steps
      self.end = end
    }

    /// Whether the steps lead from the start to the end, within what is printed.
    package var closes: Bool {
      guard let start = start.change, let end = end.change else { return false }
      let sum = steps.reduce(start) { $0 + ($1.change ?? 0) }
      return format.number(sum) == format.number(end)
    }
  }

  package static func figure(_ input: Input) -> Figure {
    let rows = LyingRows(
      groups: input.start.change == nil && input.end.change == nil ? [] : [self.rows(input)],
      isLinked: true, width: input.width, theme: input.theme)
    let picture = Picture(
      width: input.width, height: rows.height, theme: input.theme, caption: input.caption)
    let all = [input.start] + input.steps + [input.end]
    return input.caption.figure(
      picture.svg(rows.nodes),
      table: DataTable(
        caption: Picture.sentences([input.caption.title, input.caption.subtitle]),
        columns: [input.columns.name, input.columns.value],
        rows: all.map { [Letters.line($0.name), input.format.text($0.change)] }))
  }

  /// Totals dark and from zero; what adds and what takes away told apart by fill and by sign.
  private static func rows(_ input: Input) -> [LyingRows.Row] {
    let theme = input.theme
    func total(_ step: Step) -> LyingRows.Row {
      .init(
        name: step.name, to: step.change, text: input.format.label(step.change),
        fill: .solid(theme.ink), isStressed: true)
    }
    var rows = [total(input.start)]
    var sum = input.start.change ?? 0
    for step in input.steps {
      let next = sum + (step.change ?? 0)
      let isRise = (step.change ?? 0) >= 0
      rows.append(
        .init(
          name: step.name, from: sum, to: step.change == nil ? nil : next,
          text: (step.change ?? 0) > 0
            ? "+" + input.format.label(step.change) : input.format.label(step.change),
          fill: isRise ? .solid(theme.previous) : .outlined(theme.plan)))
      sum = next
    }
    return rows + [total(input.end)]
  }
}
