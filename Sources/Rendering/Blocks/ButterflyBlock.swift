import Charts
import Markup
import Model

extension Block {
  /// Which flows are set back to back, and by what.
  package struct ButterflyChoice: Hashable, Sendable {
    /// The series of the stock; `nil`: of all that the dossier names.
    var stock: String?
    var isByPart: Bool
    var months: Int
    var title: String?

    init(_ options: inout BlockOptions, dossier: Dossier) {
      stock = options.word(
        "stand", among: dossier.stockFlows.map(\.stock), "stand in `stromen` van peil.yaml")
      isByPart = options.word("per", among: ["maand", "onderdeel"], "indeling") == "onderdeel"
      months = options.wholeNumber("maanden", in: 2...24) ?? 12
      title = options.text("titel")
    }
  }
}

/// Inflow and outflow back to back, by month or by the units below.
struct ButterflyBlock {
  let page: PageContext
  let choice: Block.ButterflyChoice

  var nodes: [Node] {
    let flows = page.report.flows.filter { choice.stock == nil || $0.names.stock == choice.stock }
    guard !flows.isEmpty else {
      return [
        .element(
          "p",
          text: "Er zijn geen stromen om te tonen: peil.yaml noemt er geen bij `stromen`.")
      ]
    }
    return flows.map(node)
  }

  private struct Row {
    var name: String
    var flow: FlowCourse.Both
  }

  private func node(_ course: FlowCourse) -> Node {
    let stock = name(course.names.stock)
    let rows =
      choice.isByPart
      ? course.parts.map { Row(name: $0.name, flow: $0.flow) }
      : course.months.suffix(choice.months).map { Row(name: $0.month.dutchShort, flow: $0.flow) }
    guard rows.contains(where: { $0.flow.inflow != nil || $0.flow.outflow != nil }) else {
      return .element(
        "p",
        text: choice.isByPart && rows.isEmpty
          ? "\(page.report.unit.name) heeft geen onderdelen om te vergelijken."
          : "Van \(stock) zijn in deze maanden geen instroom en uitstroom geleverd.")
    }
    let period =
      choice.isByPart
      ? "som van de twaalf maanden tot en met \(page.report.month.dutch)"
      : "\((page.report.month - (choice.months - 1)).dutch) tot en met \(page.report.month.dutch)"
    var input = ButterflyChart.Input(
      caption: Caption(
        id:
          "vlinder-\(PageContext.anchor(course.names.stock))-\(choice.isByPart ? "deel" : "maand")",
        title: choice.title ?? message(rows.map(\.flow), stock),
        subtitle:
          "In- en uitstroom van \(stock) per \(choice.isByPart ? "onderdeel" : "maand"), \(period)",
        source: SourceWords.series([course.names.inflow, course.names.outflow])),
      format: ValueFormat(decimals: 0), names: rows.map(\.name), left: rows.map(\.flow.inflow),
      right: rows.map(\.flow.outflow))
    input.heading = choice.isByPart ? "onderdeel" : "maand"
    input.theme = page.theme
    return FigureMarkup.node(ButterflyChart.figure(input))
  }

  /// What an indicator calls the series, else the series.
  private func name(_ series: String) -> String {
    page.report.figures.first { figures in
      guard case .stock(series) = figures.indicator.kind else { return false }
      return true
    }?.indicator.name ?? series
  }

  private func message(_ flows: [FlowCourse.Both], _ stock: String) -> String {
    let whole = flows.compactMap { flow in
      flow.inflow.flatMap { inflow in flow.outflow.map { (inflow, $0) } }
    }
    let difference = whole.reduce(0) { $0 + $1.0 - $1.1 }
    let count = DutchNumber.text(abs(difference), decimals: 0)
    let scope =
      whole.count == flows.count
      ? ""
      : ", in \(whole.count) van de \(flows.count) \(choice.isByPart ? "onderdelen" : "maanden")"
    if count == "0" { return "\(stock.capitalizedFirst): evenveel erbij als eraf\(scope)" }
    return difference > 0
      ? "\(stock.capitalizedFirst): \(count) meer erbij dan eraf\(scope)"
      : "\(stock.capitalizedFirst): \(count) meer eraf dan erbij\(scope)"
  }
}
