import Model
import Testing

@testable import Metrics

@Suite struct WorkStreamReviewTests {
  private let month = m(2007, 3)

  private func streams(
    _ indicators: [Indicator], _ observations: [Observation], unit: String = "DSZ"
  ) -> [WorkStreamFigures] {
    let builder = FigureBuilder(dossier: dossier(indicators), dataset: Dataset(observations))
    let figures = builder.indicators(of: unit).map {
      builder.figures(of: $0, unit: unit, month: month)
    }
    return WorkStreamReview(
      builder: builder, unit: builder.dossier.units[unit] ?? tree.root, month: month
    ).streams(of: figures)
  }

  private func flow(_ stream: WorkStream?, code: String = "i", series: String = "x") -> Indicator {
    indicator(.flow(series: series, isCumulative: false), code: code) {
      $0.workStream = stream
      $0.direction = .higher
    }
  }

  @Test func holdsTheMonthAgainstItsOwnTarget() throws {
    let observations =
      monthly([4, 5, 7], unit: "A") + monthly([1, 1, 2], unit: "B")
      + monthly([3, 3, 6], unit: "A", series: "i", role: .target)
    let found = streams([flow(.outflow)], observations)
    #expect(found.map(\.stream) == [.outflow])
    let line = try #require(found.first?.lines.first)
    // The whole adds up; the month stands apart from the year to date.
    #expect(line.own.month == 9 && line.own.toDate == 20)
    #expect(line.teams.map(\.unit) == ["A", "B"])
    let team = try #require(line.teams.first)
    #expect(team.month == 7 && team.toDate == 16)
    #expect(team.monthTarget == 6)
    #expect(team.meetsMonth(.higher) == true && team.meetsMonth(.lower) == false)
    #expect(team.meetsMonth(nil) == nil)
    #expect(team.path == 12)
    // B has no target of its own.
    #expect(line.teams[1].monthTarget == nil && line.teams[1].meetsMonth(.higher) == nil)
  }

  @Test func showsOtherKindsWithTheirActualAndTarget() throws {
    let stock = indicator(.stock(series: "x")) {
      $0.workStream = .service
      $0.targets = [2007: .value(10)]
      $0.direction = .lower
    }
    let line = try #require(streams([stock], monthly([12, 11, 9])).first?.lines.first)
    #expect(line.own.month == 9 && line.own.monthTarget == 10)
    #expect(line.own.toDate == nil)
    #expect(line.teams.isEmpty)
  }

  @Test func keepsTheOrderOfTheStreamsAndLeavesOutTheRest() {
    let found = streams(
      [flow(.enforcement, code: "c"), flow(nil, code: "n"), flow(.inflow, code: "a")],
      monthly([1, 2, 3]))
    #expect(found.map(\.stream) == [.inflow, .enforcement])
    #expect(streams([flow(nil)], monthly([1])).isEmpty)
  }

  @Test func showsATeamItsOwnFiguresAlone() throws {
    let found = streams(
      [flow(.inflow)], monthly([4, 5, 7], unit: "A") + monthly([1, 1, 2], unit: "B"), unit: "A")
    let line = try #require(found.first?.lines.first)
    #expect(line.own.unit == "A" && line.own.month == 7)
    #expect(line.teams.isEmpty)
  }
}
