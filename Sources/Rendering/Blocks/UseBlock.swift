import Markup
import Model

/// What was there for re-integration and what was spent, by year.
struct UseBlock {
  let page: PageContext

  var nodes: [Node] {
    guard let position = page.report.money else { return [MoneyBlock.absent(page)] }
    let years = position.use.sorted { $0.key < $1.key }
    guard let last = years.last else {
      return [.element("p", text: "Over het budget voor re-integratie zijn geen cijfers.")]
    }
    return [.element("p", text: Self.sentence(last.key, last.value)), table(years)]
  }

  static func sentence(_ year: Int, _ use: MoneyPlan.Use) -> String {
    guard use.budget > 0 else { return "In \(year) was er geen budget voor re-integratie." }
    let rest = use.budget - use.spent
    let end =
      rest > 0.5
      ? "\(EuroText.short(rest)) bleef over"
      : rest < -0.5 ? "\(EuroText.short(-rest)) meer dan er was" : "er bleef niets over"
    return
      "Van het budget voor re-integratie is in \(year) \(EuroText.percent(use.spent / use.budget)) gebruikt: \(end)."
  }

  private func table(_ years: [(key: Int, value: MoneyPlan.Use)]) -> Node {
    TableMarkup(
      caption: [.text("Budget voor re-integratie en wat ervan is gebruikt")],
      columns: [
        .init(title: "Jaar"), .init(title: "Budget", isNumeric: true),
        .init(title: "Uitgaven", isNumeric: true), .init(title: "Gebruikt", isNumeric: true),
        .init(title: "Over", isNumeric: true),
      ],
      rows: years.map { year, use in
        [
          .init(content: [.text(String(year))], isHead: true), .text(EuroText.short(use.budget)),
          .text(EuroText.short(use.spent)),
          .text(use.budget > 0 ? EuroText.percent(use.spent / use.budget) : "–"),
          .text(EuroText.short(use.budget - use.spent)),
        ]
      }, name: "benutting"
    ).node
  }
}
