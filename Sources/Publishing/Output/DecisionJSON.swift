import Model
import Rendering

/// What is asked to be decided, and the conclusions of a scan, as JSON.
enum DecisionJSON {
  static func asked(_ report: Report) -> JSONValue {
    .list(
      report.asked.map {
        .object(["soort": .text(kind($0)), "tekst": .text(DecisionSentence.text($0))])
      })
  }

  static func conclusion(_ conclusion: ScanConclusion) -> JSONValue {
    .object([
      "soort": .text(kind(conclusion)), "tekst": .text(ConclusionSentence.text(conclusion)),
    ])
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
