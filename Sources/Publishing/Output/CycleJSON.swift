import Model
import Rendering

/// What waits for someone, and what was decided, as JSON.
package enum CycleJSON {
  package static func items(_ items: [OpenItem]) -> JSONValue {
    .list(
      items.map { item in
        .object([
          "eigenaar": .optional(item.owner),
          "stand": .text(item.state.rawValue),
          "soort": .text(OpenItemSentence.kind(item)),
          "code": .optional(item.code),
          "naam": .text(item.name),
          "tekst": .text(OpenItemSentence.text(item)),
        ])
      })
  }

  static func decisions(_ decisions: [LoggedDecision]) -> JSONValue {
    .list(
      decisions.map { decision in
        let (subject, code, adjustment) = parts(decision.subject)
        return .object([
          "datum": .text(decision.date.iso), "door": .text(decision.by),
          "besluit": .text(decision.text), "over": .text(subject), "code": .text(code),
          "bijgesteld": adjustment.map(AdjustmentJSON.value) ?? .null,
        ])
      })
  }

  private static func parts(
    _ subject: LoggedDecision.Subject
  ) -> (String, String, TargetAdjustment?) {
    switch subject {
    case .measure(let code, _): ("maatregel", code, nil)
    case .target(let code, _, let adjustment): ("doelstelling", code, adjustment)
    case .objective(let code, _, let adjustment): ("doel", code, adjustment)
    }
  }
}
