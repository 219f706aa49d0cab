import Model
import Testing

@testable import Metrics

@Suite struct EffectMessagesTests {
  private func messages(
    _ gap: MeasuredEffect.Gap?, measures: [String] = ["M-1"]
  ) -> [String] {
    let all = measures.map {
      CorrectiveMeasure(
        code: $0, indicator: "i", title: "", start: m(2007, 1), status: .running,
        position: .file(path: "maatregelen.yaml"))
    }
    let dossier = dossier([indicator(.stock(series: "x"))]) { $0.measures = all }
    var report = ReportBuilder(dossier: dossier, dataset: Dataset([])).report(
      maandrapportage, unit: tree.root, month: m(2007, 7))
    for measure in measures {
      report.effects[measure] = MeasuredEffect(
        measures: measures, indicator: "i", start: m(2007, 1), evaluation: m(2007, 7),
        verdict: gap == nil ? .within : nil, gap: gap)
    }
    return EffectMessages(report: report).diagnostics.map(\.description)
  }

  private let start =
    "maatregelen.yaml: opmerking: het effect van maatregel 'M-1' op indicator 'i' van DSZ is niet te meten: "

  @Test func saysWhatToDo() {
    #expect(
      messages(.noReference(series: "l", [m(2007, 6)])) == [
        start + "reeks 'l' van `referentie` heeft geen cijfer over 2007-06; lever dat [P0215]"
      ])
    #expect(
      messages(.noReference(series: "l", [])) == [
        start
          + "reeks 'l' van `referentie` heeft geen cijfers van voor de start; lever die of haal `referentie` weg [P0215]"
      ])
    #expect(
      messages(.noDirection) == [
        start + "de indicator heeft geen `richting` hoger of lager; vul die in [P0215]"
      ])
    #expect(
      messages(.noActual([m(2007, 2), m(2007, 3)])) == [
        start + "er is geen cijfer over 2007-02, 2007-03; vraag dat op [P0215]"
      ])
  }

  @Test func saysItOnceForMeasuresTogether() {
    #expect(messages(.noDirection, measures: ["M-1", "M-2"]).count == 1)
  }

  @Test func saysNothingWhereOneCanOnlyWait() {
    for gap in [
      nil, MeasuredEffect.Gap.noStart, .notBegun, .notDefined, .neverChanged,
      .tooFewMonths(has: 3, needs: 24),
    ] {
      #expect(messages(gap).isEmpty)
    }
  }
}
