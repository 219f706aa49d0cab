import Markup
import Model

/// What is being done, in plain words and without who does it, for readers outside the service.
struct MeasureList {
  let page: PageContext
  let indicators: [String]?

  var nodes: [Node] {
    let measures = page.report.measures.filter { measure in
      !measure.status.isOver && indicators?.contains(measure.indicator) ?? true
    }
    guard !measures.isEmpty else {
      return [.element("p", text: "Er lopen nu geen maatregelen.")]
    }
    return [.element("ul", [], measures.map { .element("li", text: text($0)) })]
  }

  private func text(_ measure: CorrectiveMeasure) -> String {
    let aim = page.report.figures(of: measure.indicator).map {
      " Dit hoort bij: \($0.indicator.name.lowercasedFirst)."
    }
    let costs = measure.costs.map { " Kosten: \(MoneyText.euro($0))." }
    return "\(measure.title).\(period(measure))\(costs ?? "")\(aim ?? "")"
  }

  private func period(_ measure: CorrectiveMeasure) -> String {
    if measure.status == .planned {
      return measure.start.map { " Begint in \($0.dutch)." } ?? " Gepland."
    }
    if measure.isOverdue(in: page.report.month), let due = measure.due {
      return " Had in \(due.dutch) klaar moeten zijn."
    }
    switch (measure.start, measure.due) {
    case (let start?, let due?) where start == due: return " Loopt in \(start.dutch)."
    case (let start?, let due?): return " Loopt van \(start.dutch) tot en met \(due.dutch)."
    case (let start?, nil): return " Loopt vanaf \(start.dutch)."
    case (nil, let due?): return " Loopt tot en met \(due.dutch)."
    case (nil, nil): return " Loopt nu."
    }
  }
}
