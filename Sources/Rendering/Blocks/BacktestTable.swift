import Markup
import Model

/// What the forecasts said in each month of last year, against what came.
struct BacktestTable {
  let page: PageContext
  let indicators: [String]?

  var nodes: [Node] {
    let chosen = page.report.figures.filter { figures in
      indicators?.contains(figures.indicator.code) ?? true
    }
    let shown = chosen.flatMap { figures -> [Node] in
      guard let backtest = page.report.backtests[figures.indicator.code] else { return [] }
      return nodes(figures.indicator, backtest)
    }
    return shown.isEmpty
      ? [.element("p", text: "Er zijn geen indicatoren met een prognose om op terug te kijken.")]
      : shown
  }

  private func nodes(_ indicator: Indicator, _ backtest: Backtest) -> [Node] {
    let sentence = Node.element("p", text: BacktestSentence(indicator, backtest).sentence)
    guard let came = backtest.came.number, !backtest.errors.isEmpty else { return [sentence] }
    let text = FigureText(indicator)
    return [
      sentence,
      TableMarkup(
        caption: [
          .text("\(indicator.code) \(indicator.name): prognoses van \(backtest.year) per maand")
        ],
        columns: [
          .init(title: "Gemaakt in"), .init(title: "Prognose", isNumeric: true),
          .init(title: "Marge (80%)", isNumeric: true), .init(title: "Uitkomst", isNumeric: true),
          .init(title: "Verschil", isNumeric: true),
        ],
        rows: backtest.tries.map { row($0, came, text) }, name: "terugblik"
      ).node,
    ]
  }

  private func row(
    _ attempt: Backtest.Try, _ came: Double, _ text: FigureText
  ) -> [TableMarkup.Cell] {
    let forecast = attempt.forecast
    let interval = forecast.interval.map {
      "\(text.short($0.low80)) tot \(text.short($0.high80))"
    }
    return [
      .init(content: [.text(attempt.month.dutch)], isHead: true),
      .text(forecast.value.map(text.short) ?? "–"),
      .text(interval ?? "–"),
      .text(text.short(came)),
      .text(forecast.value.map { text.shortDifference($0 - came) } ?? "–"),
    ]
  }
}
