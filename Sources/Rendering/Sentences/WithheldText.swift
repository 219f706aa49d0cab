import Markup
import Model

/// What stands where a figure is hidden from readers outside.
package enum WithheldText {
  /// `<10`, or `beschermd` where even that would give a number away.
  package static func short(_ why: Withheld) -> String {
    switch why {
    case .below(let limit): "<\(limit)"
    case .secondary, .unknownGroup: "beschermd"
    }
  }

  /// Behind "geen cijfer:".
  static func reason(_ why: Withheld) -> String {
    switch why {
    case .below(let limit): "beschermd, want het zijn er minder dan \(limit)"
    case .secondary: "beschermd, want er zou een klein aantal uit af te leiden zijn"
    case .unknownGroup: "beschermd, want het is niet bekend over hoeveel mensen het gaat"
    }
  }

  /// Where a forecast, limits or an effect can't be given.
  static let tooFew = "er zijn te weinig cijfers die getoond mogen worden"

  /// What every report with protected figures says of them.
  package static func note(_ protection: Protection) -> String {
    let rounding =
      protection.rounding > 1
      ? " Andere aantallen zijn elk apart afgerond op het dichtstbijzijnde veelvoud van \(protection.rounding); een totaal is daardoor niet altijd precies de som van de delen."
      : ""
    return
      "De cijfers in deze rapportage zijn beschermd, zodat niemand te herkennen is. Een aantal onder de \(protection.minimum) staat er als ‘<\(protection.minimum)’; ‘beschermd’ staat bij een cijfer waaruit zo’n aantal af te leiden is, dat over te weinig mensen gaat of waarvan niet bekend is over hoeveel mensen het gaat.\(rounding) Percentages, gemiddelden, prognoses en grafieken zijn met de beschermde cijfers gemaakt."
  }

  /// In the place of what is never made for readers outside.
  static func notShown(_ subject: String) -> String {
    "\(subject) staan niet in deze rapportage, omdat er kleine aantallen mensen uit af te leiden zijn."
  }
}

extension PageContext {
  /// Why a figure is missing; what is hidden from the reader shows that it is, and how.
  func missing(_ gap: Gap) -> Node {
    guard let why = gap.withheld else { return missing(GapSentence.text(gap)) }
    return .element(
      "span", [Attribute("title", GapSentence.text(gap).capitalizedFirst)],
      text: WithheldText.short(why))
  }
}
