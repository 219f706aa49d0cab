import Markup
import Model

/// What is said of exit probabilities in running text.
struct ExitSentence {
  private let chances: ExitChances

  init(_ chances: ExitChances) { self.chances = chances }

  /// `Binnen 12 maanden stroomt 41,2% uit`.
  var message: String {
    guard let point = chances.all.point(at: 12) ?? chances.all.curve.last, point.month > 0 else {
      return "Te weinig perioden om een uitstroomkans te geven"
    }
    let months = UnitWords.months(point.month)
    return "Binnen \(months) stroomt \(ShareText.percent(point.exit)) uit"
  }

  /// `Binnen 12 maanden stroomt 50,0% (55-64) tot 60,9% (15-24) uit`; without groups to compare that of all.
  func message(_ split: ExitChances.Split?) -> String {
    let known = (split?.groups ?? []).compactMap { group in
      group.point(at: 12).map { (name: group.name, share: $0.exit) }
    }
    guard let low = known.min(by: { $0.share < $1.share }),
      let high = known.max(by: { $0.share < $1.share }),
      ShareText.percent(low.share) != ShareText.percent(high.share)
    else { return message }
    return
      "Binnen 12 maanden stroomt \(ShareText.percent(low.share)) (\(low.name)) tot \(ShareText.percent(high.share)) (\(high.name)) uit"
  }

  /// What the figures are made of.
  var basis: String {
    let end = "Wat eind \(chances.through.dutch) nog liep, telt mee tot dan."
    guard let from = chances.from else {
      return "Alle perioden zijn vanaf hun begin gevolgd. \(end)"
    }
    return chances.inflowOnly
      ? "Alleen perioden die vanaf \(from.dutch) begonnen. \(end)"
      : "Perioden die in \(from.dutch) al liepen, tellen mee vanaf de duur die zij toen hadden. \(end)"
  }

  func noSplit(_ column: String?) -> String {
    column.map {
      "Naar \($0) is niet geteld; noem die groep bij `uitstroomkans` van de bron."
    } ?? "Naar instroomjaar is niet geteld; zet `cohorten: ja` bij `uitstroomkans` van de bron."
  }

  var tooFew: String {
    "minder dan \(chances.minimum), of zo'n aantal zou eruit volgen"
  }

  var tooFewLeft: String { "minder dan \(chances.minimum) zo lang gevolgd" }

  var noMedian: String { "minder dan de helft is uitgestroomd zolang er genoeg te volgen zijn" }

  /// `8,4 (7,1–10,2)`; a bound that is not reached is told so.
  func median(_ group: ExitChances.Group) -> String {
    guard let median = group.median else { return DutchNumber.missing }
    func text(_ value: Double) -> String { DutchNumber.text(value, decimals: 1) }
    switch (group.medianLow, group.medianHigh) {
    case (let low?, let high?): return "\(text(median)) (\(text(low))–\(text(high)))"
    case (let low?, nil): return "\(text(median)) (vanaf \(text(low)))"
    case (nil, let high?): return "\(text(median)) (tot \(text(high)))"
    case (nil, nil): return text(median)
    }
  }

  /// Whether the groups differ by more than chance.
  func difference(_ split: ExitChances.Split) -> String {
    let what = split.column == nil ? "instroomjaren" : "groepen"
    guard let test = split.test else {
      return "Er zijn te weinig \(what) met genoeg perioden om ze te vergelijken."
    }
    let freedom =
      test.degreesOfFreedom == 1 ? "1 vrijheidsgraad" : "\(test.degreesOfFreedom) vrijheidsgraden"
    let p = test.p < 0.001 ? "p < 0,001" : "p = " + DutchNumber.text(test.p, decimals: 3)
    let figures =
      "log-rank: chi² \(DutchNumber.text(test.chiSquare, decimals: 2)), \(freedom), \(p)"
    return test.p < 0.05
      ? "De \(what) stromen niet even snel uit: zo'n verschil is zelden toeval (\(figures)). Waardoor het komt, zegt dit niet."
      : "Het verschil tussen de \(what) kan toeval zijn (\(figures))."
  }

  /// The figures of a curve for who can't see it.
  static func description(_ group: ExitChances.Group) -> String {
    let points = [6, 12, 24].compactMap { group.point(at: $0) }
    let shown = points.isEmpty ? Array(group.curve.suffix(1)) : points
    let texts = shown.map {
      "na \(UnitWords.months($0.month)) \(ShareText.percent($0.exit))"
    }
    return "\(group.name): \(texts.joined(separator: ", "))."
  }
}
