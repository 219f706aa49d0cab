import Model
import Rendering

/// What is asked to be decided and what was decided, and the conclusions of a scan, as JSON.
enum DecisionJSON {
  static func value(_ report: Report) -> JSONValue {
    .object([
      "gevraagd": .list(
        report.asked.map {
          .object(["soort": .text(kind($0)), "tekst": .text(DecisionSentence.text($0))])
        }),
      "genomen": .list(
        report.taken.map {
          .object([
            "maatregel": .text($0.measure),
            "datum": .text(iso($0.decision.date)),
            "door": .text($0.decision.by), "besluit": .text($0.decision.text),
          ])
        }),
    ])
  }

  static func conclusion(_ conclusion: ScanConclusion) -> JSONValue {
    .object([
      "soort": .text(kind(conclusion)), "tekst": .text(ConclusionSentence.text(conclusion)),
    ])
  }

  private static func iso(_ date: CalendarDate) -> String {
    "\(date.month.iso)-\(date.day < 10 ? "0" : "")\(date.day)"
  }

  private static func kind(_ asked: AskedDecision) -> String {
    switch asked {
    case .deficit: "tekort"
    case .redWithoutAction: "rood zonder maatregel"
    case .judgedMeasure: "beoordeelde maatregel"
    case .overdueMeasure: "maatregel over tijd"
    case .plannedMeasure: "geplande maatregel"
    case .delayedProject: "vertraagd project"
    case .failedSample: "steekproef onder de norm"
    case .lowBuffer: "te kleine buffer"
    }
  }

  private static func kind(_ conclusion: ScanConclusion) -> String {
    switch conclusion {
    case .movedWithNation: "land"
    case .gap: "verschil"
    case .flows: "stromen"
    case .composition: "samenstelling"
    case .exits: "uitstroom"
    case .slowest: "uitstroom naar groep"
    case .price: "prijs"
    case .outlook: "vooruitblik"
    case .potential: "reductiepotentieel"
    }
  }
}
