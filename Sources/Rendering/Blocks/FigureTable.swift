import Markup
import Model

/// The monthly figures of indicators side by side.
struct FigureTable {
  let page: PageContext
  let indicators: [String]?
  let months: Int

  var nodes: [Node] {
    let chosen = page.report.figures.filter { figures in
      indicators?.contains(figures.indicator.code) ?? true
    }
    let shown = chosen.filter { !$0.history.isEmpty }
    guard !shown.isEmpty else {
      return [.element("p", text: "Er zijn geen maandcijfers om te tonen.")]
    }
    let first = page.report.month - (months - 1)
    // A table of months side by side is shorter than a page and narrower than one: six at a time.
    let tables = stride(from: 0, to: months, by: 6).map { start in
      let part = (start..<min(months, start + 6)).map { first + $0 }
      return table(shown, part)
    }
    let isMarked = shown.contains { figures in
      figures.history.contains { $0.isProvisional && $0.month >= first }
    }
    let legend: [Node] =
      isMarked ? [.element("p", [.class("note")], text: ProvisionalWords.legend)] : []
    return tables + legend + BlindSpots.nodes(of: shown.map(\.indicator))
  }

  private func table(_ figures: [IndicatorFigures], _ months: [Month]) -> Node {
    let caption =
      months.count == 1
      ? "Cijfers van \(months[0].dutch)"
      : "Cijfers van \(months[0].dutch) tot en met \(months[months.count - 1].dutch)"
    return TableMarkup(
      caption: [.text(caption)],
      columns: [.init(title: "Indicator")]
        + months.map { .init(title: $0.dutchShort, isNumeric: true) },
      rows: figures.map { row($0, months) }, name: "maanden"
    ).node
  }

  private func row(_ figures: IndicatorFigures, _ months: [Month]) -> [TableMarkup.Cell] {
    let text = FigureText(figures.indicator)
    let values = Dictionary(
      figures.history.map { ($0.month, $0) }, uniquingKeysWith: { first, _ in first })
    let unit = text.caption.map { " (\($0))" } ?? ""
    return [
      .init(
        content: [.text("\(figures.indicator.code) \(figures.indicator.name)\(unit)")],
        isHead: true)
    ]
      + months.map { month in
        guard let point = values[month] else { return .text("–") }
        guard let value = point.value else {
          return .text(point.withheld.map(WithheldText.short) ?? "–")
        }
        return .init(
          content: [.text(text.short(value))] + (point.isProvisional ? ProvisionalWords.mark : []))
      }
  }
}

/// What figures do not say, below the table that shows them.
enum BlindSpots {
  static func nodes(of indicators: [Indicator]) -> [Node] {
    let lines = indicators.compactMap { indicator in
      indicator.blindSpot.map { "\(indicator.code) \(indicator.name): \($0)" }
    }
    guard !lines.isEmpty else { return [] }
    return [
      .element(
        "div", [.class("note")],
        [
          .element("p", text: "Wat deze cijfers niet zeggen:"),
          .element("ul", [], lines.map { .element("li", text: $0) }),
        ])
    ]
  }
}
