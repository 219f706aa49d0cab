import Charts
import Markup
import Model

extension Block {
  /// Which two figures are set against each other: two indicators over the units below, or the rate and
  /// the change of municipalities.
  package struct ScatterChoice: Hashable, Sendable {
    /// Two codes, or none for municipalities.
    var indicators: [String]
    var scale: ChartScale
    var title: String?

    init?(_ options: inout BlockOptions, dossier: Dossier) {
      scale = ChartScale(&options)
      title = options.text("titel")
      let isOfMunicipalities =
        options.word("over", among: ["gemeenten", "onderdelen"], "onderwerp") == "gemeenten"
      let codes = options.words(
        "indicator", among: dossier.indicators.map(\.code), "indicator", .unknownIndicator)
      indicators = codes ?? []
      switch (isOfMunicipalities, codes) {
      case (true, nil): break
      case (true, _?):
        options.wrong(
          "indicator", "bij gemeenten staan de cijfers vast; haal `indicator` of `over` weg")
      case (false, let codes?) where codes.count == 2: break
      case (false, nil):
        options.missing("indicator", "indicator: [3.2.2, 2.1]")
        return nil
      case (false, _?):
        options.wrong(
          "indicator", "een spreiding zet twee indicatoren tegen elkaar; noem er precies twee")
        return nil
      }
    }
  }
}

/// Two figures against each other, a dot for each unit or municipality.
struct ScatterBlock {
  let page: PageContext
  let choice: Block.ScatterChoice

  private var report: Report { page.report }

  var nodes: [Node] { [choice.indicators.isEmpty ? municipalities : units] }

  private func node(_ input: ScatterChart.Input) -> Node {
    var input = input
    input.warp = choice.scale.warp
    input.xWarp = choice.scale.warp
    input.theme = page.theme
    return FigureMarkup.node(ScatterChart.figure(input))
  }

  private var units: Node {
    let found = choice.indicators.compactMap { report.figures(of: $0)?.indicator }
    guard found.count == 2 else {
      return .element("p", text: "Deze indicatoren zijn er niet voor deze eenheid.")
    }
    let (x, y) = (found[0], found[1])
    let across = Dictionary(
      (report.parts[x.code] ?? []).map { ($0.unit, $0.value) },
      uniquingKeysWith: { first, _ in first })
    let parts = (report.parts[y.code] ?? []).filter { across[$0.unit] != nil }
    let items = parts.map { ScatterChart.Item($0.name, x: across[$0.unit] ?? nil, y: $0.value) }
    let whole = items.filter { $0.x != nil && $0.y != nil }
    guard whole.count > 1, let high = whole.max(by: { ($0.y ?? 0) < ($1.y ?? 0) }) else {
      return .element(
        "p",
        text:
          "Er is geen spreiding: daarvoor zijn twee of meer onderdelen met beide cijfers nodig.")
    }
    let (xText, yText) = (FigureText(x), FigureText(y))
    let words = "\(y.name) is het hoogst in \(high.name): \(high.y.map(yText.full) ?? "")"
    var input = ScatterChart.Input(
      caption: Caption(
        id: "spreiding-\(PageContext.anchor(x.code))-\(PageContext.anchor(y.code))",
        title: choice.title
          ?? "\(words), bij \(high.x.map(xText.full) ?? "") \(x.name.lowercasedFirst)",
        subtitle:
          "\(x.name) en \(y.name) van \(whole.count) onderdelen, \(report.month.dutch). Dat twee cijfers samen gaan, zegt niet dat het ene van het andere komt.",
        source: SourceWords.line([x, y])
      ),
      x: (x.name.lowercasedFirst, xText.chartFormat),
      y: (y.name.lowercasedFirst, yText.chartFormat),
      items: items)
    input.heading = "onderdeel"
    input.highlighted = items.firstIndex(of: high)
    return node(input)
  }

  private var municipalities: Node {
    let movers = (report.ranking?.movers ?? []).filter { $0.rate != nil }
    guard movers.count > 1 else {
      return .element(
        "p",
        text:
          "Er is geen spreiding: daarvoor zijn van twee of meer gemeenten het bestand van nu en van een jaar geleden en de huishoudens nodig."
      )
    }
    let own = movers.firstIndex(where: \.isOwn)
    let message = own.map { movers[$0] }.flatMap { own in
      own.rate.map {
        "\(own.name): \(DutchNumber.text($0, decimals: 2)) uitkeringen per 100 huishoudens, in een jaar \(ComparisonSentence.change(own.change))"
      }
    }
    var input = ScatterChart.Input(
      caption: Caption(
        id: "spreiding-gemeenten",
        title: choice.title ?? message ?? "Hoeveel uitkeringen, en hoe dat aantal verandert",
        subtitle:
          "Uitkeringen per 100 huishoudens in \(report.month.dutch) en de verandering van het bestand in twaalf maanden, van \(movers.count) gemeenten",
        source: "Bron: het bestand en de huishoudens van de gemeenten, eigen levering",
        description: movers.count > 40
          ? Self.summary(movers) : ""),
      x: ("uitkeringen per 100 huishoudens", ValueFormat(decimals: 1)),
      y: ("verandering", ValueFormat(decimals: 1, suffix: "%")),
      items: movers.map { .init($0.name, x: $0.rate, y: $0.change * 100) })
    input.heading = "gemeente"
    input.highlighted = own
    return node(input)
  }

  /// Hundreds of figures read aloud are no help; the table has them.
  private static func summary(_ movers: [MunicipalRanking.Mover]) -> String {
    let rates = movers.compactMap(\.rate)
    let changes = movers.map { $0.change * 100 }
    func range(_ values: [Double], _ decimals: Int, _ unit: String) -> String {
      let texts = [values.min(), Histogram.median(values), values.max()].map {
        DutchNumber.text($0, decimals: decimals) + unit
      }
      return "van \(texts[0]) tot \(texts[2]), de middelste \(texts[1])"
    }
    return
      "Uitkeringen per 100 huishoudens: \(range(rates, 2, "")). Verandering: \(range(changes, 1, "%")). Alle cijfers staan in de tabel."
  }
}
