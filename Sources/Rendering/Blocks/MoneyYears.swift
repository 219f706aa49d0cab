import Markup
import Model

/// The own amounts of the years to come by share of the nation.
struct ScenarioTable {
  let page: PageContext

  var nodes: [Node] {
    guard let outcome = page.report.money else { return MoneyTable.absent }
    guard let scenario = outcome.scenario.value else {
      let reason = MoneyText.reason(outcome.scenario) ?? ""
      return [.element("p", text: "Er is geen scenario te geven: \(reason).")]
    }
    let shares = scenario.variants.map { "\($0.name): \(MoneyText.percent($0.share, decimals: 3))" }
    return [
      TableMarkup(
        caption: [
          .text(
            "Eigen \(scenario.base == .budget ? "budget" : "uitgaven") per jaar, in euro: aandeel × landelijke raming"
          )
        ],
        columns: [.init(title: "Jaar")]
          + scenario.variants.map { .init(title: $0.name, isNumeric: true) }
          + [
            .init(title: "80%-interval van het eerste", isNumeric: true),
            .init(title: "Betaalbaar aantal", isNumeric: true),
            .init(title: "80%-interval van het aantal", isNumeric: true),
          ],
        rows: scenario.years.map { year in
          [.init(content: [.text(String(year.year))], isHead: true)]
            + year.amounts.map { .text(DutchNumber.text($0.value, decimals: 0)) }
            + [
              .text(range(year.amounts.first)),
              .text(DutchNumber.text(year.volume?.value, decimals: 0)), .text(range(year.volume)),
            ]
        }, name: "breed"
      ).node,
      .element(
        "p",
        text:
          "\(shares.joined(separator: "; ")). Het betaalbare aantal hoort bij het eerste aandeel en de prijs per uitkering van nu, met de vastgelegde indexatie. \(certainty(scenario))"
      ),
    ]
  }

  private func range(_ estimate: MoneyOutcome.Estimate?) -> String {
    guard let interval = estimate?.interval.value else { return DutchNumber.missing }
    let bounds = [interval.low80, interval.high80].map { DutchNumber.text($0, decimals: 0) }
    return bounds.joined(separator: " – ")
  }

  /// What the intervals rest on, or why there are none.
  private func certainty(_ scenario: MoneyOutcome.Scenario) -> String {
    guard let first = scenario.years.first?.amounts.first else { return "" }
    switch first.interval {
    case .success:
      let years = first.count.map { " in \(DutchNumber.word($0)) jaren" } ?? ""
      return
        "De intervallen volgen uit hoe het eigen aandeel\(years) van jaar op jaar verschoof; de landelijke raming is genomen zoals zij is gegeven."
    case .failure(let gap): return "Een interval is er niet: \(MoneyText.reason(gap))."
    }
  }
}

/// How much of the re-integration budget was used, over the years.
struct ReintegrationTable {
  let page: PageContext

  var nodes: [Node] {
    guard let outcome = page.report.money else { return MoneyTable.absent }
    let years = outcome.reintegration.sorted { $0.key < $1.key }
    guard !years.isEmpty else {
      return [.element("p", text: "Van het re-integratiebudget zijn geen jaren beschreven.")]
    }
    return [
      TableMarkup(
        caption: [.text("Benutting van het re-integratiebudget, in euro")],
        columns: [
          .init(title: "Jaar"), .init(title: "Budget", isNumeric: true),
          .init(title: "Besteed", isNumeric: true), .init(title: "Over", isNumeric: true),
          .init(title: "Benut", isNumeric: true),
        ],
        rows: years.map { year, money in
          [
            .init(content: [.text(String(year))], isHead: true),
            .text(DutchNumber.text(money.budget, decimals: 0)),
            .text(DutchNumber.text(money.spent, decimals: 0)),
            .text(DutchNumber.text(money.spent.map { money.budget - $0 }, decimals: 0)),
            .text(money.spent.map { MoneyText.percent($0 / money.budget) } ?? "–"),
          ]
        }
      ).node
    ]
  }
}
