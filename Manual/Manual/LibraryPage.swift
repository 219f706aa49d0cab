import Markup
import Model
import Rendering

/// The page of a file of the indicator library: each indicator with what it says and what to copy.
struct LibraryPage {
  let file: LibraryFile

  var content: [Node] {
    [
      .element(
        "p",
        text:
          "Kopieer een indicator naar uw indicatoren.yaml en vul perspectief, doel en eigenaar in. "
          + "Pas de namen van reeksen aan die in uw gegevens aan. "
          + "Dit bestand is \(file.path).")
    ] + file.entries.map(section)
  }

  private func section(_ entry: LibraryFile.Entry) -> Node {
    let indicator = entry.indicator
    let anchor = LibraryFile.anchor(of: indicator)
    return .element(
      "section", [Attribute("aria-labelledby", anchor)],
      [
        .element(
          "h2", [.id(anchor)],
          [
            .element("span", [.class("code")], text: indicator.code), .text(" "),
            .text(indicator.name),
          ]),
        .element("p", text: indicator.definition ?? ""),
        .element(
          "dl", [.class("kenmerken")],
          Self.facts(indicator).map { name, text in
            .element("div", [], [.element("dt", text: name), .element("dd", text: text)])
          }),
        ChapterPage.code(entry.text),
      ])
  }

  private static func facts(_ indicator: Indicator) -> [(String, String)] {
    [
      ("Soort", indicator.kind.word), ("Som", formula(indicator)),
      ("Eenheid", indicator.unitOfMeasure.isEmpty ? nil : indicator.unitOfMeasure),
      ("Telt", indicator.counts),
      ("Gunstig", indicator.direction?.rawValue ?? "geen richting, dus geen kleur"),
      (
        "Gevoelig", indicator.isSensitive ? "ja: geef het cijfer een tegenindicator (`tegen`)" : nil
      ),
      ("Prognose", indicator.forecastMethod == .none ? nil : indicator.forecastMethod.rawValue),
      ("Zegt niet", indicator.blindSpot), ("Bron", indicator.source),
    ].compactMap { name, text in text.map { (name, $0.replacing("`", with: "")) } }
  }

  /// How the value of a month comes about, from the names of the series.
  static func formula(_ indicator: Indicator) -> String {
    switch indicator.kind {
    case .stock(let series): "\(series) aan het eind van de maand"
    case .flow(let series, let isCumulative):
      isCumulative
        ? "\(series), door de bron opgeteld sinds januari" : "\(series), opgeteld sinds januari"
    case .mean(let series, nil): "het gemiddelde van \(series) sinds januari"
    case .mean(let series, let weight?):
      "het gemiddelde van \(series) sinds januari, gewogen met \(weight)"
    case .ratio(let ratio): ratioText(ratio)
    case .deliveredRatio(let series): "\(series), zoals de bron het uitrekent"
    case .measurement(let series, let months): "de laatste \(series), \(months) maanden geldig"
    case .qualitative(let series, _, _): "het woord in \(series)"
    }
  }

  private static func ratioText(_ ratio: Indicator.Ratio) -> String {
    let times = ratio.per == 1 ? "" : "\(DutchNumber.text(ratio.per, decimals: 0)) × "
    let span =
      switch ratio.span {
      case .month: ""
      case .year: ", opgeteld sinds januari"
      case .twelveMonths: ", opgeteld over twaalf maanden"
      }
    return "\(times)\(ratio.numerator) / \(ratio.denominator)\(span)"
  }
}
