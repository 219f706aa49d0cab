import Markup
import Model

/// Everything by name: an alphabetical list, which the script makes searchable.
package struct SiteSearch {
  private let outline: SiteOutline
  private let path = SitePath.search

  package init(_ outline: SiteOutline) { self.outline = outline }

  private struct Entry {
    var name: String
    var kind: String
    var path: SitePath
    /// More words that it is found by.
    var words = ""
  }

  package var html: [UInt8] {
    let named = entries.map { (key: Self.folded($0.name), entry: $0) }
      .sorted { ($0.key, $0.entry.path.text) < ($1.key, $1.entry.path.text) }
    let groups = Dictionary(grouping: named) { Self.letter($0.key) }
      .sorted { ($0.key == "0–9" ? "" : $0.key) < ($1.key == "0–9" ? "" : $1.key) }
    return SitePage(
      outline: outline, path: path, title: "Zoeken",
      description: "Zoek een indicator, eenheid of maand van \(outline.organisation).",
      trail: [.init(name: "Overzicht", path: .home)],
      status: ["alles van A tot Z"], script: .site
    ).html([
      .element(
        "div", [.id("zoeklijst")],
        groups.map { letter, items in
          SiteSection(
            letter, identifier: "letter-\(letter == "0–9" ? "0" : letter)",
            [list(items.map(\.entry))]
          ).node
        } + [
          SiteSection("Maanden", identifier: "maanden", [list(months)]).node
        ])
    ])
  }

  private func list(_ entries: [Entry]) -> Node {
    .element(
      "ul", [.class("zoeklijst")],
      entries.map { entry in
        .element(
          "li", entry.words.isEmpty ? [] : [Attribute("data-woorden", entry.words)],
          [
            .element("a", [Attribute("href", path.link(to: entry.path))], text: entry.name),
            .element("span", [.class("when")], text: " \(entry.kind)"),
          ])
      })
  }

  private var entries: [Entry] {
    let indicators = outline.indicators.map { indicator, _ in
      Entry(
        name: indicator.name, kind: "indicator \(indicator.code)", path: page(of: indicator.code),
        words: [indicator.definition, indicator.owner, indicator.programme, indicator.source]
          .compactMap { $0 }.joined(separator: " "))
    }
    let units = outline.state.map { report in
      Entry(
        name: report.unit.name, kind: "eenheid \(report.unit.code)",
        path: .unit(outline.unitNames[report.unit.code]))
    }
    let measures = outline.main.measures.map { measure in
      Entry(
        name: measure.title, kind: "maatregel \(measure.code)", path: page(of: measure.indicator),
        words: measure.owner ?? "")
    }
    return indicators + units + measures
  }

  private var months: [Entry] {
    outline.months.map { month in
      Entry(
        name: month.month.dutch.capitalizedFirst,
        kind: month.reports.count == 1
          ? "één rapport" : "\(DutchNumber.word(month.reports.count)) rapporten",
        path: .month(month.month), words: month.month.iso)
    }
  }

  private func page(of indicator: String) -> SitePath {
    .indicator(outline.indicatorNames[indicator])
  }

  /// In small letters without accents, for the order of the list: é among the e.
  private static func folded(_ name: String) -> String {
    String(
      String.UnicodeScalarView(
        name.lowercased().unicodeScalars.compactMap { scalar in
          accents[scalar] ?? scalar
        }))
  }

  private static let accents: [Unicode.Scalar: Unicode.Scalar] = {
    var plain: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (letters, letter) in [
      ("àáâãäå", "a"), ("èéêë", "e"), ("ìíîï", "i"), ("òóôõö", "o"), ("ùúûü", "u"), ("ç", "c"),
      ("ñ", "n"), ("ýÿ", "y"),
    ] as [(String, Unicode.Scalar)] {
      for scalar in letters.unicodeScalars { plain[scalar] = letter }
    }
    return plain
  }()

  private static func letter(_ key: String) -> String {
    guard let first = key.unicodeScalars.first, ("a"..."z").contains(first) else { return "0–9" }
    return String(first).uppercased()
  }
}
