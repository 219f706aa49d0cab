import Model
import Testing

@testable import Rendering

@Suite struct MixSentenceTests {
  private func outcome(_ total: Result<MixOutcome.Total, MixOutcome.Gap>) -> MixOutcome {
    .init(budget: 200_000, choices: [], leftOut: [], total: total)
  }

  @Test func tellsWhatTheBudgetBrings() {
    var total = MixOutcome.Total(
      places: 30, successes: 15.34, interval: 9.12...19.96, cost: 195_000, shadowPrice: 0.00002,
      isProven: true)
    #expect(
      MixSentence(outcome(.success(total))).lead == [
        "Met een budget van €\u{A0}200.000 zijn naar verwachting 15,3 netto successen te bereiken (met 95% zekerheid 9,1 tot 20,0), voor €\u{A0}195.000. €\u{A0}100.000 meer budget brengt ongeveer 2,0 netto successen."
      ])
    total.shadowPrice = 0.0013
    #expect(
      MixSentence(outcome(.success(total))).lead[0].hasSuffix(
        "€\u{A0}1.000 meer budget brengt ongeveer 1,3 netto successen."))
    total.shadowPrice = 0
    #expect(
      MixSentence(outcome(.success(total))).lead[0].hasSuffix(
        "Meer budget brengt geen netto successen meer."))
    total.interval = nil
    #expect(MixSentence(outcome(.success(total))).lead[0].contains("(zonder interval, want"))
    total.isProven = false
    #expect(MixSentence(outcome(.success(total))).lead.last?.contains("afgebroken") == true)
  }

  @Test func saysWhyThereIsNone() {
    #expect(
      MixSentence(outcome(.failure(.noSolver))).lead == [
        "De beste inzet is niet te geven: GLPK ontbreekt op deze computer; installeer het met `apt-get install libglpk40`."
      ])
    for gap in [MixOutcome.Gap.noOptions, .failed] {
      #expect(MixSentence(outcome(.failure(gap))).gap?.isEmpty == false)
    }
  }

  @Test func namesWhatCouldNotEnter() {
    let option = InstrumentPlan.Option(
      instrument: "stage", segment: "jong", cost: 1, chance: .measured)
    let gross = InstrumentOutcome.Figure(value: 0.5, low: 0.4, high: 0.6, count: 90)
    #expect(
      MixSentence.leftOut(.init(option: option, gross: gross, refusal: .gross))
        == "stage voor jong, bruto 50,0% (40,0–60,0): alleen de bruto kans is bekend, want er is geen kans zonder het instrument."
    )
    #expect(
      MixSentence.leftOut(.init(option: option, gross: nil, refusal: .small(minimum: 10)))
        == "stage voor jong: de groep is te klein om te tonen (minimum 10).")
  }
}
