import Markup

/// The curves of a step chart as marks, labels and a table.
struct StepSeries {
  private let input: StepChart.Input
  private let curves: [StepChart.Curve]
  private let hidden: Int

  /// So many curves can be told apart.
  static let limit = 4

  init(_ input: StepChart.Input) {
    self.input = input
    let sound = input.curves.map { curve in
      StepChart.Curve(
        name: curve.name,
        points: curve.points.filter { $0.time.isFinite && $0.value.isFinite && $0.time >= 0 }
          .sorted { $0.time < $1.time })
    }.filter { !$0.points.isEmpty }
    curves = Array(sound.prefix(Self.limit))
    hidden = sound.count - curves.count
  }

  private func stroke(_ place: Int) -> Stroke {
    let theme = input.theme
    switch place {
    case 0: return Stroke(theme.ink, width: 2)
    case 1: return Stroke(theme.accent, width: 2)
    case 2: return Stroke(theme.muted, width: 1.5, pattern: .dashed)
    default: return Stroke(theme.previous, width: 2)
    }
  }

  /// The light grey of a line is too light for text.
  private func textPaint(_ place: Int) -> Paint {
    let paint = stroke(place).paint
    return paint == input.theme.previous ? input.theme.muted : paint
  }

  /// From zero, and no further than the data, so that a low curve can be read.
  var domain: ClosedRange<Double>? { curves.isEmpty ? nil : 0...0 }

  /// The intervals of more than two curves would lie over each other; they stand in the table.
  var bands: [any Mark] {
    guard curves.count <= 2 else { return [] }
    return curves.enumerated().map { place, curve in
      BandMark(
        curve.points.map {
          BandMark.Slice($0.time, low: $0.interval?.lowerBound, high: $0.interval?.upperBound)
        }, paint: place == 0 ? input.theme.band : input.theme.wideBand, course: .step)
    }
  }

  var lines: [any Mark] {
    curves.enumerated().map { place, curve in
      LineMark(
        curve.points.map { Point($0.time, $0.value) }, stroke: stroke(place), course: .step)
    }
  }

  var endLabels: [EndLabel] {
    curves.enumerated().compactMap { place, curve in
      curve.points.last.map {
        EndLabel(
          curve.name, value: input.format.label($0.value), y: $0.value,
          paint: textPaint(place), isBold: place == 0)
      }
    }
  }

  var counts: CountRows {
    CountRows(
      title: input.countsTitle,
      rows: curves.enumerated().map { place, curve in
        CountRows.Row(
          name: curve.name, paint: textPaint(place),
          counts: curve.points.map { (time: $0.time, count: $0.count) })
      }, format: input.time, theme: input.theme, width: input.width)
  }

  var note: String {
    hidden == 0 ? "" : "nog \(hidden) in de tabel"
  }

  var table: DataTable {
    let rows = input.curves.flatMap { curve in
      curve.points.map { point in
        [
          Letters.line(curve.name), input.time.number(point.time), input.format.text(point.value),
          input.format.text(point.interval?.lowerBound),
          input.format.text(point.interval?.upperBound),
          DutchNumber.text(Double(point.count), decimals: 0),
        ]
      }
    }
    return DataTable(
      caption: Picture.sentences([input.caption.title, input.caption.subtitle]),
      columns: ["groep", input.timeTitle, "aandeel", "95% van", "95% tot", input.countsTitle],
      rows: rows)
  }
}
