import Markup
import Model

/// The words for what is special about a point of a control chart, and for the rule itself.
package enum ControlWords {
  /// `boven de bovengrens`, `7 op rij dalend`: for tables and data files.
  package static func word(
    _ cause: XmRChart.SpecialCause, _ parameters: XmRChart.Parameters = .init()
  ) -> String {
    switch (cause.rule, cause.isUpward) {
    case (.outsideLimits, true): "boven de bovengrens"
    case (.outsideLimits, false): "onder de ondergrens"
    case (.run, true): "\(parameters.run) op rij boven het midden"
    case (.run, false): "\(parameters.run) op rij onder het midden"
    case (.trend, true): "\(parameters.trend) op rij stijgend"
    case (.trend, false): "\(parameters.trend) op rij dalend"
    case (.twoOfThree, true): "2 van 3 dicht bij de bovengrens"
    case (.twoOfThree, false): "2 van 3 dicht bij de ondergrens"
    }
  }

  /// The rule `beheersing` in words.
  static func rule(_ control: SignalRule.Control) -> String {
    let parameters = XmRChart.Parameters()
    var words =
      "Groen als het proces stabiel is en het doel steeds haalt; oranje als het stabiel is en het doel soms mist, of als het gunstig verandert en het doel nog niet steeds haalt; rood als het stabiel is en het doel niet haalt, of bij meer dan toeval aan de ongunstige kant. \(limits(control, parameters)) Meer dan toeval is: een cijfer buiten de grenzen, \(parameters.run) op rij aan één kant van het midden, \(parameters.trend) op rij stijgend of dalend, of 2 van 3 in het buitenste derde deel aan dezelfde kant."
    if control.isSeasonal {
      words +=
        " Het seizoen is er eerst uit gehaald: het gemiddelde verschil van elke maand van het jaar met haar jaar."
    }
    if !control.changes.isEmpty {
      words += " Een nieuw niveau begint in \(enumeration(control.changes.map(\.dutch)))."
    }
    return words
  }

  /// What the limits are and rest on, printed with the chart.
  static func limits(_ control: SignalRule.Control, _ parameters: XmRChart.Parameters) -> String {
    let basis =
      control.baseline.map {
        "de cijfers van \($0.lowerBound.dutch) tot en met \($0.upperBound.dutch)"
      } ?? "de eerste \(DutchNumber.word(parameters.baseline)) cijfers"
    return
      "Grenzen: het gemiddelde van \(basis), plus en min \(DutchNumber.shortest(parameters.width)) maal het gemiddelde verschil tussen opeenvolgende cijfers; verschillen van \(DutchNumber.shortest(parameters.screening)) maal dat gemiddelde of meer tellen daarin niet mee."
  }
}
