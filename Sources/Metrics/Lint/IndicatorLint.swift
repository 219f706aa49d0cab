import Model

/// The questions that indicators raise as instruments to steer by (product.md, what readers get, 12).
package struct IndicatorLint: Sendable {
  /// The numbers that the questions rest on.
  enum Limit {
    /// Months in a row that are always green.
    static let greenMonths = 12
    static let silentPeriods = 3
    /// Years with the same target, or a target met.
    static let years = 3
    /// Monthly changes in common, and how closely they go together.
    static let changes = 12
    static let correlation = 0.98
    static let lookedAt = 60
  }

  let builder: FigureBuilder
  let month: Month
  private var unit: String { builder.dossier.units.root.code }

  package init(builder: FigureBuilder, month: Month) {
    self.builder = builder
    self.month = month
  }

  /// By indicator, in the order of the dossier.
  package func questions() -> [(indicator: Indicator, questions: [IndicatorQuestion])] {
    let indicators = builder.indicators(of: unit)
    let twins = MovingTogether(
      builder: builder, unit: unit, month: month
    ).pairs(of: indicators)
    return indicators.map { indicator in
      let value = builder.value(of: indicator, unit: unit)
      let course = TargetCourse(value: value, month: month)
      let found =
        [silence(value), green(value), owner(indicator), course.unmoved, course.alwaysMet]
        + [course.direction.map(IndicatorQuestion.direction), Self.cause(in: indicator.name)]
      return (indicator, found.compactMap { $0 } + (twins[indicator.code] ?? []))
    }
  }

  private func green(_ value: IndicatorValue) -> IndicatorQuestion? {
    guard value.indicator.rule != .none else { return nil }
    var month = month
    for _ in 0..<Limit.greenMonths {
      let figures = builder.figures(
        of: value.indicator, unit: unit, month: month, withHistory: false)
      guard figures.signal == .green else { return nil }
      month = value.monthBefore(month)
    }
    return .alwaysGreen(months: Limit.greenMonths)
  }

  private func silence(_ value: IndicatorValue) -> IndicatorQuestion? {
    let months = measured(value)
    guard let last = months.last else { return .noValue(last: nil) }
    let rhythm = SeriesRhythm(months)?.longestWait ?? 1
    let waited = (0..<max(0, month - last)).count { step in
      !builder.dossier.skippedMonths.contains((last + 1 + step).number)
    }
    return waited >= rhythm * Limit.silentPeriods ? .noValue(last: last) : nil
  }

  /// The months with a value, those of a measurement and of a status word by their own month.
  private func measured(_ value: IndicatorValue) -> [Month] {
    if case .qualitative(let series, _, _) = value.indicator.kind {
      let months = builder.index.values(of: .init(series: series, unit: unit)).compactMap {
        $0.figure == nil ? nil : $0.period.lastMonth
      }
      return Array(Set(months.filter { $0 <= month })).sorted()
    }
    return value.history(upTo: month).filter { $0.value != nil }.map(\.month)
  }

  private func owner(_ indicator: Indicator) -> IndicatorQuestion? {
    let missing =
      (indicator.owner == nil ? ["eigenaar"] : []) + (indicator.source == nil ? ["bron"] : [])
    return missing.isEmpty ? nil : .noOwnerOrSource(missing)
  }

  private static let causes = [
    ["effect", "van"], ["effecten", "van"], ["als", "gevolg", "van"], ["dankzij"], ["door"],
    ["vanwege"], ["wegens"], ["leidt", "tot"],
  ]

  /// Whole words alone: a `doorlooptijd` promises nothing.
  static func cause(in name: String) -> IndicatorQuestion? {
    let words = name.lowercased().split { !$0.isLetter }.map(String.init)
    for cause in causes where cause.count <= words.count {
      let isThere = (0...(words.count - cause.count)).contains { start in
        Array(words[start..<start + cause.count]) == cause
      }
      if isThere { return .promisesCause(cause.joined(separator: " ")) }
    }
    return nil
  }
}
