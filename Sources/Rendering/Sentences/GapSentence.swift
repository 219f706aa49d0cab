import Model

/// Why a figure is missing, in words that go behind "geen cijfer:".
package enum GapSentence {
  package static func text(_ gap: Gap) -> String {
    switch gap {
    case .notDelivered(let series, let month):
      "reeks ‘\(series)’ is over \(month.dutch) niet geleverd"
    case .missingMonths(let months):
      switch months.count {
      case 0: "er zijn geen maanden geleverd"
      case 1...4: "er is geen cijfer over \(enumeration(months.map(\.dutch)))"
      default:
        "er zijn geen cijfers over \(months.count) maanden, van \(months[0].dutch) tot en met \(months[months.count - 1].dutch)"
      }
    case .missingParts(let parts, let month):
      "er is over \(month.dutch) geen cijfer van \(enumeration(parts))"
    case .denominatorIsZero: "de noemer is nul"
    case .outdated(let measured): "de laatste meting, van \(measured.dutch), is te oud"
    case .notAddable: "dit cijfer is alleen per onderdeel geleverd en telt niet op"
    case .weightIsZero: "het gewicht is nul"
    case .withheld(let why): WithheldText.reason(why)
    }
  }

  package static func text(_ gap: ForecastFigure.Gap) -> String {
    switch gap {
    case .notAsked: "er wordt geen prognose gemaakt"
    case .notDelivered(let month): "er is in \(month.dutch) geen prognose geleverd"
    case .noActual(let gap): text(gap)
    case .tooFewMonths(0, let needs):
      "er is nog geen van de \(needs) maanden die de methode nodig heeft"
    case .tooFewMonths(let has, let needs):
      "er \(has == 1 ? "is" : "zijn") \(has) van de \(needs) maanden die de methode nodig heeft"
    case .tooFewShown: WithheldText.tooFew
    case .noFullYear: "er is nog geen volledig jaar om het seizoen uit af te leiden"
    case .noShare: "eerdere jaren zijn nul en zeggen niets over het verloop"
    case .notDefined: "de methode kan niet bij deze soort indicator"
    }
  }
}
