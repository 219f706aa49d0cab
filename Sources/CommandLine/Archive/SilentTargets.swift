import Metrics
import Model
import Numerals
import Publishing

/// Targets in indicatoren.yaml that are others than those of earlier reports, without a decision.
///
/// The log holds the targets behind every report. Those of the report's own month may still change until it
/// goes out; of an earlier month the last report counts.
enum SilentTargets {
  struct Finding: Hashable {
    var indicator: Indicator
    var year: Int
    /// The last month whose report had the earlier target.
    var month: String
    var change: RecordedTargets.Change
  }

  /// What goes into the log: the numbers, by code and year.
  static func targets(of dossier: Dossier?) -> [String: [String: Double]] {
    var found: [String: [String: Double]] = [:]
    for indicator in dossier?.indicators ?? [] {
      for (year, target) in indicator.targets {
        if case .value(let value) = target {
          found[indicator.code, default: [:]][String(year)] = value
        }
      }
    }
    return found
  }

  static func findings(_ prepared: Preparation, folder: String) -> [Finding] {
    guard !prepared.hasFaults, let dossier = prepared.dossier, let month = prepared.month else {
      return []
    }
    let met = Journal.read(dossier: folder).targets(metBy: month.iso)
    guard !met.isEmpty else { return [] }
    return dossier.indicators.flatMap { indicator -> [Finding] in
      // Each year by the reports that are about it.
      Set(met.compactMap { Month(iso: $0.month)?.year }).sorted().flatMap { year -> [Finding] in
        let reports = met.compactMap { month, targets -> (month: String, value: Double)? in
          guard Month(iso: month)?.year == year else { return nil }
          return targets[indicator.code]?[String(year)].map { (month, $0) }
        }
        let now: Double? =
          if case .value(let value)? = indicator.targets[year] { value } else { nil }
        let changes = RecordedTargets.undecided(
          recorded: reports.map(\.value), now: now,
          adjustments: indicator.adjustments.filter { $0.year == year })
        return changes.map { change in
          Finding(
            indicator: indicator, year: year,
            month: reports.last { $0.value == change.from }?.month ?? "", change: change)
        }
      }
    }
  }

  static func diagnostics(_ prepared: Preparation, folder: String) -> [Diagnostic] {
    findings(prepared, folder: folder).map { finding in
      let change = finding.change
      let now = change.to.map { "werd daarna \(text($0))" } ?? "is daarna weggehaald"
      let fix =
        change.to == nil
        ? "zet het doel terug"
        : "zet bij de indicator `bijgesteld` met jaar, datum, door, van, naar en besluit, of herstel het doel"
      return Diagnostic(
        .warning, .targetWithoutDecision,
        "het doel van '\(finding.indicator.code)' voor \(finding.year) was \(text(change.from)) in de rapportage over \(finding.month) en \(now), zonder besluit; \(fix)",
        at: finding.indicator.position)
    }
  }

  static func openItems(_ prepared: Preparation, folder: String) -> [OpenItem] {
    findings(prepared, folder: folder).map { finding in
      OpenItem(
        owner: finding.indicator.owner, state: .unanswered, code: finding.indicator.code,
        name: finding.indicator.name,
        matter: .targetWithoutDecision(
          period: String(finding.year), from: finding.change.from, to: finding.change.to))
    }
  }

  /// A number as a person types it.
  private static func text(_ value: Double) -> String {
    let text = "\(value.asPrinted(decimals: 6))"
    return (text.hasSuffix(".0") ? String(text.dropLast(2)) : text).replacing(".", with: ",")
  }
}
