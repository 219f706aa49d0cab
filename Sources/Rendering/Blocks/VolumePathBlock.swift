import Charts
import Markup
import Model

/// From budget to affordable number of benefits: a chart of what came against the path, and the years.
struct VolumePathBlock {
  let page: PageContext

  var nodes: [Node] {
    guard let outcome = page.report.volumePath else {
      return [.element("p", text: "Er is voor deze eenheid geen pad naar evenwicht beschreven.")]
    }
    let sentence = VolumePathSentence(outcome)
    return [.element("p", text: sentence.text)] + chart(outcome, sentence) + [table(outcome)]
      + reasons(outcome)
  }

  private func chart(_ outcome: VolumePathOutcome, _ sentence: VolumePathSentence) -> [Node] {
    guard outcome.points.contains(where: { $0.actual != nil }) || outcome.gap == nil else {
      return []
    }
    let first = Month.january(of: outcome.begin)
    let last = Month.december(of: outcome.balance)
    let months = (0...(last - first)).map { first + $0 }
    let known = Dictionary(outcome.points.map { ($0.month, $0) }) { first, _ in first }
    var input = LineChart.Input(
      caption: Caption(
        id: "doelpad", title: sentence.title,
        subtitle: "aantal uitkeringen, \(first.dutch) tot en met \(last.dutch)",
        source: "Bron: cijfers van het dossier en geld.yaml",
        description: sentence.figures),
      format: ValueFormat(decimals: 0), months: months.map(\.index),
      actual: months.map { known[$0]?.actual })
    input.path = months.map { outcome.path(in: $0) }
    input.previousYear = months.map { known[$0]?.others }
    input.targets = outcome.years.compactMap { year in
      year.affordable.value.map {
        .init(
          month: Month.december(of: year.year).index, value: $0.value,
          from: Month.january(of: year.year).index)
      }
    }
    input.names.previousYear = outcome.group ?? "andere gemeenten"
    input.names.target = "betaalbaar"
    input.theme = page.theme
    return [FigureMarkup.node(LineChart.figure(input))]
  }

  private func table(_ outcome: VolumePathOutcome) -> Node {
    let hasOthers = outcome.group != nil
    let whole = { (value: Double?) in DutchNumber.text(value, decimals: 0) }
    return TableMarkup(
      caption: [.text("Van budget naar aantal, per jaar; aantallen gemiddeld over het jaar")],
      columns: [
        .init(title: "Jaar"), .init(title: "Budget (€)", isNumeric: true),
        .init(title: "Prijs per uitkering (€)", isNumeric: true),
        .init(title: "Betaalbaar", isNumeric: true), .init(title: "Pad", isNumeric: true),
        .init(title: "Werkelijk", isNumeric: true),
        .init(title: "Meer dan betaalbaar", isNumeric: true),
        .init(title: "In euro", isNumeric: true),
      ] + (hasOthers ? [.init(title: "Zoals de groep", isNumeric: true)] : []),
      rows: outcome.years.map { year in
        let excess = year.excess
        let cost = excess.flatMap { excess in year.price.value.map { excess * $0 } }
        let marked = (1...11).contains(year.months) ? " (\(year.months) mnd)" : ""
        return [
          .init(content: [.text(String(year.year))], isHead: true),
          .text(whole(year.budget)), .text(whole(year.price.value)),
          .text(affordable(year)), .text(whole(year.path)),
          .text(whole(year.actual) + (year.actual == nil ? "" : marked)),
          .text(excess.map { DutchNumber.text($0, decimals: 0) } ?? "–"),
          .text(whole(cost)),
        ] + (hasOthers ? [.text(whole(year.others))] : [])
      }, name: "breed heel"
    ).node
  }

  /// With its 80% interval, where it is an estimate that has one.
  private func affordable(_ year: VolumePathOutcome.Year) -> String {
    guard let estimate = year.affordable.value else { return DutchNumber.missing }
    let value = DutchNumber.text(estimate.value, decimals: 0)
    guard !estimate.isKnown, let interval = estimate.interval.value else { return value }
    let bounds = [interval.low80, interval.high80].map { DutchNumber.text($0, decimals: 0) }
    return "\(value) (\(bounds.joined(separator: "–")))"
  }

  private func reasons(_ outcome: VolumePathOutcome) -> [Node] {
    let years = outcome.years.compactMap { year in
      MoneyText.reason(year.affordable).map { "\(year.year): \($0)." }
    }
    let others =
      outcome.group.map {
        "Zoals de groep: het eigen aantal van \(outcome.begin) als het zich sindsdien had ontwikkeld als \($0). "
      } ?? ""
    let note = Node.element(
      "p", [.class("note")],
      text:
        "\(others)Betaalbaar: (budget + ontvangsten) / prijs per uitkering, tenzij het dossier het aantal zelf noemt; tussen haakjes het 80%-interval. Het pad gaat in een rechte lijn van het gemiddelde van \(outcome.begin) naar het betaalbare aantal van \(outcome.balance)."
    )
    guard !years.isEmpty else { return [note] }
    return [
      note,
      .element(
        "div", [.class("note")],
        [
          .element("p", text: "Geen betaalbaar aantal:"),
          .element("ul", [], years.map { .element("li", text: $0) }),
        ]),
    ]
  }
}

extension VolumePathOutcome.Year {
  /// How many more there are than can be paid.
  var excess: Double? {
    guard let actual, let affordable = affordable.value else { return nil }
    return actual - affordable.value
  }
}
