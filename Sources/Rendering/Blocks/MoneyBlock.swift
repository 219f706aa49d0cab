import Markup
import Model

/// How the money of the year stands: to date, expected, budget, goal, safety net, price.
struct MoneyBlock {
  let page: PageContext

  var nodes: [Node] {
    guard let position = page.report.money else { return [Self.absent(page)] }
    let words = MoneySentence(position)
    let texts = [words.message, words.goal, words.safetyNet, words.volume].compactMap { $0 }
    return texts.map { .element("p", text: $0) } + [table(position)] + [note(position)]
  }

  /// Why there is nothing to show.
  static func absent(_ page: PageContext) -> Node {
    .element(
      "p",
      text:
        "Cijfers over geld zijn er alleen voor de hele organisatie, met geld.yaml in het dossier.")
  }

  private func table(_ position: MoneyPosition) -> Node {
    let month = position.month
    var rows: [[TableMarkup.Cell]] = [
      row("Uitgaven tot en met \(month.dutchName)", position.spent),
      row("waarvan vakantietoeslag", .init(value: position.allowancePaid)),
      row(
        "Gemiddeld per maand, zonder vakantietoeslag",
        .init(value: position.perMonth, gap: position.spent.gap)),
      row("Heel \(month.year), simpel doorgerekend", position.simple),
      row("Heel \(month.year), verwacht", position.expected, margin: position.interval),
      row(
        "Ontvangsten in heel \(month.year)",
        .init(value: position.receiptsYearEnd, gap: position.receiptsToDate.gap)),
    ]
    if let budget = position.budget {
      rows.append(row("Budget (\(budget.version.rawValue))", .init(value: budget.amount)))
    }
    rows.append(row("Verwacht saldo", position.balance, showsPlus: true))
    return TableMarkup(
      caption: [.text("Het geld van \(month.year), stand \(month.dutch)")],
      columns: [
        .init(title: ""), .init(title: "Bedrag", isNumeric: true),
        .init(title: "Marge (80%)", isNumeric: true),
      ], rows: rows, name: "geld"
    ).node
  }

  private func row(
    _ name: String, _ amount: MoneyPosition.Amount, margin: ForecastInterval? = nil,
    showsPlus: Bool = false
  ) -> [TableMarkup.Cell] {
    let value: TableMarkup.Cell =
      amount.value.map { .text(EuroText.whole($0, showsPlus: showsPlus)) }
      ?? .init(content: [page.missing(amount.gap.map(MoneySentence.text) ?? "")])
    return [
      .init(content: [.text(name)], isHead: true), value,
      .text(
        margin.map { "\(EuroText.short($0.low80)) tot \(EuroText.short($0.high80))" } ?? "–"),
    ]
  }

  private func note(_ position: MoneyPosition) -> Node {
    let schemes =
      position.schemes.isEmpty ? "" : "Regelingen: \(ComparisonSentence.list(position.schemes)). "
    return .element(
      "p", [.class("note")],
      text: schemes
        + "Simpel: het gemiddelde per maand maal twaalf, plus de vakantietoeslag. Verwacht: wat is uitgegeven, plus de verwachte stand maal de prijs in de maanden die komen, met de indexering van 1 januari en 1 juli en de vakantietoeslag. De marge is die van de stand."
    )
  }
}
