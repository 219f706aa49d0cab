import Charts

extension Block {
  /// How a chart spreads its values, by the option `schaal`.
  package enum ChartScale: String, Hashable, Sendable, CaseIterable {
    case plain = "gewoon"
    case root = "wortel"
    case logarithm = "log"

    init(_ options: inout BlockOptions) {
      self =
        options.word("schaal", among: Self.allCases.map(\.rawValue), "schaal").flatMap(
          Self.init(rawValue:)) ?? .plain
    }

    var warp: Warp {
      switch self {
      case .plain: .linear
      case .root: .squareRoot
      case .logarithm: .logarithm
      }
    }
  }

  /// The indicators that the block compares the units below on.
  var comparedParts: [String] {
    switch self {
    case .multiples(let choice): choice.indicators.count == 1 ? choice.indicators : []
    case .distribution(let choice): choice.indicator.map { [$0] } ?? []
    case .scatter(let choice): choice.indicators
    default: []
    }
  }
}
