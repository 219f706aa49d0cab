import Markup
import Model

/// The money of years to come if the own share of the nation stays what it was.
struct ScenarioBlock {
  let page: PageContext

  var nodes: [Node] {
    guard let position = page.report.money else { return [MoneyBlock.absent(page)] }
    guard let shares = position.shares, !position.scenario.isEmpty else {
      return [
        .element(
          "p",
          text:
            "Er is geen scenario: daarvoor zijn landelijke bedragen nodig van een vol jaar en van de jaren daarna."
        )
      ]
    }
    return [.element("p", text: sentence(shares, position.scenario)), table(position.scenario)]
  }

  private func sentence(
    _ shares: MoneyPosition.Shares, _ years: [MoneyPosition.ScenarioYear]
  ) -> String {
    let parts = [
      shares.expenditure.map { "\(EuroText.percent($0, decimals: 3)) van de landelijke uitgaven" },
      shares.budget.map { "\(EuroText.percent($0, decimals: 3)) van het landelijke budget" },
    ].compactMap { $0 }
    let balances = years.compactMap { year in year.balance.map { (year.year, $0) } }
    let deficits = balances.filter { $0.1 < -0.5 }.map { String($0.0) }
    let end =
      balances.isEmpty
      ? ""
      : deficits.isEmpty
        ? " In geen van de jaren is er dan een tekort."
        : " Een tekort is er dan in \(ComparisonSentence.list(deficits))."
    return
      "Blijft het eigen aandeel dat van \(shares.year) (\(ComparisonSentence.list(parts))), dan volgt de gemeente de landelijke bedragen.\(end)"
  }

  private func table(_ years: [MoneyPosition.ScenarioYear]) -> Node {
    func cell(_ amount: Double?, showsPlus: Bool = false) -> TableMarkup.Cell {
      .text(amount.map { EuroText.short($0, showsPlus: showsPlus) } ?? "–")
    }
    return TableMarkup(
      caption: [.text("Uitgaven en budget bij een gelijk aandeel")],
      columns: [
        .init(title: "Jaar"), .init(title: "Uitgaven", isNumeric: true),
        .init(title: "Budget", isNumeric: true), .init(title: "Saldo", isNumeric: true),
      ],
      rows: years.map {
        [
          .init(content: [.text(String($0.year))], isHead: true), cell($0.expenditure),
          cell($0.budget), cell($0.balance, showsPlus: true),
        ]
      }, name: "scenario"
    ).node
  }
}
