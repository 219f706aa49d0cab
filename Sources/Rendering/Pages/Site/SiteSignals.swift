import Charts
import Markup
import Model

/// The signals of indicators over all months, as grids of some years each.
struct SiteSignals {
  let page: PageContext
  /// The codes of the indicators; `nil`: all of the report.
  var indicators: [String]?
  /// Begins the identifiers of the pictures.
  var name = "signalen"

  private static let monthsInGrid = 36

  var nodes: [Node] {
    let figures = page.report.figures.filter {
      $0.signal != .none && (indicators?.contains($0.indicator.code) ?? true)
    }
    guard let history = page.report.signalHistory, !figures.isEmpty else {
      return [.element("p", text: "Er zijn geen signalen om te tonen.")]
    }
    var nodes: [Node] = []
    var last = history.months.upperBound
    let begin = begin(figures, history)
    while last >= begin {
      let first = max(begin, last - (Self.monthsInGrid - 1))
      nodes.append(.element("div", [.class("raster")], [grid(figures, history, first...last)]))
      last = first - 1
    }
    guard begin > history.months.lowerBound else { return nodes }
    return nodes + [
      .element(
        "p", [.class("note")],
        text:
          "Van \(history.months.lowerBound.dutch) tot \(begin.dutch) zijn er wel cijfers, maar geen signalen."
      )
    ]
  }

  /// The first month with a colour, so that years without targets are no page of empty circles.
  private func begin(_ figures: [IndicatorFigures], _ history: SignalHistory) -> Month {
    let colours: Set = [Signal.green, .orange, .red]
    let first = figures.compactMap { figures in
      history.signals[figures.indicator.code]?.firstIndex(where: colours.contains)
    }.min()
    let last = history.months.upperBound
    let least = max(history.months.lowerBound, last - 11)
    return min(least, first.map { history.months.lowerBound + $0 } ?? least)
  }

  private func grid(
    _ figures: [IndicatorFigures], _ history: SignalHistory, _ months: ClosedRange<Month>
  ) -> Node {
    let count = months.upperBound - months.lowerBound + 1
    let period =
      count == 1
      ? months.lowerBound.dutch
      : "\(months.lowerBound.dutch) tot en met \(months.upperBound.dutch)"
    let cells = figures.map { figures in
      (0..<count).map { step in
        history.signal(of: figures.indicator.code, in: months.lowerBound + step)
      }
    }
    var input = HeatGrid.Input(
      caption: Caption(
        id: "\(name)-\(months.upperBound.iso)",
        title: months.upperBound == history.months.upperBound
          ? now(figures, history) : before(cells, period),
        subtitle: "signaal per maand, \(period)",
        source:
          "De cijfers en regels zoals ze over \(page.report.month.dutch) bekend zijn, per maand berekend door Peil"
      ),
      names: figures.map { "\($0.indicator.code) \($0.indicator.name)" },
      months: months.lowerBound.index...months.upperBound.index,
      kinds: SignalMap.kinds(page),
      cells: cells.map { row in
        row.map { signal in SignalMap.signals.firstIndex { $0.signal == signal } }
      })
    input.heading = "Indicator"
    input.theme = page.theme
    // As wide as the page, so that three years stand apart.
    input.width = 940
    return FigureMarkup.node(HeatGrid.figure(input))
  }

  /// "In juli 2007 zijn 3 van de 20 indicatoren rood, in juni 2007 waren het er 2".
  private func now(_ figures: [IndicatorFigures], _ history: SignalHistory) -> String {
    let month = history.months.upperBound
    func red(_ month: Month) -> Int {
      figures.count { history.signal(of: $0.indicator.code, in: month) == .red }
    }
    if figures.count == 1 {
      return "Het signaal is in \(month.dutch) \(figures[0].signal.rawValue)"
    }
    let count = red(month)
    let start =
      count == 0
      ? "In \(month.dutch) is geen van de \(figures.count) indicatoren rood"
      : "In \(month.dutch) \(count == 1 ? "is" : "zijn") \(count) van de \(figures.count) indicatoren rood"
    guard history.count > 1 else { return start }
    let before = red(month - 1)
    let verb = before == 1 ? "was" : "waren"
    return "\(start), in \((month - 1).dutch) \(verb) het er \(before == 0 ? "geen" : "\(before)")"
  }

  private func before(_ cells: [[Signal?]], _ period: String) -> String {
    let all = cells.joined().filter { $0 == .green || $0 == .orange || $0 == .red }
    let red = all.count { $0 == .red }
    guard !all.isEmpty else { return "Geen signalen van \(period)" }
    let share = DutchNumber.text(Double(red) / Double(all.count) * 100, decimals: 0)
    return "Van \(period) was \(share)% van de signalen rood"
  }
}
