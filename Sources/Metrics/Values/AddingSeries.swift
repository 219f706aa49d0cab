import Model

extension Indicator {
  /// The series that add up over units.
  var addingSeries: [String] {
    switch kind {
    case .stock(let series), .flow(let series, _): [series]
    case .ratio(let ratio): [ratio.numerator, ratio.denominator]
    default: []
    }
  }

  /// Whether its series add up over units.
  var addsUp: Bool { !addingSeries.isEmpty }
}
