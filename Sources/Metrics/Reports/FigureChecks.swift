import Model
import Numerals

/// Questions that the figures of a month raise, for the controller to look at before publishing.
package struct FigureChecks: Sendable {
  let builder: FigureBuilder
  let month: Month

  package init(builder: FigureBuilder, month: Month) {
    self.builder = builder
    self.month = month
  }

  package func diagnostics(for report: Report) -> [Diagnostic] {
    report.figures.flatMap { figures in
      silentParts(figures) + relativeToZero(figures) + undecided(figures)
        + explanation(figures, report)
    } + QualityMessages(report: report, builder: builder).diagnostics
      + EffectMessages(report: report).diagnostics
  }

  /// Parts that never deliver a series of which the others do: they have no share in the total.
  private func silentParts(_ figures: IndicatorFigures) -> [Diagnostic] {
    guard figures.indicator.addsUp, figures.indicator.units == nil,
      let unit = builder.dossier.units[figures.unit]
    else { return [] }
    let totals = builder.value(of: figures.indicator, unit: figures.unit).totals
    return figures.indicator.addingSeries.compactMap { series in
      let key = Dataset.Key(series: series, unit: figures.unit)
      guard builder.index.span(key) == nil else { return nil }
      let silent = unit.parts.filter { !totals.everDelivers(series, $0) }
      guard !silent.isEmpty, silent.count < unit.parts.count else { return nil }
      let names = silent.map(\.code).joined(separator: ", ")
      return Diagnostic(
        .remark, .unitNeverDelivers,
        "reeks '\(series)' wordt nooit geleverd door \(names) en telt daar dus niet mee in het totaal van \(figures.unit); noem bij de indicator `eenheden` als dat wel moet",
        at: figures.indicator.position)
    }
  }

  private func relativeToZero(_ figures: IndicatorFigures) -> [Diagnostic] {
    guard figures.reason == .relativeToZero else { return [] }
    return [
      Diagnostic(
        .warning, .ruleNeedsUnit,
        "indicator '\(figures.indicator.code)' heeft in \(month.iso) een doel van 0: een marge in procenten zegt dan niets en het signaal blijft grijs; geef `groen` en `oranje` in de eigen eenheid en `absoluut: ja`",
        at: figures.indicator.position)
    ]
  }

  /// Delivered targets that became others, without a decision to show for it.
  private func undecided(_ figures: IndicatorFigures) -> [Diagnostic] {
    TargetHistory(index: builder.index)
      .undecided(figures.indicator, unit: figures.unit, month: month).map { change in
        Diagnostic(
          .warning, .targetWithoutDecision,
          "het doel van '\(figures.indicator.code)' voor \(change.period) ging van \(Self.plain(change.from)) naar \(Self.plain(change.to)) zonder besluit; zet bij de indicator `bijgesteld` met datum, door, van, naar en besluit, of herstel het doel",
          at: change.origin)
      }
  }

  /// A number as a person types it in a delivery.
  private static func plain(_ value: Double) -> String {
    let text = "\(value.asPrinted(decimals: 6))"
    return (text.hasSuffix(".0") ? String(text.dropLast(2)) : text).replacing(".", with: ",")
  }

  private func explanation(_ figures: IndicatorFigures, _ report: Report) -> [Diagnostic] {
    let code = figures.indicator.code
    guard let finding = report.explanations[code], let fault = finding.fault else { return [] }
    let folder = builder.dossier.units.isRoot(figures.unit) ? "" : "\(figures.unit)/"
    let path = finding.explanation?.path ?? "toelichting/\(month.iso)/\(folder)\(code).md"
    let position = InputPosition.file(path: path)
    switch fault {
    case .missing:
      return [
        Diagnostic(
          .warning, .missingExplanation,
          "indicator '\(code)' is \(figures.signal.rawValue) en heeft geen toelichting; schrijf oorzaak, gevolg en bijsturing in dit bestand",
          at: position)
      ]
    case .emptyHeadings(let headings):
      let names = headings.map { "'## \($0)'" }.joined(separator: ", ")
      return [
        Diagnostic(
          .warning, .emptyHeading,
          "de toelichting bij '\(code)' mist tekst onder \(names); vul die aan", at: position)
      ]
    case .repeated(let before):
      return [
        Diagnostic(
          .warning, .repeatedExplanation,
          "de toelichting bij '\(code)' is dezelfde als in \(before.iso); schrijf wat er deze maand speelt",
          at: position)
      ]
    }
  }
}
