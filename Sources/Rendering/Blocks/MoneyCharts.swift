import Charts
import Markup
import Model

/// The waterfall of the versions of the budget.
struct BudgetChanges {
  let page: PageContext

  var nodes: [Node] {
    guard let outcome = page.report.money else { return MoneyTable.absent }
    let year = outcome.month.year
    guard let first = outcome.budgets.first, let last = outcome.budgets.last else {
      return [.element("p", text: "Er is nog geen budget voor \(year) bekend.")]
    }
    guard outcome.budgets.count > 1 else {
      return [
        .element(
          "p",
          text:
            "Het budget voor \(year) is \(MoneyText.euro(first.amount)) (\(first.status.rawValue), \(first.date.dutch)) en is nog niet gewijzigd."
        )
      ]
    }
    let change = last.amount - first.amount
    let direction = change < 0 ? "gedaald" : "gestegen"
    let message =
      change == 0
      ? "Budget \(year): terug op \(MoneyText.euro(last.amount))"
      : "Budget \(year): \(MoneyText.percent(abs(change) / first.amount)) \(direction) naar \(MoneyText.euro(last.amount))"
    let steps = zip(outcome.budgets, outcome.budgets.dropFirst()).map { old, new in
      WaterfallChart.Step(
        "\(new.status.rawValue.capitalizedFirst), \(new.date.dutch)", new.amount - old.amount)
    }
    return [
      Waterfall(
        theme: page.theme, id: "begroting", title: message,
        subtitle: "Budget \(year) per versie, in euro",
        start: .init(
          "\(first.status.rawValue.capitalizedFirst), \(first.date.dutch)", first.amount),
        steps: steps,
        endName: "Budget nu (\(last.status.rawValue))"
      ).node
    ]
  }
}

/// Why the expenditure changed against last year.
struct EffectsChart {
  let page: PageContext

  var nodes: [Node] {
    guard let outcome = page.report.money else { return MoneyTable.absent }
    guard let effects = outcome.effects.value else {
      let reason = MoneyText.reason(outcome.effects) ?? ""
      return [.element("p", text: "De effecten zijn niet te geven: \(reason).")]
    }
    let period =
      outcome.month.number == 1 ? "januari" : "januari tot en met \(outcome.month.dutchName)"
    let year = outcome.month.year
    let change = effects.after - effects.before
    let steps =
      [WaterfallChart.Step("Volume: aantal uitkeringen", effects.volume)]
      + (effects.mix.map { [.init("Mix: leefvormen", $0)] } ?? [])
      + [.init("Prijs per uitkering", effects.price), .init("Samenloop van deze", effects.joint)]
    var notes = ["De effecten tellen op tot de hele verandering."]
    if let gap = outcome.mixGap {
      notes.append("Het mixeffect ontbreekt en zit in de prijs: \(MoneyText.reason(gap)).")
    }
    let verb = change < 0 ? "minder" : "meer"
    return [
      Waterfall(
        theme: page.theme, id: "effecten",
        title:
          "\(MoneyText.euro(abs(change))) \(verb) uitgegeven dan in \(year - 1)",
        subtitle: "Uitgaven over \(period), in euro, met de oorzaken van het verschil",
        start: .init("Uitgaven \(year - 1)", effects.before), steps: steps,
        endName: "Uitgaven \(year)"
      ).node, .element("p", text: notes.joined(separator: " ")),
    ]
  }
}

/// A waterfall on a page, with its figures in words.
struct Waterfall {
  var theme: Theme
  var id: String
  var title: String
  var subtitle: String
  var start: WaterfallChart.Step
  var steps: [WaterfallChart.Step]
  var endName: String
  var isForecast = false
  var source = "Bron: geld.yaml en de reeksen die daarin staan"

  var node: Node {
    let format = ValueFormat(decimals: 0)
    let parts = steps.map {
      "\($0.name) \(DutchNumber.text($0.change, decimals: 0, showsPlus: true))"
    }
    let end = steps.reduce(start.change) { $0 + $1.change }
    var input = WaterfallChart.Input(
      caption: Caption(
        id: id, title: title, subtitle: subtitle, source: source,
        description:
          "\(start.name): \(format.text(start.change)). \(parts.joined(separator: "; ")). \(endName): \(format.text(end))."
      ),
      format: format, start: start, steps: steps, endName: endName)
    input.isForecast = isForecast
    input.theme = theme
    return FigureMarkup.node(WaterfallChart.figure(input))
  }
}

extension CalendarDate {
  /// `12 juni 2007`.
  var dutch: String { DutchDate.text(year: month.year, month: month.number, day: day) }
}
