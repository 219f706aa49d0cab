import Markup
import Model
import Numerals

/// What changed since the report before, in sentences.
package struct ChangeSentences: Sendable {
  let report: Report
  let previousMonth: Month?

  package init(_ report: Report) {
    self.report = report
    previousMonth = report.earlier.keys.filter { $0 < report.month }.max()
  }

  /// How many of each signal, in one sentence: "Van de 19 indicatoren met een signaal ...".
  package var overview: String {
    let counted = report.figures.filter { $0.signal != .none }
    guard !counted.isEmpty else { return "Er zijn geen indicatoren met een signaal." }
    guard counted.count > 1 else {
      return "De enige indicator met een signaal is \(counted[0].signal.rawValue)."
    }
    let counts = [Signal.green, .orange, .red, .grey].compactMap { signal in
      let count = counted.filter { $0.signal == signal }.count
      return count > 0 ? (signal: signal, count: count) : nil
    }
    let all = DutchNumber.word(counted.count)
    if counts.count == 1 {
      let who = counted.count == 2 ? "Beide" : "Alle \(all)"
      return "\(who) indicatoren met een signaal zijn \(counts[0].signal.rawValue)."
    }
    let verb = counts[0].count == 1 ? "is" : "zijn"
    let parts = counts.map { "\(DutchNumber.word($0.count)) \($0.signal.rawValue)" }
    return "Van de \(all) indicatoren met een signaal \(verb) er \(enumeration(parts))."
  }

  /// An indicator whose signal is another than a month before.
  package struct Change: Sendable {
    package let figures: IndicatorFigures
    package let before: Signal
    /// That a figure may not be shown any more says nothing of how it stands.
    package var isProtected: Bool {
      guard figures.signal == .grey else { return false }
      if case .noActual(let gap)? = figures.forecast.gap, gap.withheld != nil { return true }
      return figures.actual.withheld != nil
    }
    package var isBetter: Bool { Self.rank(figures.signal) < Self.rank(before) }
    /// There was nothing to judge a month before.
    package var isNew: Bool { before == .grey }

    fileprivate static func rank(_ signal: Signal) -> Int {
      switch signal {
      case .green: 0
      case .orange: 1
      case .red: 2
      case .grey, .none: 3
      }
    }
  }

  package var changes: [Change] {
    guard let previousMonth else { return [] }
    return report.figures.compactMap { figures in
      guard
        let before = report.figures(of: figures.indicator.code, in: previousMonth),
        before.signal != figures.signal, before.signal != .none, figures.signal != .none
      else { return nil }
      return Change(figures: figures, before: before.signal)
    }
  }

  /// The changes that say something, by what stands above them.
  package var lists: [(title: String, changes: [Change])] {
    let judged = changes.filter { !$0.isNew }
    let shown = judged.filter { !$0.isProtected }
    return [
      ("Beter", shown.filter(\.isBetter)), ("Minder goed", shown.filter { !$0.isBetter }),
      ("Beschermd", judged.filter(\.isProtected)),
    ].filter { !$0.1.isEmpty }
  }

  /// What stands above the changes.
  package var title: String {
    guard let previousMonth else { return "Wat er veranderde" }
    return "Wat er veranderde sinds \(previousMonth.dutch)"
  }

  static let nothingToCompare = "Er is geen eerdere maand met signalen om mee te vergelijken."

  static func unchanged(since month: Month) -> String {
    "Geen enkele indicator kreeg een ander signaal dan in \(month.dutch)."
  }

  /// How many figures of earlier months were revised, in one sentence.
  package var revised: String? {
    switch report.revisions.count {
    case 0: nil
    case 1: "Eén cijfer van een eerdere maand is herzien; het staat bij de bronnen."
    case let count:
      "\(DutchNumber.word(count).capitalizedFirst) cijfers van eerdere maanden zijn herzien; ze staan bij de bronnen."
    }
  }

  /// Whether the month before has any signal to compare with.
  package var canCompare: Bool {
    guard let previousMonth else { return false }
    return report.earlier[previousMonth]?.contains { $0.signal != .grey && $0.signal != .none }
      ?? false
  }

  /// `Ziekteverzuim: van rood naar groen. 5,8% voldoet aan het doel van hoogstens 6,0%.`
  ///
  /// With a colon, for a name may be singular or plural.
  package static func sentence(_ change: Change) -> String {
    "\(change.figures.indicator.name): van \(change.before.rawValue) naar \(change.figures.signal.rawValue). \(ReasonSentence(change.figures).sentence)"
  }

  /// The indicators that have a signal now and had none a month before, in one sentence.
  package static func newSignals(_ changes: [Change], since month: Month) -> String? {
    guard !changes.isEmpty else { return nil }
    let names = changes.map { "\($0.figures.indicator.code) (\($0.figures.signal.rawValue))" }
    let count = DutchNumber.word(changes.count).capitalizedFirst
    return changes.count == 1
      ? "Eén indicator had in \(month.dutch) geen signaal en nu wel: \(names[0])."
      : "\(count) indicatoren hadden in \(month.dutch) geen signaal en nu wel: \(enumeration(names))."
  }

  /// The change of the actual over some months: `−1,2 duizend (−0,3%)`.
  package static func change(
    from before: Double, to now: Double, _ indicator: Indicator
  ) -> String {
    let text = FigureText(indicator)
    let printed =
      now.asPrinted(decimals: indicator.decimals)
      .decimalDifference(before.asPrinted(decimals: indicator.decimals))
    let difference = text.difference(printed, showsPlus: true)
    guard text.unit != .percent, before != 0 else { return difference }
    let share = DutchNumber.text(
      (now - before) / abs(before) * 100, decimals: 1, showsPlus: true)
    return "\(difference) (\(share)%)"
  }
}
