import Markup
import Model

/// All units with their signals.
package struct SiteUnits {
  private let outline: SiteOutline
  private let path = SitePath.units

  package init(_ outline: SiteOutline) { self.outline = outline }

  package var html: [UInt8] {
    SitePage(
      outline: outline, path: path, title: "Eenheden",
      description: "Alle eenheden van \(outline.organisation).",
      trail: [.init(name: "Overzicht", path: .home)],
      status: ["signalen van \(outline.month.dutch)"], script: .site
    ).html([table])
  }

  private var table: Node {
    let marks = SignalMark(theme: outline.theme, look: outline.main.houseStyle.signals)
    let above = Dictionary(
      outline.units.all.flatMap { unit in unit.parts.map { ($0.code, unit.name) } },
      uniquingKeysWith: { first, _ in first })
    return TableMarkup(
      caption: [.text("Eenheden met hun aantal indicatoren per signaal")],
      columns: [
        .init(title: "Eenheid", sort: .text), .init(title: "Onderdeel van", sort: .text),
      ] + SiteCounts.columns,
      rows: outline.state.map { report in
        [
          .init(
            content: [
              .element(
                "a",
                [
                  Attribute(
                    "href", path.link(to: .unit(outline.unitNames[report.unit.code])))
                ], text: report.unit.name)
            ], isHead: true),
          .text(above[report.unit.code] ?? "–"),
        ] + SiteCounts.cells(report.signalCounts, marks)
      }, name: "breed sorteerbaar"
    ).node
  }
}
