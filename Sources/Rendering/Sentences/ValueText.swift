import Markup
import Model
import Numerals

/// The text of a value that a template asks for; an en dash where there is none.
package struct ValueText: Sendable {
  let report: Report

  package init(_ report: Report) { self.report = report }

  package func text(_ query: ValueQuery) -> String {
    switch query {
    case .report(let field): text(field)
    case .figure(let field, let code, let month):
      report.figures(of: code, in: month).map { text(field, $0) } ?? DutchNumber.missing
    case .change(let code, let months): change(code, months)
    }
  }

  private func text(_ field: ValueQuery.ReportField) -> String {
    switch field {
    case .month: report.month.dutch
    case .title: report.definition.title
    case .organisation: report.organisation.name
    case .municipality: report.organisation.municipality ?? report.organisation.name
    case .unit: report.unit.name
    }
  }

  private func text(_ field: ValueQuery.FigureField, _ figures: IndicatorFigures) -> String {
    let text = FigureText(figures.indicator)
    let found: String? =
      switch field {
      case .actual:
        figures.actual.value.map {
          text.full($0) + ProvisionalWords.behind(figures.actual.isProvisional)
        } ?? figures.actual.withheld.map(WithheldText.short)
      case .target: figures.target.map { text.full($0.value) }
      case .path: figures.path.map(text.full)
      case .forecast:
        figures.forecast.value.map {
          text.full($0) + ProvisionalWords.behind(figures.forecast.isProvisional)
        }
      case .deviation: figures.printedDeviation.map { text.difference($0) }
      case .signal: SignalWords(report.houseStyle).word(for: figures)
      case .reason: ReasonSentence(figures).sentence
      case .previous:
        figures.previous.map {
          text.full($0.value) + ProvisionalWords.behind($0.isProvisional)
        }
      case .measuredMonth: figures.actual.month?.dutch
      case .name: figures.indicator.name
      }
    return found ?? DutchNumber.missing
  }

  private func change(_ code: String, _ months: Int) -> String {
    guard let now = report.figures(of: code), let value = now.actual.number,
      let before = report.figures(of: code, in: report.month - months)?.actual.number
    else { return DutchNumber.missing }
    return ChangeSentences.change(from: before, to: value, now.indicator)
  }
}
