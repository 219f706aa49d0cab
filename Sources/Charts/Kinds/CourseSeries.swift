import Markup

/// The lines of a course chart as marks, labels and a table.
struct CourseSeries {
  private let input: CourseChart.Input
  private let actual: [Point]
  private let expected: [CourseChart.Expected]
  private let moments: [CourseChart.Moment]
  /// From the first month to the last of all that is shown.
  let months: ClosedRange<Int>?

  init(_ input: CourseChart.Input) {
    self.input = input
    let possible = TimeScale.possible
    actual = input.actual.filter { Int(exactly: $0.x).map(possible.contains) ?? false }
      .sorted { $0.x < $1.x }
    expected = input.expected.filter { possible.contains($0.month) }
      .sorted { $0.month < $1.month }
    let all = actual.map { Int($0.x) } + expected.map(\.month)
    months = all.min().flatMap { low in all.max().map { low...$0 } }
    let shown = months
    moments = input.moments.filter { shown?.contains($0.month) ?? false }
  }

  /// The expected course, from the last actual value before it on.
  private var course: [Point] { start + expected.map { Point(Double($0.month), $0.value) } }

  private var start: [Point] {
    guard let first = expected.first else { return [] }
    return [actual.last { $0.x < Double(first.month) && $0.y != nil }].compactMap { $0 }
  }

  var lines: [[Point]] { [actual, course] }

  var bands: [any Mark] {
    guard expected.contains(where: { $0.band95 != nil }) else { return [] }
    let slices = expected.map {
      BandMark.Slice(
        Double($0.month), low: $0.band95?.lowerBound, high: $0.band95?.upperBound)
    }
    return [
      BandMark(
        start.map { BandMark.Slice($0.x, low: $0.y, high: $0.y) } + slices,
        paint: input.theme.wideBand)
    ]
  }

  var marks: [any Mark] {
    let theme = input.theme
    let uprights = moments.map { moment -> any Mark in
      let place = Double(moment.month) - (moment.isBefore ? 0.5 : 0)
      let isLate = months.map { place > Double($0.lowerBound + $0.upperBound) / 2 } ?? false
      return MomentMark(
        place, name: moment.name, side: moment.isBefore || isLate ? .before : .after)
    }
    return uprights + [
      LineMark(course, stroke: Stroke(theme.forecast, width: 1.75, pattern: .dashed)),
      LineMark(actual, stroke: Stroke(theme.ink, width: 2.25)),
      DotMark(course.suffix(1), paint: theme.forecast, radius: 3, form: .open),
      DotMark(last(actual).map { [$0] } ?? [], paint: theme.ink, radius: 3.5),
    ]
  }

  var note: String { bands.isEmpty ? "" : "grijs vlak: 95% zekerheid" }

  // MARK: Labels

  private var labelled: [(name: String, at: Point, paint: Paint, isBold: Bool)] {
    [
      (input.names.actual, last(actual), input.theme.ink, true),
      (input.names.expected, expected.isEmpty ? nil : last(course), input.theme.forecast, false),
    ].compactMap { name, point, paint, isBold in point.map { (name, $0, paint, isBold) } }
  }

  private func last(_ points: [Point]) -> Point? { points.last { $0.y != nil } }

  private func isAtEnd(_ point: Point) -> Bool {
    months.map { $0.count > 1 && point.x >= Double($0.upperBound) } ?? false
  }

  var atEnd: [EndLabel] {
    labelled.filter { isAtEnd($0.at) }.map { label in
      EndLabel(
        label.name, value: input.format.label(label.at.y ?? 0), y: label.at.y ?? 0,
        paint: label.paint, isBold: label.isBold)
    }
  }

  var inside: [PointLabels.Label] {
    labelled.filter { !isAtEnd($0.at) }.map { label in
      let name = Letters.fitted(label.name, width: 160, size: input.theme.labelSize)
      let text = "\(name) \(input.format.label(label.at.y ?? 0))"
      return PointLabels.Label(
        TextLine(
          text, paint: label.paint, size: input.theme.labelSize, isBold: label.isBold),
        at: label.at)
    }
  }

  // MARK: Table

  var table: DataTable {
    let values = Dictionary(actual.map { (Int($0.x), $0.y) }) { first, _ in first }
    let courses = Dictionary(expected.map { ($0.month, $0) }) { first, _ in first }
    let format = input.format
    let rows = Set(values.keys).union(courses.keys).sorted().map { month -> [String] in
      let course = courses[month]
      return [DutchDate.text(year: month / 12, month: month % 12 + 1)]
        + [
          values[month] ?? nil, course?.value, course?.band95?.lowerBound,
          course?.band95?.upperBound,
        ].map(format.text)
    }
    return DataTable(
      caption: Picture.sentences([input.caption.title, input.caption.subtitle]),
      columns: ["maand", Letters.line(input.names.actual), Letters.line(input.names.expected)]
        + ["95% van", "95% tot"],
      rows: rows)
  }
}
