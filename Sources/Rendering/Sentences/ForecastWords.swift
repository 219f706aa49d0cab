import Markup
import Model

/// How a forecast was made, in words.
package enum ForecastWords {
  /// `: het gemiddelde van ETS(M,A,N) en Theta, met 80% kans ..., overbrugd: mei 2006`; empty where a
  /// method has neither.
  static func account(_ forecast: ForecastFigure, _ text: FigureText) -> String {
    var words = forecast.technique.map { ": \(name($0))" } ?? ""
    words += margin(forecast, text)
    if !forecast.bridged.isEmpty {
      words += ", overbrugd: \(enumeration(forecast.bridged.map(\.dutch)))"
    }
    return words
  }

  /// `, met 80% kans tussen 1.020 en 1.080 en met 95% kans tussen 1.005 en 1.095`; empty without margins.
  static func margin(_ forecast: ForecastFigure, _ text: FigureText) -> String {
    guard let interval = forecast.interval, interval.low95 < interval.high95 else { return "" }
    return
      ", met 80% kans tussen \(text.number(interval.low80)) en \(text.full(interval.high80))"
      + " en met 95% kans tussen \(text.number(interval.low95)) en \(text.full(interval.high95))"
  }

  /// `het gemiddelde van ETS(M,Ad,M) en Theta`.
  package static func name(_ technique: ForecastTechnique) -> String {
    switch technique {
    case .smoothing(let form): form
    case .theta: "Theta"
    case .mean(let form): "het gemiddelde van \(form) en Theta"
    case .seasonalNaive: "dezelfde maand een jaar eerder"
    case .constant: "de reeks verandert nooit"
    }
  }
}
