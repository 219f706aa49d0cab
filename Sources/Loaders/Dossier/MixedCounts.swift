import Model

/// Warns about ratios of things that are counted differently, such as persons to benefits.
struct MixedCounts {
  /// What each series counts, by the stock and flow indicators that use it.
  private let counts: [String: String]
  private let ratios: [String: Indicator.Ratio]

  init(indicators: [Indicator]) {
    var counts: [String: String] = [:]
    var ratios: [String: Indicator.Ratio] = [:]
    for indicator in indicators {
      switch indicator.kind {
      case .stock(let series), .flow(let series, _):
        if let word = indicator.counts, counts[series] == nil { counts[series] = word }
      case .ratio(let ratio): ratios[indicator.code] = ratio
      default: break
      }
    }
    self.counts = counts
    self.ratios = ratios
  }

  func report(_ items: [(code: String, map: YAMLMap<IndicatorKey>)]) {
    for (code, map) in items {
      guard let ratio = ratios[code], !ratio.perIsGiven, let place = map[.teller],
        let above = counts[ratio.numerator], let below = counts[ratio.denominator], above != below
      else { continue }
      place.source.warning(
        .mixedCounts,
        "teller \(Wording.quoted(ratio.numerator)) telt \(above) en noemer \(Wording.quoted(ratio.denominator)) telt \(below); geef `per` als dat zo bedoeld is",
        at: place.mark)
    }
  }
}
