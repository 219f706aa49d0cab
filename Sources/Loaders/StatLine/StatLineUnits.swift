import Model

/// Holds the unit that StatLine gives a topic against the `eenheid` of the indicator that shows it.
///
/// A figure stays as it was published: 449,0 in "x 1 000" is shown as 449,0.
struct StatLineUnits {
  let table: StatLineTable
  let selection: StatLineSelection
  let indicators: [Indicator]
  let log: DiagnosticLog

  func check(at position: InputPosition) {
    for topic in table.topics {
      guard let unit = topic.unit?.trimmed, !unit.isEmpty else { continue }
      for series in selection.series[topic.key] ?? [] {
        let published = MeasureScale(unit)
        for indicator in indicators where indicator.shown == series {
          guard MeasureScale(indicator.unitOfMeasure) != published else { continue }
          let stated =
            indicator.unitOfMeasure.isEmpty
            ? "geen `eenheid`" : "`eenheid` \(Wording.quoted(indicator.unitOfMeasure))"
          log.warning(
            .unitDiffers,
            "het CBS geeft reeks \(Wording.quoted(series)) in \(Wording.quoted(unit)) en indicator \(Wording.quoted(indicator.code)) heeft \(stated); het cijfer blijft zoals het CBS het geeft, dus zet die eenheid bij de indicator",
            at: indicator.position)
        }
        if published.factor != 1, indicators.contains(where: { $0.isRatio(with: series) }) {
          log.remark(
            .unitDiffers,
            "het CBS geeft reeks \(Wording.quoted(series)) in \(Wording.quoted(unit)); Peil rekent er zo mee in een verhouding, dus kijk `per` en de andere reeks na",
            at: position)
        }
      }
    }
  }
}

/// What of a unit must be the same: thousands, percents, euros.
struct MeasureScale: Hashable {
  private(set) var factor = 1
  private(set) var isPercentage = false
  private(set) var isMoney = false

  /// Reads `x 1 000`, `1 000 euro`, `mln euro`, `%`, `x 1M €`, `aantal`.
  init(_ text: String) {
    let lower = text.lowercased()
    isPercentage = lower.contains("%") || lower.contains("procent")
    isMoney = lower.contains("€") || lower.contains("eur")
    // An index such as 2015=100 has no scale.
    guard !lower.contains("=") else { return }
    let number = Int(lower.filter { $0.isASCII && $0.isNumber }) ?? 1
    let words = lower.split { !$0.isLetter }.map(String.init)
    let scale = Self.scales.first { words.contains($0.word) }?.factor
    let isMillion = scale == nil && lower.contains("1m")
    factor = min(max(number, 1), 1_000_000_000) * (scale ?? (isMillion ? 1_000_000 : 1))
  }

  private static let scales = [
    ("duizend", 1_000), ("mln", 1_000_000), ("miljoen", 1_000_000), ("mld", 1_000_000_000),
    ("mrd", 1_000_000_000), ("miljard", 1_000_000_000),
  ].map { (word: $0.0, factor: $0.1) }
}

extension Indicator {
  /// The series whose values it shows as they are.
  fileprivate var shown: String? {
    switch kind {
    case .stock(let series), .flow(let series, _), .deliveredRatio(let series),
      .measurement(let series, _), .mean(let series, _):
      series
    case .ratio, .qualitative: nil
    }
  }

  fileprivate func isRatio(with series: String) -> Bool {
    if case .ratio(let ratio) = kind {
      return ratio.numerator == series || ratio.denominator == series
    }
    return false
  }
}
