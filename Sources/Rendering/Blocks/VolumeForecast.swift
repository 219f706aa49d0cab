import Charts
import Markup
import Model

/// The volume by factors of each year: waterfall, table, and the interval with what it takes for granted.
struct VolumeForecast {
  let page: PageContext

  var nodes: [Node] {
    guard !page.report.volumes.isEmpty else {
      return [.element("p", text: "Er is geen raming van het volume beschreven voor deze eenheid.")]
    }
    return page.report.volumes.flatMap(nodes)
  }

  private func nodes(_ outcome: VolumeOutcome) -> [Node] {
    let growth = MoneyText.percent(outcome.growth, showsPlus: true)
    let table = TableMarkup(
      caption: [.text("Raming na \(outcome.year) per factor")],
      columns: [
        .init(title: "Factor"), .init(title: "Groei", isNumeric: true),
        .init(title: "Marge (95%)", isNumeric: true), .init(title: "Verandering", isNumeric: true),
        .init(title: "Volume", isNumeric: true),
      ],
      rows: outcome.steps.map { step in
        [
          .init(content: [.text(step.name)], isHead: true),
          .text(MoneyText.percent(step.growth, showsPlus: true)),
          .text(step.margin.map { "± " + MoneyText.percent($0) } ?? "–"),
          .text(DutchNumber.text(step.change, decimals: 0, showsPlus: true)),
          .text(DutchNumber.text(step.volume, decimals: 0)),
        ]
      } + [
        [
          .init(content: [.text("Samen")], isHead: true), .text(growth),
          .text(outcome.margin.map { "± " + MoneyText.percent($0) } ?? "–"),
          .text(DutchNumber.text(outcome.next - outcome.volume, decimals: 0, showsPlus: true)),
          .text(DutchNumber.text(outcome.next, decimals: 0)),
        ]
      ])
    return [
      Waterfall(
        theme: page.theme, id: "raming-\(outcome.year)",
        title:
          "Raming: van \(number(outcome.volume)) in \(outcome.year) naar \(number(outcome.next)), \(growth)",
        subtitle: "Volume en wat elke factor eraan verandert",
        start: .init("Volume \(outcome.year)", outcome.volume),
        steps: outcome.steps.map { .init($0.name, $0.change) },
        endName: "Volume \(outcome.year + 1)", isForecast: true
      ).node, table.node, .element("p", text: remarks(outcome)),
    ]
  }

  private func number(_ value: Double) -> String { DutchNumber.text(value, decimals: 0) }

  private func remarks(_ outcome: VolumeOutcome) -> String {
    let interval =
      outcome.interval.map {
        "Met 95% zekerheid ligt het volume tussen \(number($0.lowerBound)) en \(number($0.upperBound)). "
          + "De marge van het geheel is de wortel uit de som van de kwadraten: de factoren gelden als los van elkaar."
      } ?? "Er is geen marge voor het geheel, want niet elke factor heeft een marge."
    guard let expected = outcome.expected, let closes = outcome.closes else { return interval }
    let printed = MoneyText.percent(expected, showsPlus: true)
    return interval
      + (closes
        ? " De factoren sluiten op de verwachte groei van \(printed)."
        : " De factoren sluiten niet: samen \(MoneyText.percent(outcome.growth, showsPlus: true)), terwijl \(printed) werd verwacht.")
  }
}
