import Markup
import Model

/// All indicators by perspective.
package struct SiteIndicators {
  private let outline: SiteOutline
  private let path = SitePath.indicators

  package init(_ outline: SiteOutline) { self.outline = outline }

  package var html: [UInt8] {
    let count = outline.indicators.count
    return SitePage(
      outline: outline, path: path, title: "Indicatoren",
      description: "Alle indicatoren van \(outline.organisation).",
      trail: [.init(name: "Overzicht", path: .home)],
      status: [
        count == 1 ? "één indicator" : "\(DutchNumber.word(count)) indicatoren",
        "signalen van \(outline.month.dutch)",
      ], script: .site
    ).html(groups.map { table($0.title, $0.items) })
  }

  private typealias Item = (indicator: Indicator, report: Report)

  private var groups: [(title: String, items: [Item])] {
    let known = outline.main.perspectives
    let codes = Set(known.map(\.code))
    return
      (known.map { perspective in
        (
          perspective.name,
          outline.indicators.filter { $0.indicator.perspective == perspective.code }
        )
      } + [
        (
          known.isEmpty ? "Indicatoren" : "Overig",
          outline.indicators.filter { !codes.contains($0.indicator.perspective ?? "") }
        )
      ]).filter { !$0.1.isEmpty }
  }

  private func table(_ title: String, _ items: [Item]) -> Node {
    let marks = SignalMark(theme: outline.theme, look: outline.main.houseStyle.signals)
    return TableMarkup(
      caption: [.text(title)],
      columns: [
        .init(title: "Indicator", sort: .text), .init(title: "Eigenaar", sort: .text),
        .init(title: "Realisatie", isNumeric: true), .init(title: "Signaal", sort: .signal),
      ],
      rows: items.map { indicator, report in
        let figures = report.figures(of: indicator.code)
        let text = FigureText(indicator)
        return [
          .init(
            content: [
              .element("span", [.class("code")], text: indicator.code), .text(" "),
              .element(
                "a",
                [
                  Attribute(
                    "href", path.link(to: .indicator(outline.indicatorNames[indicator.code])))
                ], text: indicator.name),
            ], isHead: true),
          .text(indicator.owner ?? "–"),
          .text(figures?.actual.value.map(text.full) ?? "–"),
          .init(content: figures.map { [marks.labelled($0)] } ?? [.text("–")]),
        ]
      }, name: "breed lijst sorteerbaar"
    ).node
  }
}
