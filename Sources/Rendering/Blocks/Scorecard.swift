import Markup
import Model

/// The balanced scorecard: a table per perspective, a row an indicator.
struct Scorecard {
  let page: PageContext
  let perspectives: [String]?

  var nodes: [Node] {
    let known = page.report.perspectives
    var groups = known.filter { perspectives?.contains($0.code) ?? true }.map { perspective in
      (
        title: perspective.name,
        figures: page.report.figures.filter { $0.indicator.perspective == perspective.code }
      )
    }
    if perspectives == nil {
      let codes = Set(known.map(\.code))
      let rest = page.report.figures.filter { !codes.contains($0.indicator.perspective ?? "") }
      groups.append((title: known.isEmpty ? "Indicatoren" : "Overig", figures: rest))
    }
    let tables = groups.filter { !$0.figures.isEmpty }.map { table($0.title, $0.figures) }
    guard !tables.isEmpty else {
      return [.element("p", text: "Er zijn geen indicatoren om te tonen.")]
    }
    return tables + [notes] + adjusted(tables.isEmpty ? [] : groups.flatMap(\.figures))
  }

  /// The targets of the year that a decision changed, old and new.
  private func adjusted(_ figures: [IndicatorFigures]) -> [Node] {
    let lines = figures.compactMap { figures in
      AdjustmentSentence.all(figures).map {
        "\(figures.indicator.code) \(figures.indicator.name): \($0)"
      }
    }
    guard !lines.isEmpty else { return [] }
    return [
      .element(
        "div", [.class("note")],
        [
          .element("p", text: "Bijgestelde doelen:"),
          .element("ul", [], lines.map { .element("li", text: $0) }),
        ])
    ]
  }

  private func table(_ title: String, _ figures: [IndicatorFigures]) -> Node {
    let year = String(page.report.month.year)
    return TableMarkup(
      caption: [.text(title)],
      columns: [
        .init(title: "Indicator", sort: .text), .init(title: "Doel \(year)", isNumeric: true),
        .init(title: "Vorige", isNumeric: true), .init(title: "Realisatie", isNumeric: true),
        .init(title: "Verloop"), .init(title: "Prognose \(year)", isNumeric: true),
        .init(title: "Afwijking", isNumeric: true), .init(title: "Signaal", sort: .signal),
      ],
      rows: figures.map(row), name: "scorekaart"
    ).node
  }

  private func row(_ figures: IndicatorFigures) -> [TableMarkup.Cell] {
    let text = FigureText(figures.indicator)
    return [
      name(figures, text), value(figures.target?.value, text), previous(figures, text),
      actual(figures, text), course(figures),
      forecast(figures, text),
      .text(figures.printedDeviation.map(text.shortDifference) ?? "–"),
      .init(content: [page.signals.labelled(figures)]),
    ]
  }

  private func name(_ figures: IndicatorFigures, _ text: FigureText) -> TableMarkup.Cell {
    let indicator = figures.indicator
    let target = page.address(of: indicator.code)
    let label: Node =
      target.map { .element("a", [Attribute("href", $0)], text: indicator.name) }
      ?? .element("span", text: indicator.name)
    var content: [Node] = [
      .element("span", [.class("code")], text: indicator.code), .text(" "), label,
    ]
    if let caption = text.caption {
      content += [.text(" "), .element("span", [.class("unit")], text: "(\(caption))")]
    }
    if let programme = indicator.programme {
      content += [.text(" "), .element("span", [.class("tag")], text: programme)]
    }
    for code in indicator.counterIndicators {
      content += [
        .text(" "),
        .element("span", [.class("when")], text: "tegen: \(CounterText(page: page).line(code))"),
      ]
    }
    return .init(content: content, isHead: true)
  }

  private func value(_ value: FigureValue?, _ text: FigureText) -> TableMarkup.Cell {
    .text(value.map(text.short) ?? "–")
  }

  private func previous(_ figures: IndicatorFigures, _ text: FigureText) -> TableMarkup.Cell {
    guard let previous = figures.previous else { return .text("–") }
    return .init(content: [
      .element("span", [], text: text.short(previous.value)),
      .group(previous.isProvisional ? ProvisionalWords.mark : []),
      .element("span", [.class("when")], text: " \(previous.month.dutchShort)"),
    ])
  }

  /// The actual, with its month where it was measured earlier, or the reason why there is none.
  private func actual(_ figures: IndicatorFigures, _ text: FigureText) -> TableMarkup.Cell {
    guard let value = figures.actual.value else {
      return .init(content: [figures.actual.gap.map(page.missing) ?? page.missing("")])
    }
    // A status word has no course; it takes the room of one beside its own.
    let place: [Attribute] = value.status == nil ? [] : [.class("statuswoord")]
    let shown: [Node] =
      [.element("strong", place, text: text.short(value))]
      + (figures.actual.isProvisional ? ProvisionalWords.mark : [])
    guard let month = figures.actual.month, month != figures.month else {
      return .init(content: shown)
    }
    return .init(
      content: shown + [.element("span", [.class("when")], text: " \(month.dutchShort)")])
  }

  /// Without a course there is a space: Chromium leaves an empty cell out of the tags of its row.
  private func course(_ figures: IndicatorFigures) -> TableMarkup.Cell {
    .init(
      content: figures.actual.value?.status == nil
        ? [SparklineMarkup.node(figures, page.theme)]
        : [.text("\u{A0}"), .element("span", [.class("vh")], text: "geen verloop")])
  }

  private func forecast(_ figures: IndicatorFigures, _ text: FigureText) -> TableMarkup.Cell {
    if let value = figures.forecast.value {
      return .init(
        content: [.text(text.short(value))]
          + (figures.forecast.isProvisional ? ProvisionalWords.mark : []))
    }
    guard let gap = figures.forecast.gap, gap != .notAsked else { return .text("–") }
    return .init(content: [page.missing(GapSentence.text(gap))])
  }

  /// What the dossier's own words stand for; the program's own say it themselves.
  private var legend: String {
    let own = [Signal.green, .orange, .red, .grey].filter(page.words.isOwn)
    guard !own.isEmpty else { return "" }
    let parts = own.map { "‘\(page.words.meaning($0))’ is \($0.rawValue)" }
    return " Signalen: \(enumeration(parts))."
  }

  /// What the columns mean and what each dash stands for.
  private var notes: Node {
    let gaps = page.report.figures.compactMap { figures -> Node? in
      guard let gap = figures.actual.gap, gap.withheld == nil else { return nil }
      return .element(
        "li",
        text: "\(figures.indicator.code) \(figures.indicator.name): \(GapSentence.text(gap)).")
    }
    let explanation: Node = .element(
      "p", [.class("note")],
      text:
        "De afwijking is het doel min het getoetste cijfer: bij geld de prognose voor het jaar, anders de realisatie, tenzij de indicator iets anders zegt. Staat er een maand bij een cijfer, dan is dat de maand van de meting. Een streepje betekent: geen cijfer."
        + (page.report.figures.contains(where: \.showsProvisional)
          ? " \(ProvisionalWords.legend)" : "")
        + legend
    )
    guard !gaps.isEmpty else { return explanation }
    return .element(
      "div", [.class("note")],
      [explanation, .element("p", text: "Geen meting:"), .element("ul", [], gaps)])
  }
}

extension IndicatorFigures {
  /// Whether a figure of its row is marked as provisional.
  fileprivate var showsProvisional: Bool {
    (actual.value != nil && actual.isProvisional) || previous?.isProvisional ?? false
      || (forecast.value != nil && forecast.isProvisional)
  }
}
