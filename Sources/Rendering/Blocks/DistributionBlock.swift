import Charts
import Markup
import Model

extension Block {
  /// What is distributed: durations of spells, an indicator over the units below, or municipalities.
  package struct DistributionChoice: Hashable, Sendable {
    var indicator: String?
    var isOfMunicipalities: Bool
    /// Of a source of spells; `nil`: of all.
    var source: String?
    /// Months a class.
    var step: Int
    var title: String?

    init(_ options: inout BlockOptions, dossier: Dossier) {
      indicator =
        options.words(
          "indicator", among: dossier.indicators.map(\.code), "indicator", .unknownIndicator)?.first
      isOfMunicipalities =
        options.word("over", among: ["gemeenten", "duren"], "onderwerp") == "gemeenten"
      source = options.text("bron")
      step = options.wholeNumber("klasse", in: 1...24) ?? 6
      title = options.text("titel")
      if indicator != nil, isOfMunicipalities || source != nil {
        options.wrong(
          "indicator", "kies `indicator`, `over` of `bron`; maak van elk een eigen blok")
      }
    }
  }
}

/// How often which value occurs: durations, values over units, rates over municipalities.
struct DistributionBlock {
  let page: PageContext
  let choice: Block.DistributionChoice

  private var report: Report { page.report }

  var nodes: [Node] {
    if let code = choice.indicator { return [units(code)] }
    return choice.isOfMunicipalities ? [municipalities] : durations
  }

  // MARK: Over units

  private func units(_ code: String) -> Node {
    guard let indicator = report.figures(of: code)?.indicator else {
      return .element("p", text: "Indicator \(code) is er niet voor deze eenheid.")
    }
    let parts = report.parts[code] ?? []
    let values = parts.compactMap(\.value)
    guard values.count > 1 else {
      return .element(
        "p",
        text:
          "Er is geen verdeling van \(indicator.name): daarvoor zijn twee of meer onderdelen met een cijfer nodig."
      )
    }
    let text = FigureText(indicator)
    let middle = text.full(Histogram.median(values))
    var input = Histogram.Input(
      caption: Caption(
        id: "verdeling-" + PageContext.anchor(code),
        title: choice.title
          ?? "\(indicator.name): de helft van de onderdelen ligt op of onder \(middle)",
        subtitle:
          "Aantal onderdelen van \(report.unit.name) naar hun cijfer in \(report.month.dutch)\(missing(parts.count - values.count))",
        source: SourceWords.line(indicator)),
      format: text.chartFormat, values: values)
    input.countName = "onderdelen"
    input.theme = page.theme
    return FigureMarkup.node(Histogram.figure(input))
  }

  private func missing(_ count: Int) -> String {
    count == 0 ? "" : "; \(DutchNumber.word(count)) zonder cijfer"
  }

  // MARK: Over municipalities

  private var municipalities: Node {
    let movers = report.ranking?.movers ?? []
    let rates = movers.compactMap(\.rate)
    guard rates.count > 1 else {
      return .element(
        "p",
        text:
          "Er is geen verdeling: daarvoor zijn van twee of meer gemeenten het bestand en de huishoudens nodig."
      )
    }
    let middle = DutchNumber.text(Histogram.median(rates), decimals: 2)
    let own = movers.first(where: \.isOwn).flatMap { own in
      own.rate.map { "\(own.name): \(DutchNumber.text($0, decimals: 2))" }
    }
    var input = Histogram.Input(
      caption: Caption(
        id: "verdeling-gemeenten",
        title: choice.title
          ?? "\(own.map { "\($0) uitkeringen per 100 huishoudens; de" } ?? "De") middelste gemeente heeft er \(middle)",
        subtitle:
          "Aantal gemeenten naar uitkeringen per 100 huishoudens in \(report.month.dutch)\(missing(movers.count - rates.count))",
        source: "Bron: het bestand en de huishoudens van de gemeenten, eigen levering"
      ),
      format: ValueFormat(decimals: 1), values: rates)
    input.countName = "gemeenten"
    input.theme = page.theme
    return FigureMarkup.node(Histogram.figure(input))
  }

  // MARK: Durations

  private var durations: [Node] {
    let shown = report.exitChances.filter { choice.source == nil || $0.name == choice.source }
    guard !shown.isEmpty else {
      return [
        .element(
          "p",
          text:
            "Er is geen verdeling van duren: het dossier heeft geen bron met perioden (`spellen`) met `uitstroomkans`."
        )
      ]
    }
    return shown.map(durations)
  }

  private func durations(_ chances: ExitChances) -> Node {
    let curve = chances.all.curve
    let bounds = stride(from: 0, through: curve.last?.month ?? 0, by: choice.step).map { $0 }
    let ends = bounds.compactMap { month in curve.first { $0.month == month }?.exit }
    guard bounds.count > 2, ends.count == bounds.count else {
      return .element(
        "p", text: "Van \(chances.name) is nog niet lang genoeg gevolgd hoe lang perioden duren.")
    }
    let percent = zip(ends, ends.dropFirst()).map { ($1 - $0) * 100 }
    let last = bounds[bounds.count - 1]
    let rest = DutchNumber.text((1 - ends[ends.count - 1]) * 100, decimals: 0)
    let median = chances.all.median
    let message =
      median.map {
        "De helft is binnen \(DutchNumber.text($0, decimals: 1)) maanden voorbij, \(rest)% duurt langer dan \(last) maanden"
      } ?? "\(rest)% duurt langer dan \(last) maanden"
    let months = ValueFormat(decimals: 0, suffix: "\u{A0}maanden")
    var input = Histogram.Input(
      caption: Caption(
        id: "verdeling-" + PageContext.anchor(chances.name), title: choice.title ?? message,
        subtitle:
          "Deel van de perioden dat na zoveel maanden eindigt, in %: \(chances.name), gegevens tot en met \(chances.through.dutch)",
        source:
          "Bron: de perioden van \(chances.name). Kaplan-Meier, zodat perioden die nog lopen meetellen zolang zij gevolgd zijn\(chances.all.count.map { "; \(DutchNumber.text(Double($0), decimals: 0)) perioden" } ?? ""). Het interval staat bij de uitstroomkans."
      ),
      format: months, values: [])
    input.shares = .init(
      bounds: bounds.map(Double.init), percent: percent, median: median,
      note: median.map { "mediaan \(DutchNumber.text($0, decimals: 1)) maanden" } ?? "")
    input.countName = "deel dat dan eindigt"
    input.theme = page.theme
    return FigureMarkup.node(Histogram.figure(input))
  }
}
