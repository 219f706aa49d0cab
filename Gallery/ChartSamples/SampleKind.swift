import Charts

/// A kind of chart with the states it is shown in.
package struct SampleKind: Sendable, CustomStringConvertible {
  /// For files, in Dutch words.
  package var name: String
  package var title: String
  /// When to use it.
  package var about: String
  /// The file below `Kinds` that makes it.
  package var file: String
  package var states: [SampleState]
  package var figure: @Sendable (SampleState) -> Figure

  package var description: String { name }

  init(
    _ name: String, _ title: String, _ about: String, file: String, states: [SampleState],
    figure: @escaping @Sendable (SampleState) -> Figure
  ) {
    self.name = name
    self.title = title
    self.about = about
    self.file = file
    self.states = states
    self.figure = figure
  }

  package static let all: [SampleKind] = [
    line, sparkline, bullet, control, bars, lyingBars, dots, slope, stackedBars, stackedAreas,
    heat, butterfly, histogram, scatter, pie, matrix, tree, ranking, waterfall, steps, course,
    grouped, multiples,
  ]
}

/// A kind in one of its states.
package struct ChartSample: Sendable, CustomStringConvertible {
  package var kind: SampleKind
  package var state: SampleState

  package init(kind: SampleKind, state: SampleState) {
    self.kind = kind
    self.state = state
  }

  package var description: String { "\(kind.name)-\(state.name)" }
  package var figure: Figure { kind.figure(state) }

  package static let all: [ChartSample] = SampleKind.all.flatMap { kind in
    kind.states.map { ChartSample(kind: kind, state: $0) }
  }
}
