import Model
import Numerals

/// The questions that a report's deliveries leave, as messages of `controleer`.
struct QualityMessages {
  let report: Report
  let builder: FigureBuilder

  private var month: String { report.month.iso }

  var diagnostics: [Diagnostic] {
    report.quality.questions.map(diagnostic) + report.quality.sources.compactMap(delivery)
  }

  private func delivery(_ source: DataQuality.Source) -> Diagnostic? {
    guard let delivery = source.deliveries[report.month], !delivery.missing.isEmpty else {
      return nil
    }
    let name = source.name.map { "bron '\($0)'" } ?? "de bron"
    let missing = delivery.missing
    return Diagnostic(
      .warning, .incompleteDelivery,
      "over \(month) leverde \(name) voor \(report.unit.code) \(delivery.received) van de \(delivery.expected) cijfers die elke maand komen; vraag na waar \(missing.joined(separator: ", ")) \(missing.count == 1 ? "blijft" : "blijven")",
      at: .file(path: "gegevens"))
  }

  private func diagnostic(_ question: DataQuality.Question) -> Diagnostic {
    switch question {
    case .unusual(let code, let value, let usual, _):
      return Diagnostic(
        .remark, .unusualValue,
        "indicator '\(code)' van \(report.unit.code) is in \(month) \(plain(value)), terwijl na het jaar ervoor \(plain(usual)) te verwachten was: klopt dat?",
        at: report.figures(of: code)?.actual.inputs.last?.origin ?? place(of: code))
    case .stopped(let code, let last):
      return Diagnostic(
        .warning, .seriesStopped,
        "indicator '\(code)' van \(report.unit.code) kwam regelmatig, maar na \(last.iso) niet meer; vraag de leverancier, of haal de indicator weg",
        at: place(of: code))
    case .partsDiffer(let series, let delivered, let sum):
      let key = Dataset.Key(series: series, unit: report.unit.code)
      return Diagnostic(
        .warning, .partsDiffer,
        "reeks '\(series)' van \(report.unit.code) in \(month) is \(plain(delivered)), maar de onderdelen tellen op tot \(plain(sum)); het geleverde totaal telt, kijk na welke klopt",
        at: builder.index.delivered(key, report.month)?.origin ?? .file(path: "gegevens"))
    case .otherChanges(let stock, let amount, let limit):
      let flow = builder.dossier.stockFlows.first { $0.stock == stock }
      return Diagnostic(
        .warning, .stockFlowDiffers,
        "de verandering van '\(stock)' van \(report.unit.code) in \(month) is niet instroom min uitstroom: \(plain(amount)) overige mutaties, meer dan de grens van \(plain(limit)); zoek uit wat dat is",
        at: flow?.position ?? .file(path: "peil.yaml"))
    case .sumDiffers(let code, let parts, let value, let sum):
      return Diagnostic(
        .remark, .sumDiffers,
        "indicator '\(code)' van \(report.unit.code) is in \(month) \(plain(value)), maar \(parts.joined(separator: ", ")) tellen op tot \(plain(sum)): wat klopt er niet?",
        at: place(of: code))
    case .implausibleForecast(let forecast):
      return Diagnostic(
        .remark, .implausibleForecast, implausible(forecast),
        at: report.figures(of: forecast.indicator)?.forecast.inputs.last?.origin
          ?? place(of: forecast.indicator))
    }
  }

  private func implausible(_ forecast: DataQuality.ImplausibleForecast) -> String {
    let start =
      "de prognose van '\(forecast.indicator)' voor \(report.unit.code), gemaakt in \(month), is \(plain(forecast.forecast))"
    guard let needed = forecast.needed else {
      return "\(start), maar het jaar is voorbij en kwam anders uit: klopt dat?"
    }
    let what = forecast.step == .amount ? "zijn" : "veranderen"
    let range =
      "tussen \(plain(forecast.seen.lowerBound)) en \(plain(forecast.seen.upperBound))"
    return
      "\(start); dan moet elke volgende maand gemiddeld \(plain(needed)) \(what), terwijl de laatste maanden \(range) lagen: klopt dat?"
  }

  private func place(of code: String) -> InputPosition {
    report.figures(of: code)?.indicator.position ?? .file(path: "indicatoren.yaml")
  }

  /// A number as a person types it in a delivery.
  private func plain(_ value: Double) -> String {
    let text = "\(value.asPrinted(decimals: 6))"
    return (text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
      .replacing(".", with: ",")
  }
}
