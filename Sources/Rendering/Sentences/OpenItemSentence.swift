import Markup
import Model

/// What waits for someone, in words.
package enum OpenItemSentence {
  /// Without capital and full stop: `er is geen toelichting bij het rode signaal`.
  package static func text(_ item: OpenItem) -> String {
    switch item.matter {
    case .missingExplanation(let signal):
      return "er is geen toelichting bij het \(SignalWords.adjective(signal, count: 2)) signaal"
    case .emptyHeadings(let headings):
      let verb = headings.count == 1 ? "ontbreekt" : "ontbreken"
      return "in de toelichting \(verb) \(enumeration(headings.map { "‘\($0)’" }))"
    case .repeatedExplanation(let month):
      return "de toelichting is dezelfde als in \(month.dutch)"
    case .redWithoutAction(let months):
      let since = months > 1 ? "al \(DutchNumber.word(months)) maanden rood" : "rood"
      return "\(since) zonder lopende maatregel of recent besluit"
    case .missingFigure(let month): return "er is geen cijfer over \(month.dutch)"
    case .targetWithoutDecision(let period, let from, let to):
      return
        to.map {
          "het doel voor \(period) ging zonder besluit van \(DutchNumber.shortest(from)) naar \(DutchNumber.shortest($0))"
        } ?? "het doel voor \(period), \(DutchNumber.shortest(from)), is zonder besluit weggehaald"
    case .measure(let status, let due):
      return "maatregel \(status.rawValue)\(date(due, isOverdue: item.state == .overdue))"
    case .incompleteMeasure(let lacks):
      let words = lacks.map { $0 == "gereed" ? "een einddatum" : "een \($0)" }
      return "de maatregel heeft nog \(enumeration(words)) nodig"
    case .effectWithoutDecision(let verdict, let judged):
      return
        "het effect is in \(judged.dutch) beoordeeld (\(verdict.rawValue)) en er is nog geen besluit over het vervolg"
    case .project(let status, let due):
      return "project: \(status.rawValue)\(date(due, isOverdue: item.state == .overdue))"
    case .objective(let standing, let due):
      let when = due.map { "; het moest er zijn in \($0.dutch)" } ?? ""
      return standing == .unknown
        ? "van dit doel is er geen meting"
        : "het doel is \(standing.rawValue)\(standing == .missed ? when : "")"
    case .question(let text, let due):
      let question = text.hasSuffix(".") ? String(text.dropLast()) : text
      return
        "vraag ‘\(question)’ heeft nog geen antwoord\(due.map { "; te bespreken in \($0.dutch)" } ?? "")"
    }
  }

  private static func date(_ due: Month?, isOverdue: Bool) -> String {
    guard let due else { return "" }
    return isOverdue
      ? ", had in \(due.dutch) gereed moeten zijn" : ", af te ronden in \(due.dutch)"
  }

  /// `Er wachten zeven punten: twee over tijd, vier zonder antwoord en één open.`
  package static func overview(_ items: [OpenItem]) -> String {
    guard !items.isEmpty else { return "Er staat niets open." }
    let parts = OpenItem.State.allCases.compactMap { state -> String? in
      let count = items.count { $0.state == state }
      return count > 0 ? "\(DutchNumber.word(count)) \(state.rawValue)" : nil
    }
    if items.count == 1 { return "Er wacht één punt; stand: \(items[0].state.rawValue)." }
    let head = "Er wachten \(DutchNumber.word(items.count)) punten"
    return "\(head): \(enumeration(parts))."
  }

  /// What it is about, in one word.
  package static func kind(_ item: OpenItem) -> String {
    switch item.matter {
    case .missingExplanation, .emptyHeadings, .repeatedExplanation: "toelichting"
    case .redWithoutAction: "signaal"
    case .missingFigure: "cijfer"
    case .targetWithoutDecision: "doelstelling"
    case .measure, .incompleteMeasure: "maatregel"
    case .effectWithoutDecision: "effect"
    case .project: "project"
    case .objective: "doel"
    case .question: "vraag"
    }
  }
}
