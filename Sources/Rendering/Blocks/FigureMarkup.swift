import Charts
import Markup
import Model

/// A chart on a page: title, subtitle, picture, source and the data behind it.
enum FigureMarkup {
  static func node(_ figure: Figure) -> Node {
    // A div, for a figure element without a name of its own becomes an untitled one in a PDF.
    .element(
      "div", [.class("figuur")],
      [
        .element("p", [.class("grafiektitel")], text: figure.title),
        figure.subtitle.isEmpty
          ? .empty : .element("p", [.class("grafiekondertitel")], text: figure.subtitle),
        // A chart is not read at half its size: on a narrow screen it keeps its width and scrolls.
        .element(
          "div",
          [
            .class("beeld"), Attribute("tabindex", "0"), Attribute("role", "group"),
            Attribute("aria-label", "Grafiek: \(figure.title)"),
          ], [figure.svg]),
        figure.source.isEmpty ? .empty : .element("p", [.class("bron")], text: figure.source),
        data(figure.table),
      ])
  }

  private static func data(_ table: DataTable) -> Node {
    // Words wrap; figures stand under each other.
    let isNumeric = table.columns.indices.map { place in
      place > 0
        && table.rows.contains { place < $0.count && $0[place].contains(where: \.isNumber) }
    }
    let rows = table.rows.map { row in
      row.enumerated().map { place, text in
        TableMarkup.Cell(content: [.text(text)], isHead: place == 0)
      }
    }
    return .element(
      "details", [],
      [
        .element("summary", text: "De cijfers van deze grafiek"),
        TableMarkup(
          caption: [.text(table.caption)],
          columns: table.columns.enumerated().map {
            .init(title: $0.element, isNumeric: isNumeric[$0.offset])
          },
          rows: rows, name: "cijfers"
        ).node,
      ])
  }
}

/// The small line of an indicator in a table; its figures stand in the columns beside it.
enum SparklineMarkup {
  static func node(_ figures: IndicatorFigures, _ theme: Theme) -> Node {
    let points = figures.history.suffix(13)
    guard points.filter({ $0.value != nil }).count > 1, let first = points.first else {
      return .text("–")
    }
    let text = FigureText(figures.indicator)
    let message = "Verloop van \(first.month.dutch) tot en met \(figures.month.dutch)"
    var input = Sparkline.Input(
      caption: Caption(
        id: "verloop-" + PageContext.anchor(figures.indicator.code), title: message,
        description: points.map { point in
          let value = point.value.map(text.full) ?? point.withheld.map(WithheldText.short)
          return "\(point.month.dutch): \(value ?? "geen cijfer")"
        }.joined(separator: "; ")),
      format: text.chartFormat, months: points.map(\.month.index),
      values: points.map(\.value))
    input.theme = theme
    return .element("span", [.class("verloop")], [Sparkline.figure(input).svg])
  }
}

extension FigureText {
  /// The same words for the numbers of a chart.
  var chartFormat: ValueFormat {
    let space = "\u{A0}"
    switch unit {
    case .none: return ValueFormat(decimals: decimals)
    case .percent: return ValueFormat(decimals: decimals, suffix: "%")
    case .euro(let size):
      return ValueFormat(
        decimals: decimals, prefix: DutchNumber.euro, suffix: size.isEmpty ? "" : space + size)
    case .size(let word): return ValueFormat(decimals: decimals, suffix: space + word)
    case .days: return ValueFormat(decimals: decimals, suffix: space + "dagen")
    case .other(let word): return ValueFormat(decimals: decimals, suffix: space + word)
    }
  }
}
