import Markup
import Model

/// An indicator: how it stands, its whole history, what it means, who owns it, and where it comes from.
package struct SiteIndicator {
  private let outline: SiteOutline
  private let figures: IndicatorFigures
  private let report: Report
  private let path: SitePath
  private let page: PageContext

  /// - Returns: `nil` when no unit of the site has the indicator.
  package init?(_ outline: SiteOutline, code: String) {
    guard let report = outline.indicators.first(where: { $0.indicator.code == code })?.report,
      let figures = report.figures(of: code)
    else { return nil }
    self.outline = outline
    self.figures = figures
    self.report = report
    path = .indicator(outline.indicatorNames[code])
    page = outline.context(report, at: path)
  }

  private var indicator: Indicator { figures.indicator }

  package var html: [UInt8] {
    SitePage(
      outline: outline, path: path, title: "\(indicator.code) \(indicator.name)",
      description: indicator.definition ?? "De indicator \(indicator.name).",
      trail: [
        .init(name: "Overzicht", path: .home), .init(name: "Indicatoren", path: .indicators),
      ],
      status: [
        report.unit.name,
        "peildatum \(CalendarDate.days(in: report.month)) \(report.month.dutch)",
      ], script: .site
    ).html(
      [standing, SiteSection("Verloop", identifier: "verloop", history).node] + signals + [
        SiteSection("Betekenis", identifier: "betekenis", meaning).node
      ] + measures + units + [
        SiteSection("Bronnen", identifier: "bronnen", sources).node
      ])
  }

  private var dive: DeepDive { DeepDive(page: page, choice: .init(indicators: [indicator.code])) }

  // MARK: How it stands

  private var standing: Node {
    .element(
      "section", [Attribute("aria-label", "Stand van \(report.month.dutch)")],
      [
        .element(
          "p", [.class("verdict lead")],
          [
            page.signals.labelled(figures), .text(" "),
            .text(ReasonSentence(figures).sentence),
          ]),
        dive.facts(figures),
      ] + dive.explanation(figures))
  }

  private var history: [Node] {
    let chart = dive.chart(figures, months: max(13, figures.history.count))
    let table = SiteHistory(figures: figures).nodes
    let all = chart + table
    return all.isEmpty ? [.element("p", text: "Er zijn geen maandcijfers om te tonen.")] : all
  }

  private var signals: [Node] {
    guard figures.signal != .none, report.signalHistory != nil else { return [] }
    return [
      SiteSection(
        "Signaal per maand", identifier: "signalen",
        SiteSignals(page: page, indicators: [indicator.code], name: "signaal").nodes
      ).node
    ]
  }

  // MARK: What it means

  private var meaning: [Node] {
    var facts: [(String, String)] = []
    func add(_ name: String, _ text: String?) {
      if let text, !text.isEmpty { facts.append((name, text)) }
    }
    add("Definitie", indicator.definition)
    add("Berekening", FigureAccount(figures).formula.capitalizedFirst + ".")
    add("Wat het niet zegt", indicator.blindSpot)
    add("Regel voor het signaal", SignalWords.rule(of: indicator))
    add("Beter is", indicator.direction.map { $0 == .band ? "binnen de band" : $0.rawValue })
    add(
      "Prognose",
      indicator.forecastMethod == .none ? nil : "methode \(indicator.forecastMethod.rawValue)")
    add("Eigenaar", indicator.owner ?? "niet vastgelegd")
    add("Bron", indicator.source)
    add("Programma", indicator.programme)
    add("Strategielijn", indicator.strategyLine)
    add("Doel", indicator.objective)
    return [
      .element(
        "dl", [.class("kenmerken")],
        facts.map { name, text in
          .element("div", [], [.element("dt", text: name), .element("dd", text: text)])
        } + [counters].compactMap { $0 })
    ]
  }

  /// The indicators that would show it when this one is met at the cost of something else.
  private var counters: Node? {
    guard !indicator.counterIndicators.isEmpty else { return nil }
    let links = indicator.counterIndicators.map { code -> Node in
      let name = report.figures(of: code).map { "\(code) \($0.indicator.name)" } ?? code
      return page.address(of: code).map {
        .element("a", [Attribute("href", $0)], text: name)
      } ?? .text(name)
    }
    return .element(
      "div", [],
      [
        .element("dt", text: "Lees samen met"),
        .element("dd", [], Array(links.map { [$0] }.joined(separator: [Node.text(", ")]))),
      ])
  }

  private var measures: [Node] {
    guard report.measures.contains(where: { $0.indicator == indicator.code }) else { return [] }
    return [
      SiteSection(
        "Maatregelen", identifier: "maatregelen",
        MeasureTable(page: page, indicators: [indicator.code]).nodes
      ).node
    ]
  }

  // MARK: Units

  private var units: [Node] {
    let rows = outline.state.compactMap { other -> [TableMarkup.Cell]? in
      guard other.unit.code != report.unit.code, let found = other.figures(of: indicator.code)
      else { return nil }
      return row(other.unit, found)
    }
    guard !rows.isEmpty else { return [] }
    return [
      SiteSection(
        "Per eenheid", identifier: "eenheden",
        [
          TableMarkup(
            caption: [.text("Stand van \(report.month.dutch)")],
            columns: [
              .init(title: "Eenheid", sort: .text),
              .init(title: "Doel", isNumeric: true, sort: .number),
              .init(title: "Realisatie", isNumeric: true, sort: .number),
              .init(title: "Signaal", sort: .signal),
            ], rows: [row(report.unit, figures)] + rows, name: "breed sorteerbaar"
          ).node
        ]
      ).node
    ]
  }

  private func row(_ unit: OrganisationUnit, _ found: IndicatorFigures) -> [TableMarkup.Cell] {
    let text = FigureText(indicator)
    let place = SitePath.unit(outline.unitNames[unit.code])
    return [
      .init(
        content: [.element("a", [Attribute("href", path.link(to: place))], text: unit.name)],
        isHead: true),
      .text(found.target.map { text.short($0.value) } ?? "–"),
      found.actual.value.map { .text(text.short($0)) }
        ?? .init(content: [page.missing(found.actual.gap.map(GapSentence.text) ?? "")]),
      .init(content: [page.signals.labelled(found)]),
    ]
  }

  // MARK: Sources

  /// The files that the month's figure was made of, or where those are not known all that were read.
  private var sources: [Node] {
    let paths = Set(figures.actual.inputs.map(\.origin.path))
    let own = report.sources.filter { paths.contains($0.path) }
    let shown = own.isEmpty ? report.sources : own
    guard !shown.isEmpty else {
      return [.element("p", text: "Er zijn geen bronbestanden vastgelegd.")]
    }
    return [
      TableMarkup(
        caption: [
          .text(
            own.isEmpty
              ? "Gelezen bestanden met hun controlegetal (SHA-256)"
              : "Bestanden van het laatste cijfer met hun controlegetal (SHA-256)")
        ],
        columns: [
          .init(title: "Bestand"), .init(title: "Rijen", isNumeric: true),
          .init(title: "Controlegetal"),
        ],
        rows: shown.map(Provenance.row), name: "bronnen"
      ).node
    ]
  }
}
