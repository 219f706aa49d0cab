import Markup
import Model

/// What was delivered, what is provisional or revised, and what the figures leave to ask.
struct QualityTable {
  let page: PageContext
  private var report: Report { page.report }
  private var quality: DataQuality { report.quality }

  var nodes: [Node] { deliveries + [provisional] + questions }

  // MARK: Deliveries

  private var deliveries: [Node] {
    guard !quality.sources.isEmpty else {
      return [
        .element(
          "p", [],
          text:
            "Er zijn nog te weinig maanden geleverd om te zeggen wat elke maand hoort te komen.")
      ]
    }
    return [
      TableMarkup(
        caption: [.text("Cijfers die elke maand komen, per bron: hoeveel er van elke maand zijn")],
        columns: [.init(title: "Bron")]
          + quality.months.map { .init(title: $0.dutch, isNumeric: true) },
        rows: quality.sources.map { source in
          [.init(content: [.text(source.name ?? "zonder bron")], isHead: true)]
            + quality.months.map { .text(words(source.deliveries[$0])) }
        }, name: "leveringen"
      ).node
    ]
  }

  /// `alle 4`, `1 van 1`, `3 van 4`, `geen van 4`, and when they came late.
  private func words(_ delivery: DataQuality.Delivery?) -> String {
    guard let delivery, delivery.expected > 0 else { return DutchNumber.missing }
    let count =
      switch delivery.received {
      case delivery.expected where delivery.expected > 1: "alle \(delivery.expected)"
      case 0: "geen van \(delivery.expected)"
      default: "\(delivery.received) van \(delivery.expected)"
      }
    return delivery.lateSince.map { "\(count), laat (in \($0.dutch))" } ?? count
  }

  // MARK: Provisional and revised

  private var provisional: Node {
    let names = quality.provisional.map(name)
    let revised = report.revisions.count
    let first =
      names.isEmpty
      ? "Geen cijfer van deze maand is als voorlopig geleverd."
      : "Voorlopig: \(enumeration(names))."
    let second =
      switch revised {
      case 0: "Sinds de vorige rapportage is geen cijfer herzien."
      case 1: "Sinds de vorige rapportage is één cijfer herzien."
      default: "Sinds de vorige rapportage zijn \(revised) cijfers herzien."
      }
    return .element("p", [], text: "\(first) \(second)")
  }

  private func name(_ code: String) -> String {
    "\(code) \(report.figures(of: code)?.indicator.name ?? "")"
  }

  // MARK: Questions

  private var questions: [Node] {
    guard !quality.questions.isEmpty else {
      return [
        .element("p", [], text: "De cijfers van deze maand geven geen aanleiding tot vragen.")
      ]
    }
    return [
      .element("p", [.class("runin")], text: "Vragen bij de cijfers"),
      .element("ul", [], quality.questions.map { .element("li", text: sentence($0)) }),
    ]
  }

  private func implausible(_ forecast: DataQuality.ImplausibleForecast) -> String {
    guard let indicator = report.figures(of: forecast.indicator)?.indicator else {
      return name(forecast.indicator)
    }
    let text = FigureText(indicator)
    let start = "\(name(forecast.indicator)): de prognose is \(text.full(forecast.forecast))"
    guard let needed = forecast.needed else {
      return "\(start), maar het jaar is voorbij en kwam anders uit. Klopt dat?"
    }
    let seen = forecast.seen
    switch forecast.step {
    case .amount:
      return
        "\(start). Dan moet elke volgende maand gemiddeld \(text.full(needed)) zijn, terwijl de laatste maanden tussen \(text.number(seen.lowerBound)) en \(text.full(seen.upperBound)) lagen. Klopt dat?"
    case .change:
      return
        "\(start). Dan moet elke volgende maand gemiddeld \(text.difference(needed, showsPlus: true)) brengen, terwijl dat de laatste maanden tussen \(text.difference(seen.lowerBound, showsPlus: true)) en \(text.difference(seen.upperBound, showsPlus: true)) was. Klopt dat?"
    }
  }

  private func sentence(_ question: DataQuality.Question) -> String {
    switch question {
    case .unusual(let code, let value, let usual, _):
      guard let indicator = report.figures(of: code)?.indicator else { return name(code) }
      let text = FigureText(indicator)
      return
        "\(name(code)): \(text.full(value)), terwijl na het jaar ervoor \(text.full(usual)) te verwachten was. Klopt dat?"
    case .stopped(let code, let last):
      return "\(name(code)): kwam regelmatig, maar na \(last.dutch) niet meer. Komt er nog wat?"
    case .partsDiffer(let series, let delivered, let sum):
      return
        "Reeks \(series): het totaal is \(DutchNumber.shortest(delivered)), de onderdelen tellen op tot \(DutchNumber.shortest(sum)). Welke klopt?"
    case .sumDiffers(let code, let parts, let value, let sum):
      guard let indicator = report.figures(of: code)?.indicator else { return name(code) }
      let text = FigureText(indicator)
      return
        "\(name(code)): \(text.full(value)), terwijl \(enumeration(parts)) optellen tot \(text.full(sum)). Wat klopt er niet?"
    case .implausibleForecast(let forecast): return implausible(forecast)
    case .otherChanges(let stock, let amount, let limit):
      return
        "Reeks \(stock): \(DutchNumber.shortest(amount)) overige mutaties naast instroom en uitstroom, meer dan de grens van \(DutchNumber.shortest(limit)). Waar komen die vandaan?"
    }
  }
}
