import Charts
import Markup
import Model

/// The own volume beside what it would be at the rate of reference groups.
struct ComparisonBlock {
  let page: PageContext
  /// The codes of groups; `nil`: all.
  let groups: [String]?
  let months: Int
  /// Plain words and the chart, without the table and the margins.
  var isPlain = false

  var nodes: [Node] {
    let shown = page.report.comparisons.filter { groups?.contains($0.group.code) ?? true }
    guard !shown.isEmpty else {
      return [
        .element("p", text: "Er is geen vergelijking: peil.yaml noemt geen referentiegemeenten.")
      ]
    }
    if shown.allSatisfy({ $0.gap == .onlyWhole }), let first = shown.first {
      return [.element("p", text: sentence(first).gap ?? "")]
    }
    return shown.flatMap(nodes)
  }

  private func sentence(_ comparison: Comparison) -> ComparisonSentence {
    ComparisonSentence(comparison)
  }

  private func nodes(_ comparison: Comparison) -> [Node] {
    let words = sentence(comparison)
    guard comparison.now != nil else {
      return [
        .element("p", text: words.message), .element("p", [.class("note")], text: words.members),
      ]
    }
    if isPlain {
      return [
        .element("h3", text: comparison.group.name.capitalizedFirst),
        .element("p", text: words.plain), chart(comparison),
        .element("p", [.class("note")], text: words.plainMembers),
      ]
    }
    let texts = [words.message, words.potential, words.advantage].compactMap { $0 }
    return [
      .element("h3", text: comparison.group.name.capitalizedFirst),
      .element("p", text: texts.joined(separator: " ")), chart(comparison), table(comparison),
      .element("p", [.class("note")], text: words.members),
    ]
  }

  // MARK: Table

  private func table(_ comparison: Comparison) -> Node {
    let rows: [(String, Comparison.Scaled?)] = [
      ("Bestand eind \(comparison.month.dutch)", comparison.now),
      ("Instroom, laatste twaalf maanden", comparison.inflow),
      ("Uitstroom, laatste twaalf maanden", comparison.outflow),
    ]
    return TableMarkup(
      caption: [
        .text("Eigen gemeente en \(comparison.group.name), omgerekend naar de eigen grootte")
      ],
      columns: [
        .init(title: "Wat"), .init(title: "Eigen", isNumeric: true),
        .init(title: "Naar de maat van de groep", isNumeric: true),
        .init(title: "Verschil", isNumeric: true),
        .init(title: "Groep, werkelijk", isNumeric: true),
        .init(title: "Gemeenten", isNumeric: true),
      ],
      rows: rows.compactMap { name, value in value.map { row(name, $0) } }, name: "vergelijking"
    ).node
  }

  private func row(_ name: String, _ value: Comparison.Scaled) -> [TableMarkup.Cell] {
    func whole(_ number: Double) -> TableMarkup.Cell {
      .text(DutchNumber.text(number, decimals: 0))
    }
    return [
      .init(content: [.text(name)], isHead: true), whole(value.own), whole(value.scaled),
      .text(DutchNumber.text(value.difference, decimals: 0, showsPlus: true)),
      whole(value.referenceCount), whole(Double(value.members)),
    ]
  }

  // MARK: Chart

  private func chart(_ comparison: Comparison) -> Node {
    let known = comparison.points.drop { $0.value == nil }.suffix(months)
    guard known.count > 1, let first = known.first?.month else { return .empty }
    let words = sentence(comparison)
    var input = LineChart.Input(
      caption: Caption(
        id: "vergelijking-" + PageContext.anchor(comparison.group.code), title: words.title,
        subtitle:
          "Eigen bestand en bestand naar de maat van \(comparison.group.name), \(first.dutch) tot en met \(comparison.month.dutch)",
        source:
          "Bron: het bestand en de huishoudens van de gemeenten. Per 100 huishoudens van 15 tot 65 jaar, omgerekend naar de eigen huishoudens",
        description: Self.description(Array(known))),
      format: ValueFormat(decimals: 0), months: known.map(\.month.index),
      actual: known.map { $0.value?.own })
    input.previousYear = known.map { $0.value?.scaled }
    input.height = 230
    input.theme = page.theme
    input.names.actual = "eigen"
    input.names.previousYear = "naar de maat van de groep"
    return FigureMarkup.node(LineChart.figure(input))
  }

  private static func description(_ points: [Comparison.Point]) -> String {
    func text(_ point: Comparison.Point) -> String? {
      point.value.map {
        "\(point.month.dutch): eigen \(DutchNumber.text($0.own, decimals: 0)), naar de maat van de groep \(DutchNumber.text($0.scaled, decimals: 0))"
      }
    }
    let widest = points.max { abs($0.value?.difference ?? 0) < abs($1.value?.difference ?? 0) }
    let ends = [points.first, points.last].compactMap { $0.flatMap(text) }
    return ends.joined(separator: "; ")
      + (widest.flatMap(text).map { ". Het verschil was het grootst in \($0)." } ?? ".")
  }
}
