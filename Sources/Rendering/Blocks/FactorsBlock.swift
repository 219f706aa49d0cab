import Charts
import Markup
import Model

/// The volume of a year by named factors.
struct FactorsBlock {
  let page: PageContext

  var nodes: [Node] {
    let forecasts = page.report.factorForecasts
    guard !forecasts.isEmpty else {
      return [
        .element(
          "p",
          text:
            "Er is geen raming met factoren: geld.yaml noemt er geen, of de stand van december ervoor is onbekend."
        )
      ]
    }
    return forecasts.flatMap { [.element("p", text: Self.sentence($0)), chart($0)] }
  }

  static func sentence(_ forecast: FactorForecast) -> String {
    let growth = DutchNumber.text(forecast.growth * 100, decimals: 1)
    let course =
      growth == DutchNumber.text(0.0, decimals: 1)
      ? "gelijk"
      : "\(DutchNumber.text(abs(forecast.growth) * 100, decimals: 1))% \(forecast.growth < 0 ? "minder" : "meer")"
    var text =
      "De raming voor \(forecast.year) is \(DutchNumber.text(forecast.next, decimals: 0)): \(course == "gelijk" ? "evenveel als" : "\(course) dan") de \(DutchNumber.text(forecast.start, decimals: 0)) van het begin."
    if let low = forecast.low95, let high = forecast.high95 {
      text +=
        " Met 95% zekerheid ligt zij tussen \(DutchNumber.text(low, decimals: 0)) en \(DutchNumber.text(high, decimals: 0)); die marge is de wortel van de som van de kwadraten en rekent de factoren als onafhankelijk van elkaar."
    } else {
      text += " Een marge is er niet: daarvoor moet elke factor er een hebben."
    }
    return text
  }

  private func chart(_ forecast: FactorForecast) -> Node {
    let input = WaterfallChart.Input(
      caption: Caption(
        id: "raming-\(forecast.year)",
        title:
          "Raming \(forecast.year): van \(DutchNumber.text(forecast.start, decimals: 0)) naar \(DutchNumber.text(forecast.next, decimals: 0))",
        subtitle: "Aantal uitkeringen, per factor",
        description: forecast.steps.map { step in
          let margin = step.margin.map { " (± \(DutchNumber.text($0 * 100, decimals: 1)))" } ?? ""
          return
            "\(step.name): \(DutchNumber.text(step.growth * 100, decimals: 1, showsPlus: true))%\(margin), \(DutchNumber.text(step.change, decimals: 0, showsPlus: true))"
        }.joined(separator: "; ") + "."),
      format: ValueFormat(decimals: 0),
      start: .init("\(forecast.year - 1)", forecast.start),
      steps: forecast.steps.map {
        .init(
          "\($0.name) (\(DutchNumber.text($0.growth * 100, decimals: 1, showsPlus: true))%)",
          $0.change)
      }, end: .init("\(forecast.year)", forecast.next))
    return FigureMarkup.node(WaterfallChart.figure(input))
  }
}
