import Charts
import Markup
import Model

/// The versions of the year's budget and how one became the next.
struct BudgetBlock {
  let page: PageContext

  var nodes: [Node] {
    guard let position = page.report.money else { return [MoneyBlock.absent(page)] }
    let versions = position.budgetVersions.filter { $0.date.month <= position.month }
    guard let first = versions.first, let last = versions.last else {
      return [
        .element(
          "p",
          text: "Er is over \(position.month.dutch) geen budget voor \(position.month.year) bekend."
        )
      ]
    }
    guard versions.count > 1 else {
      return [
        .element(
          "p",
          text:
            "Het budget van \(position.month.year) is \(EuroText.short(first.amount)) (\(first.version.rawValue), \(first.date.dutch))."
        )
      ]
    }
    let change = last.amount - first.amount
    let message =
      "Budget \(position.month.year): van \(EuroText.short(first.amount)) (\(first.version.rawValue)) naar \(EuroText.short(last.amount)) (\(last.version.rawValue))"
    let steps = zip(versions, versions.dropFirst()).map { before, next in
      WaterfallChart.Step(
        "\(next.version.rawValue), \(next.date.dutch)\(next.reason.map { ": \($0)" } ?? "")",
        (next.amount - before.amount) / 1e6)
    }
    let input = WaterfallChart.Input(
      caption: Caption(
        id: "begroting", title: message,
        subtitle: "Rijksbudget, in miljoenen euro's, per versie",
        description:
          "Het budget veranderde met \(EuroText.short(change, showsPlus: true))."),
      format: ValueFormat(decimals: 2),
      start: .init("\(first.version.rawValue), \(first.date.dutch)", first.amount / 1e6),
      steps: steps, end: .init("Nu", last.amount / 1e6))
    return [FigureMarkup.node(WaterfallChart.figure(input))]
  }
}

extension CalendarDate {
  /// `1 oktober 2006`.
  var dutch: String { DutchDate.text(year: month.year, month: month.number, day: day) }
}
