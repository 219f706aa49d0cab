import Markup
import Model

/// Where the money stands: a sentence, and a table with how each figure came about.
struct MoneyTable {
  let page: PageContext
  var extent = Block.MoneyExtent.all

  static let absent: [Node] = [
    .element("p", text: "Van het geld is in dit dossier niets beschreven voor deze eenheid.")
  ]

  var nodes: [Node] {
    guard let outcome = page.report.money else { return Self.absent }
    let sentence: Node = .element("p", text: words(outcome))
    if extent == .short { return [sentence] }
    let schemes =
      outcome.schemes.isEmpty ? "" : ". Regelingen: \(enumeration(outcome.schemes))"
    return [
      sentence,
      TableMarkup(
        caption: [.text("Stand van het geld tot en met \(outcome.month.dutch), in euro\(schemes)")],
        columns: [
          .init(title: "Wat"), .init(title: "Bedrag", isNumeric: true), .init(title: "Hoe"),
        ],
        rows: rows(outcome), name: "breed"
      ).node,
    ]
  }

  private func words(_ outcome: MoneyOutcome) -> String {
    let sentence = MoneySentence(outcome: outcome)
    return extent == .expenditure ? sentence.expenditure : sentence.text
  }

  private func rows(_ outcome: MoneyOutcome) -> [[TableMarkup.Cell]] {
    switch extent {
    case .expenditure: expenditure(outcome) + prices(outcome)
    case .budget: budget(outcome) + affordable(outcome)
    case .all, .short:
      expenditure(outcome) + budget(outcome) + prices(outcome) + affordable(outcome)
    }
  }

  private func expenditure(_ outcome: MoneyOutcome) -> [[TableMarkup.Cell]] {
    let year = outcome.month.year
    return [
      row(
        "Uitgaven tot en met \(outcome.month.dutchName)", outcome.spent,
        "vakantietoeslag inbegrepen"),
      row("Waarvan vakantietoeslag", outcome.allowance, "uitbetaald in \(year)"),
      row("Per maand", outcome.monthly, "zonder vakantietoeslag"),
      row(
        "Uitgaven \(year), simpel", outcome.simple,
        "per maand × 12, plus de vakantietoeslag van het jaar; deze manier heeft geen interval"),
      row(
        "Uitgaven \(year), verwacht", outcome.expected,
        "uitgegeven, plus verwachte stand × prijs per maand, plus de vakantietoeslag die nog komt"),
    ]
  }

  private func budget(_ outcome: MoneyOutcome) -> [[TableMarkup.Cell]] {
    let year = outcome.month.year
    return [
      row("Ontvangsten tot en met \(outcome.month.dutchName)", outcome.receipts, "binnengekomen"),
      row(
        "Ontvangsten \(year)", outcome.yearReceipts,
        outcome.yearReceipts.value?.count == nil
          ? "doorgerekend: × 12 / \(outcome.month.number)"
          : "binnengekomen, plus de verwachting voor de maanden die nog komen"),
      row(
        "Budget \(year)",
        outcome.budget.map { .success($0.amount) } ?? .failure(.noBudget(year)),
        outcome.budget.map { "\($0.status.rawValue), van \($0.date.dutch)" } ?? ""),
      row("Verwacht saldo", outcome.balance, balance(outcome)),
    ] + goal(outcome) + [
      row(
        "Eigen risico", outcome.safetyNet.map(\.ownRiskEstimate),
        "het tekort min wat het vangnet vergoedt")
    ]
  }

  private func prices(_ outcome: MoneyOutcome) -> [[TableMarkup.Cell]] {
    [
      row(
        "Gemiddeld aantal uitkeringen", outcome.meanStock, "gemiddelde van de maandeinden",
        decimals: 1),
      row(
        "Prijs per uitkering, bruto", outcome.grossPrice,
        "per jaar: uitgaven \(outcome.month.year) (simpel) / gemiddeld aantal"),
      row("Prijs per uitkering, netto", outcome.netPrice, "na aftrek van ontvangsten"),
    ]
  }

  private func affordable(_ outcome: MoneyOutcome) -> [[TableMarkup.Cell]] {
    [
      row(
        "Betaalbaar aantal uitkeringen", outcome.affordable,
        "gemiddeld over het jaar: (budget + ontvangsten) / bruto prijs", decimals: 1)
    ]
  }

  private func balance(_ outcome: MoneyOutcome) -> String {
    guard let budget = outcome.budget, let balance = outcome.balance.value else { return "" }
    let share =
      "\(MoneyText.percent(balance.value / budget.amount)) van het budget (\(budget.status.rawValue))"
    let way = outcome.expected.value == nil ? "simpel" : "zoals verwacht"
    return "\(share); met de uitgaven \(way)"
  }

  private func goal(_ outcome: MoneyOutcome) -> [[TableMarkup.Cell]] {
    guard let goal = outcome.goal.value else { return [] }
    let share = goal.share.value.map { "\(MoneyText.percent($0)) van het budget" }
    return [
      row("Doel: uitgaven in het jaar ten hoogste", goal.total, share ?? ""),
      row("Doel: per maand ten hoogste", goal.monthly, "zonder vakantietoeslag"),
    ]
  }

  /// An estimate with where it will lie in the last column.
  private func row(
    _ name: String, _ estimate: Result<MoneyOutcome.Estimate, MoneyOutcome.Gap>, _ how: String,
    decimals: Int? = nil
  ) -> [TableMarkup.Cell] {
    let range = estimate.value.flatMap { MoneyText.range($0, decimals: decimals) }
    return row(
      name, estimate.map(\.value), [how, range].compactMap { $0 }.joined(separator: "; "),
      decimals: decimals ?? 0)
  }

  /// A figure that is not there says why in the last column.
  private func row(
    _ name: String, _ amount: MoneyOutcome.Amount, _ how: String, decimals: Int = 0
  ) -> [TableMarkup.Cell] {
    [
      .init(content: [.text(name)], isHead: true),
      .text(DutchNumber.text(amount.value, decimals: decimals)),
      .text(MoneyText.reason(amount).map { "niet te geven: \($0)" } ?? how),
    ]
  }
}

extension MoneyOutcome.SafetyNet {
  fileprivate var ownRiskEstimate: MoneyOutcome.Estimate {
    .init(value: ownRisk, interval: ownRiskInterval.map { .success($0) } ?? .failure(.straight))
  }
}
