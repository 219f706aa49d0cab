import Markup
import Model

/// All figures of an indicator, a row a year and a column a month.
struct SiteHistory {
  let figures: IndicatorFigures

  var nodes: [Node] {
    let points = figures.history.filter { $0.value != nil }
    guard let first = points.first?.month.year, let last = points.last?.month.year else {
      return []
    }
    let values = Dictionary(points.map { ($0.month, $0) }, uniquingKeysWith: { first, _ in first })
    let text = FigureText(figures.indicator)
    let table = TableMarkup(
      caption: [.text(caption(text))],
      columns: [.init(title: "Jaar")]
        + (1...12).map { .init(title: DutchDate.shortName(ofMonth: $0), isNumeric: true) },
      rows: (first...last).reversed().map { year in
        [.init(content: [.text(String(year))], isHead: true)]
          + (0..<12).map { step in
            guard let point = values[Month.january(of: year) + step], let value = point.value
            else { return .text("–") }
            return .init(
              content: [.text(text.short(value))]
                + (point.isProvisional ? ProvisionalWords.mark : []))
          }
      }, name: "breed jaren"
    ).node
    guard points.contains(where: \.isProvisional) else { return [table] }
    return [table, .element("p", [.class("note")], text: ProvisionalWords.legend)]
  }

  private func caption(_ text: FigureText) -> String {
    let unit = text.caption.map { " (\($0))" } ?? ""
    if case .flow = figures.indicator.kind {
      return "Alle cijfers\(unit), opgeteld vanaf januari van elk jaar"
    }
    return "Alle cijfers\(unit) per maand"
  }
}
