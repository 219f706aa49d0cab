import Charts
import Markup
import Model

extension Block {
  /// What the parts of a whole are: indicators, or who took part in which instrument.
  package struct ShareChoice: Hashable, Sendable {
    /// `nil`: the instruments of instrumenten.yaml.
    var indicators: [String]?
    var title: String?

    init(_ options: inout BlockOptions, dossier: Dossier) {
      title = options.text("titel")
      indicators = options.words(
        "indicator", among: dossier.indicators.map(\.code), "indicator", .unknownIndicator)
      guard let indicators else { return }
      let chosen = dossier.indicators.filter { indicators.contains($0.code) }
      if chosen.count < 2 || chosen.count > PieChart.mostParts {
        options.wrong(
          "indicator",
          "een taart heeft twee tot vijf delen, want meer zijn niet te vergelijken; noem twee tot vijf indicatoren, of gebruik een tabel"
        )
      } else if Set(chosen.map(\.unitOfMeasure)).count > 1 {
        options.wrong(
          "indicator",
          "deze indicatoren hebben verschillende eenheden en zijn geen delen van één geheel"
        )
      } else if let ratio = chosen.first(where: { !$0.isAmount }) {
        options.wrong(
          "indicator",
          "indicator '\(ratio.code)' is een \(ratio.kind.word) en telt niet op tot een geheel; noem aantallen of bedragen"
        )
      }
    }
  }
}

extension Indicator {
  /// Whether values of it are parts that may be added up.
  fileprivate var isAmount: Bool {
    switch kind {
    case .stock, .flow, .measurement: unitOfMeasure != "%"
    default: false
    }
  }
}

/// The shares of at most five parts in their whole.
struct ShareBlock {
  let page: PageContext
  let choice: Block.ShareChoice

  private var report: Report { page.report }

  var nodes: [Node] { [choice.indicators.map(indicators) ?? instruments] }

  private func indicators(_ codes: [String]) -> Node {
    let found = codes.compactMap { report.figures(of: $0) }
    let parts = found.map { PieChart.Part($0.indicator.name, $0.actual.number) }
    guard let first = found.first, parts.contains(where: { ($0.value ?? 0) > 0 }) else {
      return .element("p", text: "De delen hebben geen cijfers in \(report.month.dutch).")
    }
    let lacking = found.filter { $0.actual.number == nil }.map(\.indicator.name)
    return node(
      parts, FigureText(first.indicator).chartFormat,
      id: codes.map(PageContext.anchor).joined(separator: "-"),
      subtitle: "Aandeel van elk deel, \(report.month.dutch)",
      source: SourceWords.line(found.map(\.indicator))
        + (lacking.isEmpty
          ? "" : ". Zonder cijfer, en dus niet in het geheel: \(enumeration(lacking))."))
  }

  private var instruments: Node {
    guard let outcome = report.instruments, !outcome.results.isEmpty else {
      return .element(
        "p", text: "Er zijn geen deelnames beschreven: het dossier heeft geen instrumenten.yaml.")
    }
    let parts = outcome.results.map { PieChart.Part($0.instrument, Double($0.count)) }
    return node(
      parts, ValueFormat(decimals: 0), id: "instrumenten",
      subtitle: "Deelnemers per instrument",
      source: "Bron: de deelnames van instrumenten.yaml"
        + (outcome.smallGroups == 0
          ? ""
          : ". Instrumenten met minder dan \(outcome.minimum) deelnemers staan er niet bij."))
  }

  private func node(
    _ parts: [PieChart.Part], _ format: ValueFormat, id: String, subtitle: String, source: String
  ) -> Node {
    let shown = PieChart.shown(parts)
    let total = shown.parts.reduce(0) { $0 + $1.value }
    let largest = parts.max { ($0.value ?? 0) < ($1.value ?? 0) }
    let message = largest.map { part in
      "Het grootste deel is \(part.name): \(DutchNumber.text((part.value ?? 0) / total * 100, decimals: 0))%"
    }
    var input = PieChart.Input(
      caption: Caption(
        id: "aandelen-\(id)", title: choice.title ?? message ?? subtitle, subtitle: subtitle,
        source: source),
      format: format, parts: parts)
    input.heading = "deel"
    input.theme = page.theme
    return FigureMarkup.node(PieChart.figure(input))
  }
}
