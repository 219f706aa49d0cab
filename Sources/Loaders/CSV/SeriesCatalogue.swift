import Model

/// Which series the dossier uses and for what.
struct SeriesCatalogue {
  private var users: [String: [String]] = [:]
  private var used: Set<String> = []
  private let codes: Set<String>
  /// The status words of each qualitative series and indicator code.
  private var statuses: [String: [String: Signal]] = [:]
  private var indicatorStatuses: [String: [String: Signal]] = [:]
  private var numeric: Set<String> = []

  init(_ dossier: Dossier) {
    codes = Set(dossier.indicators.map(\.code))
    for indicator in dossier.indicators {
      for series in indicator.actualSeries {
        users[series, default: []].append(indicator.code)
        used.insert(series)
      }
      for case .series(let series, _) in indicator.targets.values { used.insert(series) }
      guard case .qualitative(let series, let words, _) = indicator.kind else {
        numeric.formUnion(indicator.actualSeries)
        continue
      }
      statuses[series, default: [:]].merge(words) { first, _ in first }
      indicatorStatuses[indicator.code] = words
    }
    for flow in dossier.stockFlows { used.formUnion([flow.stock, flow.inflow, flow.outflow]) }
    used.formUnion(dossier.reference?.series ?? [])
    used.formUnion(dossier.money.series?.all ?? [])
    for measure in dossier.measures {
      if let expected = measure.expected { used.insert(expected.series) }
      if let reference = measure.reference { used.insert(reference) }
    }
  }

  func isUsed(_ series: String) -> Bool { used.contains(series) }

  /// The status words of a series that is qualitative and nothing else.
  func statuses(of series: String) -> [String: Signal]? {
    numeric.contains(series) ? nil : statuses[series]
  }

  /// The status words of a qualitative indicator.
  func statuses(ofIndicator code: String) -> [String: Signal]? { indicatorStatuses[code] }

  /// The words that the values of a row may be; `nil` when they are numbers.
  func statuses(of owner: String, role: Observation.Role) -> [String: Signal]? {
    role == .actual ? statuses(of: owner) : statuses(ofIndicator: owner)
  }

  enum Owner: Hashable {
    case indicator(String)
    case several([String])
    case none
  }

  /// The indicator that a target or forecast is for: named by its code, or by a series of its own.
  func owner(of name: String) -> Owner {
    if codes.contains(name) { return .indicator(name) }
    let owners = users[name] ?? []
    switch owners.count {
    case 0: return .none
    case 1: return .indicator(owners[0])
    default: return .several(owners)
    }
  }

  /// All names that a row may bear.
  var names: [String] { used.union(codes).sorted() }
}

extension Indicator {
  /// The series that make up its actual, each once.
  fileprivate var actualSeries: [String] {
    switch kind {
    case .stock(let series), .flow(let series, _), .deliveredRatio(let series),
      .measurement(let series, _), .qualitative(let series, _, _):
      [series]
    case .mean(let series, let weight): [series] + (weight.map { [$0] } ?? [])
    case .ratio(let ratio):
      ratio.numerator == ratio.denominator
        ? [ratio.numerator] : [ratio.numerator, ratio.denominator]
    }
  }
}
