import Model
import Testing

@testable import Metrics

@Suite struct DecisionReviewTests {
  private let month = m(2007, 6)

  private func measure(
    _ code: String, _ status: CorrectiveMeasure.Status, start: Month? = nil,
    decisions: [(Month, Int)] = []
  ) -> CorrectiveMeasure {
    CorrectiveMeasure(
      code: code, indicator: "i", title: "Maatregel \(code)", start: start, status: status,
      decisions: decisions.map {
        .init(date: day($0.0, $0.1), by: "MT", text: "besluit \($0.1)")
      }, position: nowhere)
  }

  private func report(_ set: (inout Report) -> Void) -> DecisionReview {
    let builder = ReportBuilder(dossier: dossier([]), dataset: Dataset([]))
    var report = builder.report(maandrapportage, unit: tree.root, month: month)
    set(&report)
    return DecisionReview(report: report)
  }

  private func effect(_ code: String, _ verdict: MeasuredEffect.Verdict) -> MeasuredEffect {
    MeasuredEffect(
      measures: [code], indicator: "i", start: m(2006, 9), evaluation: m(2007, 3),
      verdict: verdict)
  }

  @Test func asksWhatAJudgedMeasureIsToBecomeUntilItIsDecided() {
    let open = report {
      $0.measures = [measure("A", .running, decisions: [(m(2007, 3), 1)])]
      $0.effects = ["A": effect("A", .unfavourable)]
    }
    #expect(
      open.asked() == [.judgedMeasure(code: "A", title: "Maatregel A", verdict: .unfavourable)])
    let decided = report {
      $0.measures = [measure("A", .running, decisions: [(m(2007, 4), 1)])]
      $0.effects = ["A": effect("A", .unfavourable)]
    }
    #expect(decided.asked().isEmpty)
    let early = report {
      $0.measures = [measure("A", .running)]
      $0.effects = ["A": effect("A", .tooEarly)]
    }
    #expect(early.asked().isEmpty)
    let over = report {
      $0.measures = [measure("A", .done)]
      $0.effects = ["A": effect("A", .favourable)]
    }
    #expect(over.asked().isEmpty)
  }

  @Test func asksForMeasuresThatAreToBeginSoon() {
    let review = report {
      $0.measures = [
        measure("A", .planned, start: m(2007, 9)), measure("B", .planned, start: m(2007, 10)),
        measure("C", .planned, start: m(2007, 6)), measure("D", .planned),
      ]
    }
    #expect(
      review.asked() == [.plannedMeasure(code: "A", title: "Maatregel A", start: m(2007, 9))])
  }

  @Test func asksForCoverOfADeficitAndForABuffer() {
    let review = report {
      var money = MoneyOutcome(
        month: month, schemes: [],
        budgets: [
          .init(status: .provisional, date: day(m(2006, 10), 1), amount: 200)
        ])
      money.balance = .success(.init(value: -50, interval: .failure(.straight)))
      $0.money = money
      $0.riskOutcome = RiskOutcome(
        mean: 1, exactMean: 1, p80: 1, p90: 2, buffer: RiskBuffer(amount: 1), needed: 2,
        ratio: ResilienceRatio(value: 0.5, grade: .f), drawings: 1)
    }
    #expect(
      review.asked() == [.deficit(balance: -50, share: 0.25, year: 2007), .lowBuffer(ratio: 0.5)])
    let sound = report {
      var money = MoneyOutcome(month: month, schemes: [], budgets: [])
      money.balance = .success(.init(value: 50, interval: .failure(.straight)))
      $0.money = money
    }
    #expect(sound.asked().isEmpty)
  }

  @Test func logsTheDecisionsOfThreeMonthsTheLatestFirst() {
    let review = report {
      $0.measures = [
        measure("A", .running, decisions: [(m(2007, 4), 1), (m(2007, 3), 31)]),
        measure("B", .running, decisions: [(m(2007, 6), 30), (m(2007, 7), 1)]),
      ]
    }
    #expect(review.taken().map(\.measure) == ["B", "A"])
    #expect(review.taken().map(\.decision.text) == ["besluit 30", "besluit 1"])
  }
}
