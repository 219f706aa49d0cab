import Markup

/// Parts laid on each other: from where to where each reaches at each place.
struct Stack {
  let series: [StackedChart.Series]
  let places: [Double]
  let names: [String]
  let axis: Plot.XAxis?
  let heading: String
  let isByMonth: Bool
  /// By series, then by place; nothing where a value misses.
  private var reaches: [[(from: Double, to: Double)?]] = []

  init(_ input: StackedChart.Input) {
    switch input.places {
    case .months(let months):
      let months = months.filter(TimeScale.possible.contains)
      places = months.map { Double($0) }
      names = months.map { DutchDate.text(year: $0 / 12, month: $0 % 12 + 1) }
      axis = months.min().flatMap { low in months.max().map { .months(low...$0) } }
      (heading, isByMonth) = ("maand", true)
    case .names(let all):
      places = all.indices.map { Double($0) }
      names = all
      axis = .categories(all)
      (heading, isByMonth) = ("onderdeel", false)
    }
    series = Self.limited(input.series, count: places.count)
    var tops = [Double](repeating: 0, count: places.count)
    var bottoms = tops
    for part in series {
      reaches.append(
        places.indices.map { place in
          guard place < part.values.count, let value = part.values[place], value.isFinite else {
            return nil
          }
          let from = value < 0 ? bottoms[place] : tops[place]
          let to = from + value
          guard to.isFinite else { return nil }
          if value < 0 { bottoms[place] = to } else { tops[place] = to }
          return (from, to)
        })
    }
  }

  /// At most five parts: more can't be told apart.
  private static func limited(
    _ series: [StackedChart.Series], count: Int
  ) -> [StackedChart.Series] {
    guard series.count > 5 else { return series }
    let rest = (0..<count).map { place -> Double? in
      let values = series[4...].compactMap { place < $0.values.count ? $0.values[place] : nil }
      return values.isEmpty ? nil : values.reduce(0, +)
    }
    return Array(series.prefix(4)) + [StackedChart.Series("overig", rest)]
  }

  /// Whether areas can show it: nothing below zero, and no month that stands alone, which has no area.
  var canBeAreas: Bool {
    let whole = places.indices.map { place in reaches.allSatisfy { $0[place] != nil } }
    let isAlone = whole.indices.contains { place in
      whole[place] && !(place > 0 && whole[place - 1])
        && !(place + 1 < whole.count && whole[place + 1])
    }
    return isByMonth && isAboveZero && !isAlone
  }

  private var isAboveZero: Bool { reaches.allSatisfy { $0.allSatisfy { ($0?.to ?? 0) >= 0 } } }

  func bars(_ theme: Theme, _ direction: BarMark.Direction) -> [any Mark] {
    reaches.enumerated().map { part, reach in
      BarMark(
        zip(places, reach).compactMap { place, reach in
          reach.map { .init(place, from: $0.from, to: $0.to) }
        }, fill: .solid(theme.parts[part]), direction: direction,
        thickness: direction == .lying || isByMonth ? 0.66 : BarMark.thickness(of: places.count))
    }
  }

  /// A place where any part misses is a gap: what lies above it would stand too low.
  func areas(_ theme: Theme) -> [any Mark] {
    let whole = places.indices.map { place in reaches.allSatisfy { $0[place] != nil } }
    return reaches.enumerated().map { part, reach in
      BandMark(
        places.indices.map { place in
          .init(
            places[place], low: whole[place] ? reach[place]?.from : nil,
            high: whole[place] ? reach[place]?.to : nil)
        }, paint: theme.parts[part])
    } as [any Mark]
      + reaches.map { reach in
        LineMark(
          places.indices.map { Point(places[$0], whole[$0] ? reach[$0]?.to : nil) },
          stroke: Stroke(theme.paper, width: 1))
      }
  }

  /// Names at the height of the parts of the last place that has them all, else of the last value.
  func endLabels(_ theme: Theme) -> [EndLabel] {
    series.indices.reversed().compactMap { part in
      reaches[part].last { $0 != nil }?.map {
        EndLabel(series[part].name, y: ($0.from + $0.to) / 2, paint: theme.ink)
      }
    }
  }
}
