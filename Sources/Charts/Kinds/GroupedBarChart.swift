import Markup

/// What was planned for each month beside what it became, with the two sums since the first month below.
///
/// Plans are outlined, actual values solid, and a goal is a dashed line. Amounts of a month and sums of a
/// year have scales of their own, each in a plot of its own: two scales on one plot would put any two lines
/// where they meet.
package enum GroupedBarChart {
  private static let (barHeight, sumHeight) = (210.0, 190.0)

  package static func figure(_ input: Input) -> Figure {
    let table = table(input)
    let caption = input.caption.told(by: table)
    let theme = input.theme
    let keys = Keys(
      [
        .init(input.planName, form: .openSquare, paint: theme.plan),
        .init(input.actualName, form: .square, paint: theme.ink),
      ], width: input.width, theme: theme)
    let height = keys.height + 6 + barHeight + sumHeight
    let picture = Picture(width: input.width, height: height, theme: theme, caption: caption)
    var bars = plot(input, top: keys.height + 6, height: barHeight)
    bars.note = "per maand"
    // Of a few months: not so wide that they become blocks.
    let thickness = min(0.36, 0.08 * Double(max(1, input.months.count)))
    let shift = thickness / 2 + 0.02
    bars.marks = [
      BarMark(
        side(input.months, input.plan, -shift), fill: .outlined(theme.plan), thickness: thickness),
      BarMark(
        side(input.months, input.actual, shift), fill: .solid(theme.ink), thickness: thickness),
    ]
    if let y = input.goal.last(where: { $0 != nil }) ?? nil {
      bars.marks.append(
        LineMark(
          zip(input.months, input.goal).map { Point(Double($0), $1) },
          stroke: Stroke(theme.accent, width: 2, pattern: .dashed)))
      bars.endLabels.append(
        EndLabel(
          input.goalName, value: input.format.label(y), y: y, paint: theme.accent, isBold: false))
    }
    var lines = plot(input, top: keys.height + 6 + barHeight, height: sumHeight)
    lines.note = "opgeteld vanaf de eerste maand"
    // From zero, as the bars; else half a plot would say nothing of the size of the difference.
    lines.valueDomain = 0...0
    let courses = [
      (input.planName, sums(input.plan), Stroke(theme.plan, width: 3.5, pattern: .outlined)),
      (input.goalName, sums(input.goal), Stroke(theme.accent, width: 2, pattern: .dashed)),
      (input.actualName, sums(input.actual), Stroke(theme.ink, width: 2.25)),
    ]
    for (name, values, stroke) in courses {
      let points = zip(input.months, values).map { Point(Double($0), $1) }
      lines.marks.append(LineMark(points, stroke: stroke))
      guard let last = points.last(where: { $0.y != nil }), let y = last.y else { continue }
      let isActual = name == input.actualName
      if isActual { lines.marks.append(DotMark([last], paint: theme.ink, radius: 3.5)) }
      lines.endLabels.append(
        EndLabel(
          name, value: input.format.label(y), y: y, paint: stroke.paint, isBold: isActual))
    }
    bars.labelRoom = lines.endLabelWidth
    return caption.figure(picture.svg([keys.draw()] + bars.nodes + lines.nodes), table: table)
  }

  private static func plot(_ input: Input, top: Double, height: Double) -> Plot {
    let months = input.months
    var plot = Plot(
      width: input.width, height: height, theme: input.theme, format: input.format,
      xAxis: months.min().flatMap { low in months.max().map { .months(low...$0) } })
    plot.origin = (0, top)
    return plot
  }

  private static func side(_ months: [Int], _ values: [Double?], _ shift: Double) -> [BarMark.Bar] {
    zip(months, values).map { .init(Double($0) + shift, to: $1) }
  }

  /// The running sums; none from the first month on that lacks a value.
  package static func sums(_ values: [Double?]) -> [Double?] {
    var sum: Double? = 0
    return values.map { value in
      sum = sum.flatMap { before in value.map { before + $0 } }.flatMap { $0.isFinite ? $0 : nil }
      return sum
    }
  }

  private static func table(_ input: Input) -> DataTable {
    let amounts =
      [(input.planName, input.plan), (input.actualName, input.actual)]
      + (input.goal.isEmpty ? [] : [(input.goalName, input.goal)])
    return DataTable(
      input.caption, heading: "maand",
      names: input.months.map { DutchDate.text(year: $0 / 12, month: $0 % 12 + 1) },
      series: amounts.map { ($0, $1.map(input.format.text)) }
        + amounts.map { ("\($0), opgeteld", sums($1).map(input.format.text)) })
  }
}
