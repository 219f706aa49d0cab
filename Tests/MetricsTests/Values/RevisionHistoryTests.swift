import Model
import Testing

@testable import Metrics

@Suite struct RevisionHistoryTests {
  private let may = Period.month(m(2007, 5))
  private func dated(_ number: Int) -> Delivery { .dated(m(2007, number), day: 0) }

  private func revisions(
    _ observations: [Observation], of kind: Indicator.Kind = .stock(series: "x"),
    lastReport: Month = m(2007, 6)
  ) -> [Revision] {
    RevisionHistory.revisions(
      of: Dataset(observations), indicators: [indicator(kind)], unit: tree.root, month: m(2007, 7),
      lastReport: lastReport)
  }

  @Test func listsAnEarlierMonthOldAndNewWithTheirPlaces() throws {
    let found = revisions([
      delivered(may, 10, on: dated(5), at: 1), delivered(may, 12, on: dated(7), at: 9),
    ])
    let revision = try #require(found.first)
    #expect(found.count == 1)
    #expect(revision.month == m(2007, 5))
    #expect(revision.indicators == ["i"])
    #expect(revision.old == .number(10))
    #expect(revision.new == .number(12))
    #expect(revision.oldOrigin == .line(path: "gegevens/x.csv", line: 1))
    #expect(revision.newOrigin == .line(path: "gegevens/x.csv", line: 9))
  }

  @Test func listsARevisionOfAnUndatedDelivery() {
    #expect(revisions([delivered(may, 10), delivered(may, 12, on: dated(7))]).count == 1)
  }

  @Test func comparesWithTheLastDeliveryBeforeTheReport() {
    let found = revisions([
      delivered(may, 10, on: dated(5)), delivered(may, 11, on: dated(6)),
      delivered(may, 12, on: dated(7)),
    ])
    #expect(found.map(\.old) == [.number(11)])
  }

  @Test func listsNothingThatStayedTheSame() {
    #expect(revisions([]).isEmpty)
    #expect(revisions([delivered(may, 10, on: dated(5))]).isEmpty)
    #expect(
      revisions([delivered(may, 10, on: dated(5)), delivered(may, 10, on: dated(7))]).isEmpty)
  }

  @Test func listsNothingThatTheLastReportKnew() {
    #expect(
      revisions([delivered(may, 10, on: dated(5)), delivered(may, 12, on: dated(6))]).isEmpty)
  }

  @Test func listsADeliveryOfAMonthWithoutAReport() {
    let found = revisions(
      [delivered(may, 10, on: dated(5)), delivered(may, 12, on: dated(6))],
      lastReport: m(2007, 5))
    #expect(found.map(\.new) == [.number(12)])
  }

  @Test func listsNothingThatCameFirst() {
    #expect(revisions([delivered(may, 12, on: dated(7))]).isEmpty)
  }

  @Test func listsNothingOfTheMonthItself() {
    let july = Period.month(m(2007, 7))
    #expect(revisions([delivered(july, 1), delivered(july, 2, on: dated(7))]).isEmpty)
  }

  @Test func takesNothingBackByNotAvailable() {
    #expect(revisions([delivered(may, 10), delivered(may, nil, on: dated(7))]).isEmpty)
  }

  @Test func listsTheSumThatARevisedPartChanges() throws {
    // A 10 + B 5 became A 12 + B 5.
    let found = revisions([
      delivered(may, 10, unit: "A", at: 1), delivered(may, 5, unit: "B", at: 2),
      delivered(may, 12, unit: "A", on: dated(7), at: 3),
    ])
    let revision = try #require(found.first)
    #expect(found.count == 1)
    #expect(revision.old == .number(15))
    #expect(revision.new == .number(17))
    #expect(revision.newOrigin == .line(path: "gegevens/x.csv", line: 3))
  }

  @Test func listsNoPartUnderADeliveredTotal() {
    let found = revisions([
      delivered(may, 20), delivered(may, 10, unit: "A"),
      delivered(may, 12, unit: "A", on: dated(7)),
    ])
    #expect(found.isEmpty)
  }

  @Test func listsNoPartOfWhatDoesNotAddUp() {
    let found = revisions(
      [delivered(may, 10, unit: "A"), delivered(may, 12, unit: "A", on: dated(7))],
      of: .measurement(series: "x", validMonths: 12))
    #expect(found.isEmpty)
  }

  @Test func listsMonthsInTheirOrder() {
    let found = revisions(
      [5, 3, 4].flatMap { number in
        [
          delivered(.month(m(2007, number)), 1),
          delivered(.month(m(2007, number)), 2, on: dated(7)),
        ]
      })
    #expect(found.map(\.month.number) == [3, 4, 5])
  }

  @Test func listsARevisedStatusWord() {
    var later = word(m(2007, 5), "conform planning")
    later.delivery = dated(7)
    let found = revisions(
      [word(m(2007, 5), "niet conform planning"), later],
      of: .qualitative(series: "x", statuses: [:], validMonths: 12))
    #expect(found.map(\.new) == [.status("conform planning")])
  }
}
