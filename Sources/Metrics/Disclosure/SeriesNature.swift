import Model

/// What the numbers of a series are, as far as protecting them goes.
enum SeriesNature: Hashable {
  /// Persons, benefits, households, claims: small numbers are hidden and others rounded.
  case count(person: Double, minimum: Int)
  /// Euros, days, marks: nothing is shown of a group that is too small.
  case figure(Figure)
  /// Words, and figures that say nothing of anybody.
  case open

  struct Figure: Hashable {
    /// The series that counts who is behind it; `nil`: not known.
    var group: String?
    var decimals: Int
    /// Sickness absence: never without knowing of how many.
    var needsGroup = false
    /// How the figure of a unit comes of its parts.
    var total: Total = .delivered
  }

  enum Total: Hashable {
    case sum
    /// A mean, weighted by a series or not.
    case mean(weight: String?)
    /// Only what is delivered for a unit itself.
    case delivered
  }
}

/// Finds what the series of a dossier are from the indicators that use them.
struct SeriesNatures {
  private(set) var bySeries: [String: SeriesNature] = [:]
  /// The series that add up over units.
  private(set) var adding: Set<String> = []
  private let protection: Protection

  init(_ dossier: Dossier, _ protection: Protection) {
    self.protection = protection
    // What counts people does so whatever else uses it; so amounts first, counts over them.
    for indicator in dossier.indicators { add(indicator) }
    if let names = dossier.money.series { add(names) }
    if let frame = dossier.reference {
      for series in [frame.volume, frame.households, frame.inflow, frame.outflow] {
        series.map { count($0) }
      }
    }
    for flow in dossier.stockFlows {
      for series in [flow.stock, flow.inflow, flow.outflow] { count(series, isAdding: true) }
    }
  }

  subscript(series: String) -> SeriesNature? { bySeries[series] }

  private mutating func add(_ indicator: Indicator) {
    let isMoney = Self.isMoney(indicator)
    let minimum = indicator.minimum ?? 0
    let size = isMoney ? 1 : Self.person(indicator)
    switch indicator.kind {
    case .stock(let series), .flow(let series, _):
      if isMoney {
        figure(series, indicator, group: nil, .sum)
      } else {
        count(series, person: size, minimum: minimum, isAdding: true)
      }
      adding.insert(series)
    case .mean(let series, let weight):
      weight.map { count($0, minimum: minimum, isAdding: true) }
      figure(series, indicator, group: weight, .mean(weight: weight))
    case .ratio(let ratio):
      adding.formUnion([ratio.numerator, ratio.denominator])
      count(ratio.denominator, minimum: minimum, isAdding: true)
      if isMoney {
        figure(ratio.numerator, indicator, group: ratio.denominator, .sum)
      } else {
        count(ratio.numerator, minimum: minimum, isAdding: true)
      }
    case .deliveredRatio(let series): figure(series, indicator, group: nil, .delivered)
    case .measurement(let series, _):
      let countsThings = indicator.counts != nil || !Self.isMeasure(unit(indicator))
      if countsThings, !isMoney, indicator.decimals == 0 {
        count(series, person: size, minimum: minimum)
      } else {
        figure(series, indicator, group: nil, .delivered)
      }
    case .qualitative(let series, _, _): bySeries[series] = .open
    }
  }

  private mutating func add(_ names: MoneyPlan.SeriesNames) {
    let amounts =
      [names.expenditure, names.allowance].compactMap { $0 } + names.receipts
      + names.types.map(\.expenditure)
    for series in amounts where bySeries[series] == nil {
      bySeries[series] = .figure(.init(group: names.stock, decimals: 2, total: .sum))
      adding.insert(series)
    }
    for type in names.types {
      bySeries[type.expenditure] = .figure(.init(group: type.stock, decimals: 2, total: .sum))
    }
    for series in [names.stock] + names.types.map(\.stock) { count(series, isAdding: true) }
  }

  /// A series is a count as soon as something counts with it, with the strictest minimum.
  private mutating func count(
    _ series: String, person: Double = 1, minimum: Int = 0, isAdding: Bool = false
  ) {
    if isAdding { adding.insert(series) }
    if case .figure(let known)? = bySeries[series], known.total == .sum { return }
    var least = max(protection.minimum, minimum)
    var size = person
    if case .count(let known, let before)? = bySeries[series] {
      least = max(least, before)
      size = min(size, known)
    }
    bySeries[series] = .count(person: size, minimum: least)
  }

  private mutating func figure(
    _ series: String, _ indicator: Indicator, group: String?, _ total: SeriesNature.Total
  ) {
    var figure = SeriesNature.Figure(
      group: group, decimals: indicator.decimals, needsGroup: Self.isSicknessAbsence(indicator),
      total: total)
    if case .figure(let known)? = bySeries[series] {
      figure.group = known.group ?? group
      figure.decimals = max(known.decimals, figure.decimals)
      figure.needsGroup = figure.needsGroup || known.needsGroup
    } else if case .count? = bySeries[series], total == .delivered {
      return
    }
    bySeries[series] = .figure(figure)
  }

  // MARK: Words

  private func unit(_ indicator: Indicator) -> String { Self.unit(indicator) }
  private static func unit(_ indicator: Indicator) -> String {
    indicator.unitOfMeasure.lowercased().filter { !$0.isWhitespace && $0 != "." }
  }

  static func isMoney(_ indicator: Indicator) -> Bool {
    let unit = unit(indicator)
    return unit.contains("€") || unit.contains("eur")
      || ["euro", "euros", "eur"].contains(indicator.counts?.lowercased())
  }

  /// What one person is worth where the figures are thousands or millions.
  private static func person(_ indicator: Indicator) -> Double {
    let unit = unit(indicator).replacing("×", with: "x")
    switch unit {
    case "x1000", "x1000aantal", "duizend", "xduizend": return 0.001
    case "xmln", "x1mln", "x1m", "x1000000", "mln": return 0.000_001
    default: return 1
    }
  }

  /// Whether a unit is of time, marks or shares; any other, such as `klachten`, is taken to count.
  private static func isMeasure(_ unit: String) -> Bool {
    let words = [
      "%", "procent", "promille", "‰", "dag", "week", "weken", "maand", "jaar", "jaren", "uur",
      "uren",
      "minu", "cijfer", "score", "punt", "index", "rang", "plaats", "fte", "factor", "ratio",
    ]
    return words.contains { unit.contains($0) }
  }

  private static func isSicknessAbsence(_ indicator: Indicator) -> Bool {
    let words = [indicator.name, indicator.code, indicator.definition ?? ""].joined(separator: " ")
    return words.lowercased().contains("verzuim")
  }
}
