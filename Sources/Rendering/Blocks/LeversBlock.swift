import Markup
import Model

/// The four levers of control: figures beside what was seen, core values, boundaries and uncertainties.
struct LeversBlock {
  let page: PageContext

  private var report: Report { page.report }
  private var levers: Levers { report.levers ?? Levers() }

  var nodes: [Node] {
    guard report.levers != nil || report.figures.contains(where: { $0.indicator.blindSpot != nil })
    else {
      return [
        .element(
          "p", text: "Over waarnemingen, waarden, grenzen en onzekerheden is niets vastgelegd.")
      ]
    }
    return figures
      + principles(
        "Kernwaarden", "Waar de organisatie voor staat, ook waar geen cijfer of regel iets zegt.",
        levers.values, "Er zijn geen kernwaarden vastgelegd.")
      + principles(
        "Grenzen", "Wat niet mag, hoe goed de cijfers ook zijn.", levers.boundaries,
        "Er zijn geen grenzen vastgelegd.") + uncertainties
  }

  // MARK: Figures and what was seen

  private var figures: [Node] {
    let shown = report.figures.filter { figures in
      let code = figures.indicator.code
      return figures.indicator.blindSpot != nil
        || levers.sightings.contains { $0.indicator == code }
    }
    let silent = report.figures.count - shown.count
    var nodes: [Node] = [.element("h3", text: "Cijfers en wat er is gezien")]
    if !shown.isEmpty {
      nodes.append(
        TableMarkup(
          caption: [.text("Cijfers van \(report.month.dutch) naast waarnemingen op de werkvloer")],
          columns: [
            .init(title: "Indicator"), .init(title: "Cijfer", isNumeric: true),
            .init(title: "Signaal"), .init(title: "Wat het niet zegt"),
            .init(title: "Gezien op de werkvloer"),
          ],
          rows: shown.map(row), name: "breed"
        ).node)
    }
    let known = Set(report.figures.map(\.indicator.code))
    let others = levers.sightings.filter { sighting in
      sighting.indicator.map { !known.contains($0) } ?? true
    }
    if !others.isEmpty {
      nodes += [
        .element("p", [.class("runin")], text: "Ook gezien"),
        .element("ul", [], others.map { .element("li", text: Self.text($0)) }),
      ]
    }
    if let note = note(silent) { nodes.append(.element("p", [.class("note")], text: note)) }
    return nodes
  }

  private func row(_ figures: IndicatorFigures) -> [TableMarkup.Cell] {
    let indicator = figures.indicator
    let seen = levers.sightings.filter { $0.indicator == indicator.code }
    let value = figures.actual.value.map { FigureText(indicator).full($0) }
    return [
      .init(
        content: [
          .element("span", [.class("code")], text: indicator.code), .text(" \(indicator.name)"),
        ], isHead: true),
      .text(value ?? "–"),
      .init(content: [page.signals.labelled(figures)]),
      .text(indicator.blindSpot ?? "–"),
      seen.isEmpty
        ? .text("–")
        : .init(content: seen.map { .element("p", text: Self.text($0)) }),
    ]
  }

  /// `14 juni 2007, balie (directeur): ...`.
  static func text(_ sighting: Levers.Sighting) -> String {
    let place = sighting.place.map { ", \($0)" } ?? ""
    let who = sighting.by.map { " (\($0))" } ?? ""
    return "\(sighting.date.dutch)\(place)\(who): \(sighting.text)"
  }

  private func note(_ silent: Int) -> String? {
    guard silent > 0 else { return nil }
    return silent == 1
      ? "Bij één andere indicator is niet vastgelegd wat die niet zegt, en er is niets bij gezien."
      : "Bij \(DutchNumber.word(silent)) andere indicatoren is niet vastgelegd wat zij niet zeggen, en er is niets bij gezien."
  }

  // MARK: Values, boundaries and uncertainties

  private func principles(
    _ title: String, _ meaning: String, _ list: [Levers.Principle], _ absent: String
  ) -> [Node] {
    let head = Node.element("h3", text: title)
    guard !list.isEmpty else { return [head, .element("p", text: absent)] }
    return [
      head, .element("p", text: meaning),
      .element(
        "ul", [],
        list.map { principle in
          .element(
            "li", [],
            [
              .element("strong", text: principle.name),
              .text(principle.meaning.map { ": \($0)" } ?? ""),
            ])
        }),
    ]
  }

  private var uncertainties: [Node] {
    let head = Node.element("h3", text: "Onzekerheden om te bespreken")
    guard !levers.uncertainties.isEmpty else {
      return [head, .element("p", text: "Er zijn geen strategische onzekerheden vastgelegd.")]
    }
    return [head] + levers.uncertainties.flatMap(uncertainty)
  }

  private func uncertainty(_ uncertainty: Levers.Uncertainty) -> [Node] {
    let who = [
      uncertainty.owner, uncertainty.due.map { "te bespreken in \($0.dutch)" },
    ].compactMap { $0 }
    var nodes: [Node] = [
      .element(
        "p", [.class("runin")],
        text: uncertainty.name + (who.isEmpty ? "" : " (\(who.joined(separator: ", ")))"))
    ]
    if let assumption = uncertainty.assumption {
      nodes.append(.element("p", text: "Aanname: \(assumption)"))
    }
    guard !uncertainty.questions.isEmpty else { return nodes }
    nodes.append(
      .element(
        "ul", [],
        uncertainty.questions.map { question in
          .element(
            "li", [],
            [
              .text(question.text),
              .text(" " + (question.answer.map { "Antwoord: \($0)" } ?? "Nog geen antwoord.")),
            ])
        }))
    return nodes
  }
}
