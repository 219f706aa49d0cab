/// The steps of a waterfall that can be drawn, and the sums before each of them and at the end.
struct WaterfallCourse {
  let steps: [WaterfallChart.Step]
  let sums: [Double]

  /// - Returns: `nil` when the sums are no numbers.
  init?(_ input: WaterfallChart.Input) {
    steps = input.steps.filter(\.change.isFinite)
    sums = steps.reduce(into: [input.start.change]) { $0.append($0[$0.count - 1] + $1.change) }
    guard sums.allSatisfy(\.isFinite) else { return nil }
  }

  func names(_ input: WaterfallChart.Input) -> [String] {
    [input.start.name] + steps.map(\.name) + [input.endName]
  }

  /// The figure of each bar: of a step its change, with its sign.
  func labels(_ input: WaterfallChart.Input) -> [String] {
    let format = input.format
    return [format.label(sums[0])] + steps.map { Self.change($0, format) }
      + [format.label(sums[sums.count - 1])]
  }

  /// Where each bar begins and ends.
  var bars: [(from: Double, to: Double)] {
    [(0, sums[0])] + zip(sums, sums.dropFirst()).map { ($0, $1) } + [(0, sums[sums.count - 1])]
  }

  static func change(_ step: WaterfallChart.Step, _ format: ValueFormat) -> String {
    let text = format.number(step.change)
    return step.change > 0 ? "+" + text : text
  }

  static func table(_ input: WaterfallChart.Input, _ course: WaterfallCourse?) -> DataTable {
    let format = input.format
    let rows = course.map { course in
      [[Letters.line(input.start.name), "", format.text(course.sums[0])]]
        + zip(course.steps, course.sums.dropFirst()).map {
          [Letters.line($0.name), change($0, format), format.text($1)]
        } + [[Letters.line(input.endName), "", format.text(course.sums.last)]]
    }
    return DataTable(
      caption: Picture.sentences([input.caption.title, input.caption.subtitle]),
      columns: ["", "verandering", "stand"], rows: rows ?? [])
  }
}

extension WaterfallChart {
  /// A named step, or what the waterfall begins with.
  package struct Step: Hashable, Sendable {
    package var name: String
    package var change: Double

    package init(_ name: String, _ change: Double) {
      self.name = name
      self.change = change
    }
  }
}
