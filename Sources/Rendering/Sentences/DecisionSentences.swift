import Markup
import Model

/// What needs a decision: red signals without a running measure or a recent decision, and measures that
/// are overdue.
struct DecisionSentences {
  struct Item {
    var signal: Signal
    var text: String
  }

  let items: [Item]
  /// Said in their place where there are none.
  let nothing: String

  init(_ report: Report) {
    items = Self.red(report) + Self.overdue(report)
    let judged = report.figures.filter { $0.signal != .none }
    let hidden = judged.count(where: SignalWords.isProtected)
    nothing =
      hidden > 0
      ? Self.nothingShown(isAll: hidden == judged.count)
      : report.figures.contains { $0.signal == .red }
        ? "Niets: bij elk rood signaal loopt een maatregel of is onlangs besloten, en geen maatregel is over tijd."
        : "Niets: er zijn geen rode signalen en geen maatregel is over tijd."
  }

  private static func nothingShown(isAll: Bool) -> String {
    isAll
      ? "Dat is hier niet te zeggen: de signalen zijn beschermd."
      : "Niets bij de signalen die getoond mogen worden; de andere zijn beschermd."
  }

  private static func red(_ report: Report) -> [Item] {
    report.figures.compactMap { figures in
      guard let months = report.cycle.redWithoutAction[figures.indicator.code] else { return nil }
      let since =
        months > 1
        ? "al \(DutchNumber.word(months)) maanden rood zonder maatregel of besluit"
        : "rood, en er loopt geen maatregel"
      return Item(
        signal: .red,
        text: "\(figures.indicator.name): \(since). \(ReasonSentence(figures).sentence)")
    }
  }

  private static func overdue(_ report: Report) -> [Item] {
    report.measures.filter { report.cycle.overdueMeasures.contains($0.code) }.map { measure in
      let due = measure.due.map { " had in \($0.dutch) klaar moeten zijn" } ?? ""
      return Item(
        signal: .orange, text: "Maatregel \(measure.code), \(measure.title),\(due) en is dat niet.")
    }
  }
}
