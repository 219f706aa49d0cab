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
      differingParts(figures) + silentParts(figures) + relativeToZero(figures)
        + explanation(figures, report)
    }
  }

  /// A delivered total that is not the sum of its parts, for series that add up.
  private func differingParts(_ figures: IndicatorFigures) -> [Diagnostic] {
    guard figures.indicator.addsUp else { return [] }
    let totals = builder.value(of: figures.indicator, unit: figures.unit).totals
    return figures.indicator.addingSeries.compactMap { series in
      let key = Dataset.Key(series: series, unit: figures.unit)
      guard let total = builder.index.delivered(key, month), let delivered = total.number,
        let parts = totals.sumOfParts(series, of: figures.unit, in: month)?.value,
        delivered.asPrinted(decimals: 6) != parts.asPrinted(decimals: 6)
      else { return nil }
      return Diagnostic(
        .warning, .partsDiffer,
        "reeks '\(series)' van \(figures.unit) in \(month.iso) is \(plain(delivered)), maar de onderdelen tellen op tot \(plain(parts)); het geleverde totaal telt, kijk na welke klopt",
        at: total.origin)
    }
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

  /// A number as a person types it in a delivery.
  private func plain(_ value: Double) -> String {
    let text = "\(value.asPrinted(decimals: 6))"
    return (text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
      .replacing(".", with: ",")
  }
}

extension Indicator {
  /// Whether its series add up over units.
  fileprivate var addsUp: Bool { !addingSeries.isEmpty }

  /// The series that add up over units.
  fileprivate var addingSeries: [String] {
    switch kind {
    case .stock(let series), .flow(let series, _): [series]
    case .ratio(let ratio): [ratio.numerator, ratio.denominator]
    default: []
    }
  }
}
