import Charts
import Markup
import Model

/// The signals of indicators in the months up to the report's own, as shapes in a grid.
struct SignalMap {
  let page: PageContext
  let indicators: [String]?
  let months: Int

  /// The signals that have a shape.
  static let signals: [(signal: Signal, form: DotMark.Form)] = [
    (.green, .filled), (.orange, .triangle), (.red, .diamond), (.grey, .open),
  ]

  /// What a shape means under every rule.
  static func word(_ signal: Signal, _ words: SignalWords) -> String {
    signal == .grey && !words.isOwn(.grey)
      ? "geen meting, doel of prognose" : words.meaning(signal)
  }

  /// The same as kinds of a grid, in the same order.
  static func kinds(_ page: PageContext) -> [HeatGrid.Kind] {
    let theme = page.theme
    return zip(signals, [theme.green, theme.orange, theme.red, theme.grey]).map {
      .init(word($0.signal, page.words), short: $0.signal.rawValue, form: $0.form, paint: $1)
    }
  }

  private var report: Report { page.report }

  private var shown: [IndicatorFigures] {
    report.figures.filter { indicators?.contains($0.indicator.code) ?? true }
  }

  var nodes: [Node] {
    let shown = shown
    guard !shown.isEmpty else {
      return [.element("p", text: "Er zijn geen indicatoren om te tonen.")]
    }
    let first = report.month - (months - 1)
    let theme = page.theme
    var input = HeatGrid.Input(
      caption: Caption(
        id: "signalenkaart", title: title,
        subtitle: "signaal per indicator, \(first.dutch) tot en met \(report.month.dutch)",
        source: "Bron: de cijfers en regels van de indicatoren, per maand berekend door Peil"),
      names: shown.map { "\($0.indicator.code) \($0.indicator.name)" },
      months: first.index...report.month.index,
      kinds: Self.kinds(page),
      cells: shown.map { figures in (0..<months).map { kind(of: figures, first + $0) } })
    input.theme = theme
    var figure = HeatGrid.figure(input)
    let words = Self.signals.map { "\($0.signal.rawValue): \(Self.word($0.signal, page.words))" }
    figure.table.caption += " \(words.joined(separator: "; ").capitalizedFirst)."
    return [FigureMarkup.node(figure)]
  }

  /// Which signal an indicator had in a month; none where it has no signal.
  private func kind(of figures: IndicatorFigures, _ month: Month) -> Int? {
    let code = figures.indicator.code
    let found =
      month == report.month
      ? figures : report.earlier[month]?.first { $0.indicator.code == code }
    return found.flatMap { found in Self.signals.firstIndex { $0.signal == found.signal } }
  }

  /// "In juli 2007 vragen 3 van de 20 indicatoren om bijsturing, in de maand ervoor 2".
  private var title: String {
    func count(_ figures: [IndicatorFigures]) -> Int { figures.count { $0.signal == .red } }
    let codes = Set(shown.map(\.indicator.code))
    let before = report.earlier[report.month - 1].map { earlier in
      count(earlier.filter { codes.contains($0.indicator.code) })
    }
    let now = count(shown)
    let verb = now < 2 ? "vraagt" : "vragen"
    let number = now == 0 ? "geen" : "\(now)"
    let all = shown.count == 1 ? "de ene indicator" : "de \(shown.count) indicatoren"
    let what =
      page.words.isOwn(.red)
      ? "\(now < 2 ? "heeft" : "hebben") \(number) van \(all) het signaal ‘\(page.words.meaning(.red))’"
      : "\(verb) \(number) van \(all) om bijsturing"
    return "In \(report.month.dutch) \(what)"
      + (before.map { ", in de maand ervoor \($0)" } ?? "")
  }
}
