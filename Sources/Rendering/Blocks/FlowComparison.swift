import Charts
import Markup
import Model

/// Inflow or outflow of twelve months beside what it would be at the rate of reference groups.
struct FlowComparison {
  let page: PageContext
  /// The codes of groups; `nil`: all.
  let groups: [String]?
  let months: Int
  let course: Block.ComparedCourse

  private var name: String { course.rawValue.capitalizedFirst }

  var nodes: [Node] {
    let shown = page.report.comparisons.filter {
      groups?.contains($0.group.code) ?? true && !known($0).isEmpty
    }
    guard !shown.isEmpty else {
      return [
        .element(
          "p",
          text:
            "Er is geen vergelijking van de \(course.rawValue): daarvoor zijn twaalf maanden nodig van de eigen gemeente en van andere."
        )
      ]
    }
    return shown.flatMap { [.element("p", text: sentence($0)), chart($0)] }
  }

  private func known(_ comparison: Comparison) -> [Comparison.Point] {
    let points = course == .inflow ? comparison.inflowPoints : comparison.outflowPoints
    let known = points.suffix(months).drop { $0.value == nil }
    return known.last?.value == nil ? [] : Array(known)
  }

  private func sentence(_ comparison: Comparison) -> String {
    guard let now = known(comparison).last?.value else { return "" }
    let difference = now.own.rounded() - now.scaled.rounded()
    let start =
      "De \(course.rawValue) over twaalf maanden is \(CaseloadSentence.whole(now.own))"
    guard difference != 0 else {
      return "\(start), even veel als naar de maat van \(comparison.group.name)."
    }
    return
      "\(start): \(CaseloadSentence.whole(abs(difference))) \(difference > 0 ? "meer" : "minder") dan naar de maat van \(comparison.group.name)."
  }

  private func chart(_ comparison: Comparison) -> Node {
    let points = known(comparison)
    guard points.count > 1, let first = points.first, let last = points.last else { return .empty }
    let difference = (last.value?.own.rounded() ?? 0) - (last.value?.scaled.rounded() ?? 0)
    let side = difference > 0 ? "meer" : difference < 0 ? "minder" : "even veel"
    let amount = difference == 0 ? "" : "\(CaseloadSentence.whole(abs(difference))) "
    var input = LineChart.Input(
      caption: Caption(
        id: "\(course.rawValue)-" + PageContext.anchor(comparison.group.code),
        title:
          "\(name): \(amount)\(side) \(difference == 0 ? "als" : "dan") naar de maat van \(comparison.group.name)",
        subtitle:
          "Som van twaalf maanden, \(first.month.dutch) tot en met \(last.month.dutch)",
        source:
          "Bron: eigen levering; per 100 huishoudens van 15 tot 65 jaar, omgerekend naar de eigen huishoudens",
        description: [first, last].compactMap { point in
          point.value.map {
            "\(point.month.dutch): eigen \(CaseloadSentence.whole($0.own)), naar de maat van de groep \(CaseloadSentence.whole($0.scaled))"
          }
        }.joined(separator: "; ") + "."),
      format: ValueFormat(decimals: 0), months: points.map(\.month.index),
      actual: points.map { $0.value?.own })
    input.previousYear = points.map { $0.value?.scaled }
    input.theme = page.theme
    input.height = 230
    input.names.actual = "eigen"
    input.names.previousYear = "naar de maat van de groep"
    return FigureMarkup.node(LineChart.figure(input))
  }
}
