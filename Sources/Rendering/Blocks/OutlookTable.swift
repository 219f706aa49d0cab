import Charts
import Markup
import Model

/// Expenditure and budget of the years that are known and of those to come.
struct OutlookTable {
  let page: PageContext

  var nodes: [Node] {
    guard let outlook = page.report.outlook else {
      return [
        .element(
          "p",
          text:
            "Een vooruitblik is niet te geven: geld.yaml heeft daarvoor een scenario van de uitgaven en een van de begroting nodig, en cijfers van de eigen uitgaven."
        )
      ]
    }
    return [chart(outlook), table(outlook), note(outlook)]
  }

  private func table(_ outlook: MoneyOutlook) -> Node {
    func euro(_ amount: MoneyOutlook.Amount?) -> TableMarkup.Cell {
      .text(
        amount.map {
          DutchNumber.text($0.value / 1e6, decimals: 1) + ($0.isForecast ? "*" : "") + range($0)
        } ?? DutchNumber.missing)
    }
    func bounds(_ interval: ForecastInterval) -> String {
      let bounds = [interval.low80, interval.high80].map {
        DutchNumber.text($0 / 1e6, decimals: 1)
      }
      // A dash between bounds with a minus can't be read.
      return " (\(bounds.joined(separator: interval.low80 < 0 ? " tot " : "–")))"
    }
    func range(_ amount: MoneyOutlook.Amount) -> String { amount.interval.map(bounds) ?? "" }
    func share(_ amount: MoneyOutlook.Amount?) -> TableMarkup.Cell {
      .text(amount?.share.map { MoneyText.percent($0, decimals: 3) } ?? DutchNumber.missing)
    }
    return TableMarkup(
      caption: [
        .text(
          "Uitgaven en budget per jaar, in miljoenen euro (* verwachting, met haar 80%-interval waar dat bekend is)"
        )
      ],
      columns: [
        .init(title: "Jaar"), .init(title: "Uitgaven", isNumeric: true),
        .init(title: "Deel van het land", isNumeric: true), .init(title: "Budget", isNumeric: true),
        .init(title: "Deel van het land", isNumeric: true), .init(title: "Saldo", isNumeric: true),
        .init(title: "Saldo, % van budget", isNumeric: true),
      ],
      rows: outlook.years.map { year in
        [
          .init(content: [.text(String(year.year))], isHead: true),
          euro(year.expenditure), share(year.expenditure), euro(year.budget), share(year.budget),
          .text(
            year.balance.map {
              DutchNumber.text($0 / 1e6, decimals: 1, showsPlus: true)
                + (year.balanceInterval.map(bounds) ?? "")
            } ?? DutchNumber.missing),
          .text(
            year.balance.flatMap { balance in
              year.budget.map { MoneyText.percent(balance / $0.value, showsPlus: true) }
            } ?? DutchNumber.missing),
        ]
      }, name: "breed"
    ).node
  }

  private func note(_ outlook: MoneyOutlook) -> Node {
    .element(
      "p", [.class("note")],
      text:
        "De jaren die komen zijn een scenario en geen voorspelling: het eigen deel van de landelijke uitgaven (van \(outlook.expenditureBase)) en van het landelijke budget (van \(outlook.budgetBase)) blijft gelijk. Het interval volgt uit hoe dat deel eerder van jaar op jaar verschoof. Het saldo is zonder ontvangsten."
    )
  }

  private func chart(_ outlook: MoneyOutlook) -> Node {
    let known = outlook.years.filter { $0.balance != nil }
    guard let first = known.first, let last = known.last, first.year < last.year else {
      return .empty
    }
    func millions(_ amount: MoneyOutlook.Amount?) -> Double? { amount.map { $0.value / 1e6 } }
    var input = LineChart.Input(
      caption: Caption(
        id: "vooruitblik", title: title(last),
        subtitle:
          "Uitgaven en budget per jaar, in miljoenen euro, \(first.year) tot en met \(last.year)",
        description: known.map { year in
          "\(year.year): uitgaven \(DutchNumber.text(millions(year.expenditure), decimals: 1)), budget \(DutchNumber.text(millions(year.budget), decimals: 1))"
        }.joined(separator: "; ") + "."),
      format: ValueFormat(decimals: 1), months: known.map(Self.middle),
      actual: known.map { $0.expenditure?.isForecast == false ? millions($0.expenditure) : nil })
    input.path = known.map { millions($0.budget) }
    input.forecast = known.compactMap { year in
      guard let amount = year.expenditure, amount.isForecast else { return nil }
      return .init(month: Self.middle(year), value: amount.value / 1e6)
    }
    input.theme = page.theme
    input.isByYear = true
    input.names.actual = "uitgaven"
    input.names.path = "budget"
    input.names.forecast = "uitgaven, scenario"
    return FigureMarkup.node(LineChart.figure(input))
  }

  /// A year's amount stands in its middle, so that it is above the year's own name.
  private static func middle(_ year: MoneyOutlook.Year) -> Int {
    Month.january(of: year.year).index + 6
  }

  private func title(_ last: MoneyOutlook.Year) -> String {
    guard let balance = last.balance else { return "Uitgaven en budget" }
    let side = balance < 0 ? "tekort" : "overschot"
    return "In \(last.year) naar verwachting een \(side) van \(MoneyText.about(abs(balance)))"
  }
}
