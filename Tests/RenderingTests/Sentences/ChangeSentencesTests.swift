import Model
import Rendering
import Testing

/// What changed since the report before, with the right number and verb.
@Suite struct ChangeSentencesTests {
  private func figures(_ signal: Signal, _ code: String) -> IndicatorFigures {
    var figures = Judged(decimals: 1, tested: 5.8, against: .target(6), isMet: true).figures
    figures.signal = signal
    figures.indicator.code = code
    return figures
  }

  private func report(_ now: [Signal], before: [Signal]? = nil) -> Report {
    let list = { (signals: [Signal]) in
      signals.enumerated().map { figures($0.element, "i\($0.offset + 1)") }
    }
    let none = CycleHealth.Share(0, of: 0)
    return Report(
      month: Judged.july, unit: OrganisationUnit(code: "DSZ", name: "Dienst"),
      definition: ReportDefinition(
        code: "r", title: "R", template: "t", position: .file(path: "peil.yaml")),
      organisation: Organisation(name: "Dienst"), perspectives: [], figures: list(now),
      earlier: before.map { [Judged.june: list($0)] } ?? [:],
      cycle: CycleHealth(
        plan: none, incomplete: [:], do: none, overdueMeasures: [], deliveries: none,
        explained: none, act: none, redWithoutAction: [:]),
      measures: [], projects: [], risks: [], explanations: [:], revisions: [], sources: [])
  }

  @Test(
    arguments: [
      ([], "Er zijn geen indicatoren met een signaal."),
      ([.none, .none], "Er zijn geen indicatoren met een signaal."),
      ([.red], "De enige indicator met een signaal is rood."),
      ([.green, .none], "De enige indicator met een signaal is groen."),
      ([.green, .green], "Beide indicatoren met een signaal zijn groen."),
      ([.red, .red, .red], "Alle drie indicatoren met een signaal zijn rood."),
      (
        [.green, .red], "Van de twee indicatoren met een signaal is er één groen en één rood."
      ),
      (
        [.green, .green, .orange, .red, .grey, .none],
        "Van de vijf indicatoren met een signaal zijn er twee groen, één oranje, één rood en één grijs."
      ),
      (
        Array(repeating: .green, count: 13) + [.red],
        "Van de 14 indicatoren met een signaal zijn er 13 groen en één rood."
      ),
    ] as [([Signal], String)])
  func countsTheSignals(signals: [Signal], sentence: String) {
    #expect(ChangeSentences(report(signals)).overview == sentence)
  }

  @Test func findsChanges() {
    let changes = ChangeSentences(
      report(
        [.green, .red, .orange, .green, .none, .grey],
        before: [.red, .orange, .orange, .grey, .red, .green])
    )
    #expect(changes.canCompare)
    #expect(changes.changes.map(\.figures.indicator.code) == ["i1", "i2", "i4", "i6"])
    #expect(changes.changes.map(\.isBetter) == [true, false, true, false])
    #expect(changes.changes.map(\.isNew) == [false, false, true, false])
    #expect(
      ChangeSentences.sentence(changes.changes[0])
        == "Verzuim: van rood naar groen. 5,8% voldoet aan het doel van hoogstens 6,0%.")
    let july = Judged.july
    #expect(ChangeSentences.newSignals([], since: july) == nil)
    #expect(
      ChangeSentences.newSignals([changes.changes[2]], since: Judged.june)
        == "Eén indicator had in juni 2007 geen signaal en nu wel: i4 (groen).")
    #expect(
      ChangeSentences.newSignals([changes.changes[0], changes.changes[2]], since: Judged.june)
        == "Twee indicatoren hadden in juni 2007 geen signaal en nu wel: i1 (groen) en i4 (groen)."
    )
  }

  @Test func comparesWithNothing() {
    #expect(!ChangeSentences(report([.red])).canCompare)
    #expect(!ChangeSentences(report([.red], before: [.grey])).canCompare)
    #expect(ChangeSentences(report([.red])).changes.isEmpty)
  }
}
