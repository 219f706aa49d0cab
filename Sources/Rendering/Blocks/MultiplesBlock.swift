import Charts
import Markup
import Model

extension Block {
  /// What small charts beside each other show: one indicator by unit, or several indicators.
  package struct MultiplesChoice: Hashable, Sendable {
    var indicators: [String]
    var months: Int
    var columns: Int
    var scale: ChartScale
    var title: String?

    init?(_ options: inout BlockOptions, dossier: Dossier) {
      months = options.wholeNumber("maanden", in: 2...120) ?? 24
      columns = options.wholeNumber("kolommen", in: 2...3) ?? 3
      scale = ChartScale(&options)
      title = options.text("titel")
      guard
        let codes = options.words(
          "indicator", among: dossier.indicators.map(\.code), "indicator", .unknownIndicator)
      else {
        options.missing("indicator", "indicator: 3.2.2")
        return nil
      }
      indicators = codes
      let units = Set(
        dossier.indicators.filter { codes.contains($0.code) }.map(\.unitOfMeasure))
      if units.count > 1 {
        options.wrong(
          "indicator",
          "deze indicatoren hebben verschillende eenheden (\(units.sorted().joined(separator: ", "))) en kunnen geen schaal delen; maak voor elke eenheid een eigen blok"
        )
      }
      guard !codes.isEmpty else { return nil }
    }
  }
}

/// Small line charts beside each other on one scale: of an indicator by unit, or of several indicators.
struct MultiplesBlock {
  let page: PageContext
  let choice: Block.MultiplesChoice

  private var report: Report { page.report }
  private var months: [Month] {
    (0..<choice.months).reversed().map { report.month - $0 }
  }

  var nodes: [Node] {
    guard let first = indicator else {
      return [.element("p", text: "Deze indicatoren zijn er niet voor deze eenheid.")]
    }
    let series = series
    guard series.contains(where: { $0.values.contains { $0 != nil } }) else {
      return [.element("p", text: nothing(first))]
    }
    let text = FigureText(first)
    var input = SmallMultiples.Input(
      caption: Caption(
        id: "veelvoud-" + choice.indicators.map(PageContext.anchor).joined(separator: "-"),
        title: choice.title ?? message(series, first)),
      format: text.chartFormat, months: months.map(\.index), series: series)
    input.columns = choice.columns
    input.warp = choice.scale.warp
    input.theme = page.theme
    input.caption.subtitle = subtitle(first, text, SmallMultiples.remark(input))
    input.caption.source = SourceWords.line(
      choice.indicators.compactMap { report.figures(of: $0)?.indicator })
    return [PanelMarkup.node(input)]
  }

  private var indicator: Indicator? {
    choice.indicators.lazy.compactMap { code in
      report.figures.first { $0.indicator.code == code }?.indicator
    }.first
  }

  private var series: [SmallMultiples.Series] {
    guard choice.indicators.count == 1, let code = choice.indicators.first else {
      return choice.indicators.compactMap { report.figures(of: $0) }.map { figures in
        .init(
          figures.indicator.name, values(figures.history), target: figures.target?.value.number)
      }
    }
    return (report.parts[code] ?? []).map { part in
      .init(part.name, values(part.history), target: part.target)
    }
  }

  private func values(_ history: [IndicatorFigures.Point]) -> [Double?] {
    let known = Dictionary(
      history.map { ($0.month, $0.value) }, uniquingKeysWith: { first, _ in first })
    return months.map { known[$0] ?? nil }
  }

  // MARK: Words

  private func nothing(_ indicator: Indicator) -> String {
    choice.indicators.count > 1
      ? "Deze indicatoren hebben geen cijfers in deze maanden."
      : report.unit.parts.isEmpty
        ? "\(report.unit.name) heeft geen onderdelen om naast elkaar te zetten."
        : "De onderdelen van \(report.unit.name) hebben geen cijfers van \(indicator.name)."
  }

  /// `Ziekteverzuim: van 3,1% in Zuid tot 6,4% in Noord`.
  private func message(_ series: [SmallMultiples.Series], _ indicator: Indicator) -> String {
    let text = FigureText(indicator)
    let last = series.compactMap { series in
      series.values.last.flatMap { $0 }.map { (name: series.name, value: $0) }
    }
    guard let low = last.min(by: { $0.value < $1.value }),
      let high = last.max(by: { $0.value < $1.value })
    else { return "\(indicator.name) per onderdeel" }
    if choice.indicators.count > 1 {
      return
        "Het laagst is \(low.name) met \(text.full(low.value)), het hoogst \(high.name) met \(text.full(high.value))"
    }
    return last.count == 1
      ? "\(indicator.name): \(text.full(low.value)) in \(low.name)"
      : "\(indicator.name): van \(text.full(low.value)) in \(low.name) tot \(text.full(high.value)) in \(high.name)"
  }

  private func subtitle(_ indicator: Indicator, _ text: FigureText, _ remark: String) -> String {
    let what = choice.indicators.count == 1 ? "\(indicator.name) per onderdeel" : "Elke indicator"
    let unit = text.caption ?? (text.unit == .percent ? "%" : "")
    let target = series.contains { $0.target != nil } ? "; streepjeslijn: doel" : ""
    return
      "\(what)\(unit.isEmpty ? "" : ", \(unit)"), \(months[0].dutch) tot en met \(report.month.dutch), alle op dezelfde schaal\(remark.isEmpty ? "" : " (\(remark))")\(target)"
  }
}

/// Small charts that stand beside each other as far as the page is wide.
enum PanelMarkup {
  static func node(_ input: SmallMultiples.Input) -> Node {
    var figure = SmallMultiples.figure(input)
    let panels = SmallMultiples.panels(input).map { panel -> Node in
      .element(
        "div", [.class("paneel")],
        [.element("p", [.class("paneelnaam")], text: panel.name), panel.svg])
    }
    let left = input.series.count - panels.count
    figure.svg = .element(
      "div", [.class(input.columns == 2 ? "panelen twee" : "panelen")],
      panels
        + (left > 0
          ? [.element("p", [.class("note")], text: "Nog \(left) staan in de tabel.")] : []))
    return FigureMarkup.node(figure)
  }
}
