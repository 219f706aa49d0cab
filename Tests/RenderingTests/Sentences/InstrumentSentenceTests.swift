import Model
import Testing

@testable import Rendering

@Suite struct InstrumentSentenceTests {
  private func figure(
    _ value: Double, _ low: Double?, _ high: Double?
  ) -> InstrumentOutcome.Figure {
    .init(value: value, low: low, high: high, count: 40)
  }

  private func outcome(
    pairs: [InstrumentOutcome.Figure], without: String? = nil, small: Int = 0
  ) -> InstrumentOutcome {
    .init(
      minimum: 10, results: [],
      differences: pairs.enumerated().map {
        .init(
          first: "a\($0.offset)", second: "b", success: $0.element, dropOut: nil,
          costPerSuccess: nil)
      }, smallGroups: small, without: without, withoutChance: nil)
  }

  @Test func tellsFewDifferencesAll() {
    let sentence = InstrumentSentence(
      outcome(pairs: [figure(0.2, 0.1, 0.3), figure(-0.05, -0.1, 0.02)]))
    #expect(
      sentence.differences == [
        "a0 min b: succes +20,0 procentpunt (+10,0 tot +30,0).",
        "a1 min b: succes −5,0 procentpunt (−10,0 tot +2,0); elk verschil kan toeval zijn.",
      ])
  }

  @Test func tellsOfManyDifferencesTheClearOnes() {
    let unclear = Array(repeating: figure(0, -0.1, 0.1), count: 7)
    let sentence = InstrumentSentence(outcome(pairs: [figure(-0.2, -0.3, -0.1)] + unclear))
    #expect(
      sentence.differences == [
        "a0 min b: succes −20,0 procentpunt (−30,0 tot −10,0).",
        "Van zeven andere paren kan elk verschil toeval zijn.",
      ])
    #expect(
      InstrumentSentence(outcome(pairs: unclear)).differences == [
        "Van alle zeven paren kan elk verschil toeval zijn."
      ])
  }

  @Test func saysWhyThereIsNoNetChance() {
    #expect(InstrumentSentence(outcome(pairs: [])).basis.contains("geen groep zonder instrument"))
    let small = InstrumentSentence(outcome(pairs: [], without: "geen", small: 2))
    #expect(small.basis.contains("De groep 'geen' is te klein om te tonen"))
    #expect(
      small.hidden == "Twee instrumenten hebben minder dan 10 deelnemers en staan er niet bij.")
    #expect(InstrumentSentence(outcome(pairs: [])).hidden == nil)
  }

  @Test func writesBoundsThatAreNegativeOrUnknown() {
    #expect(InstrumentText.share(figure(0.2, 0.1, 0.3)) == "20,0% (10,0–30,0)")
    #expect(InstrumentText.share(figure(-0.2, -0.3, -0.1)) == "−20,0% (−30,0 tot −10,0)")
    #expect(InstrumentText.share(figure(0.2, nil, nil)) == "20,0%")
    #expect(InstrumentText.euro(figure(1250, 900, nil)) == "€\u{A0}1.250 (900–onbekend)")
  }
}
