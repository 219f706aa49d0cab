import Charts
import Markup
import Model

/// Budget, goal and expenditure of each month of the year, and all of them added up.
struct ExpenditureBlock {
  let page: PageContext

  var nodes: [Node] {
    guard let outcome = page.report.money else { return MoneyTable.absent }
    guard outcome.months.contains(where: { $0.spent != nil }) else {
      let reason = MoneyText.reason(outcome.spent) ?? "er zijn geen uitgaven geleverd"
      return [.element("p", text: "De uitgaven per maand zijn niet te geven: \(reason).")]
    }
    let year = outcome.month.year
    var input = GroupedBarChart.Input(
      caption: Caption(
        id: "uitgaven-per-maand", title: Self.message(outcome),
        subtitle:
          "\(outcome.goal.value?.total.value == nil ? "Budget" : "Budget, doel") en uitgaven in \(year), in euro, per maand en opgeteld",
        source: outcome.budget.map {
          "Bron: de uitgaven en de begroting van geld.yaml. Budget: \($0.status.rawValue), \($0.date.dutch); budget en doel gelijk verdeeld over de maanden, met de vakantietoeslag in de maand van uitbetaling."
        } ?? "Bron: de uitgaven van geld.yaml. Er is nog geen budget voor \(year) bekend."),
      format: ValueFormat(decimals: 0, unit: "€"), months: outcome.months.map(\.month.index),
      plan: outcome.months.map(\.budget), actual: outcome.months.map(\.spent))
    input.goal = outcome.months.map(\.goal)
    input.theme = page.theme
    return [FigureMarkup.node(GroupedBarChart.figure(input))]
  }

  /// `Tot en met juli € 120.000 (2,4%) meer uitgegeven dan begroot`.
  static func message(_ outcome: MoneyOutcome) -> String {
    let until = outcome.months.filter { $0.month <= outcome.month }
    let spent = GroupedBarChart.sums(until.map(\.spent)).last.flatMap { $0 }
    let budget = GroupedBarChart.sums(until.map(\.budget)).last.flatMap { $0 }
    let period = "Tot en met \(outcome.month.dutch)"
    guard let spent else { return "Uitgaven per maand in \(outcome.month.year)" }
    guard let budget, budget > 0 else { return "\(period) \(MoneyText.euro(spent)) uitgegeven" }
    let difference = spent - budget
    let amount = MoneyText.euro(abs(difference))
    guard amount != MoneyText.euro(0) else {
      return "\(period) precies volgens het budget uitgegeven"
    }
    return
      "\(period) \(amount) (\(MoneyText.percent(abs(difference) / budget))) \(difference > 0 ? "meer" : "minder") uitgegeven dan begroot"
  }
}
