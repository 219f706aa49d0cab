import Markup
import Model

/// How the forecasts of a year did, in a sentence.
struct BacktestSentence {
  let indicator: Indicator
  let backtest: Backtest

  init(_ indicator: Indicator, _ backtest: Backtest) {
    self.indicator = indicator
    self.backtest = backtest
  }

  /// `Uitstroom: de elf prognoses van 2006 (methode auto) zaten gemiddeld 12 naast de uitkomst van 480.`
  var sentence: String {
    let name = "\(indicator.name): "
    guard let came = backtest.came.number else {
      let gap = backtest.came.gap.map(GapSentence.text) ?? "er is geen cijfer"
      return name + "terugkijken op \(backtest.year) kan niet, want \(gap)."
    }
    guard let mean = backtest.meanError else {
      let gap = backtest.tries.last?.forecast.gap.map(GapSentence.text) ?? "er is geen prognose"
      return name + "in \(backtest.year) is geen prognose te maken, want \(gap)."
    }
    let text = FigureText(indicator)
    let count = backtest.errors.count
    let subject =
      count == 1
      ? "de ene prognose van \(backtest.year) (methode \(indicator.forecastMethod.rawValue)) zat"
      : "de \(DutchNumber.word(count)) prognoses van \(backtest.year) (methode \(indicator.forecastMethod.rawValue)) zaten gemiddeld"
    return name + "\(subject) \(text.difference(mean)) naast de uitkomst van \(text.full(came))"
      + within + "."
  }

  private var within: String {
    let (count, total) = backtest.within80
    guard total > 0 else { return "" }
    guard total > 1 else {
      return "; die lag \(count == 1 ? "binnen" : "buiten") de marge van 80%"
    }
    return
      "; bij \(count == 0 ? "geen" : DutchNumber.word(count)) van de \(DutchNumber.word(total)) lag die binnen de marge van 80%"
  }
}
