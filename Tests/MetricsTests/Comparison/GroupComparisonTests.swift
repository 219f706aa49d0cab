import Model
import Testing

@testable import Metrics

@Suite struct GroupComparisonTests {
  private let month = m(2007, 6)

  /// Own 2 700 benefits and 30 000 households, A 1 000 on 10 000, B 3 000 on 40 000.
  private func builder(
    _ change: (inout ReferenceFrame, inout [Observation], inout Organisation) -> Void = { _, _, _ in
    }
  ) -> FigureBuilder {
    var frame = ReferenceFrame(
      municipalities: [
        .init(code: "GA", name: "Aadorp", households: 10_000),
        .init(code: "GB", name: "Beestad", households: 40_000),
      ],
      groups: [
        .init(
          code: "g", name: "de groep", isComparable: true, members: .named(["GA", "GB"]),
          position: nowhere)
      ], volume: "v", inflow: "in", outflow: "uit", position: nowhere)
    var organisation = Organisation(name: "Dienst", municipality: "Eigenstad", households: 30_000)
    var observations =
      [("DSZ", 2700.0), ("GA", 1000), ("GB", 3000)].map {
        delivered(.month(month), $0.1, unit: $0.0, series: "v")
      }
      + [("DSZ", 3000.0), ("GA", 1100), ("GB", 3020)].map {
        delivered(.month(month - 12), $0.1, unit: $0.0, series: "v")
      }
    change(&frame, &observations, &organisation)
    var dossier = Dossier(
      organisation: organisation,
      units: UnitTree(root: tree.root, outsiders: frame.municipalities.map(\.code)), reports: [])
    dossier.reference = frame
    return FigureBuilder(dossier: dossier, dataset: Dataset(observations))
  }

  private func compared(_ builder: FigureBuilder, unit: String = "DSZ") -> Comparison? {
    ComparisonReview(builder: builder, unit: unit, month: month).comparisons().first
  }

  @Test func scalesTheSumOfTheGroup() throws {
    let comparison = try #require(compared(builder()))
    // 4 000 on 50 000 households is 8 per 100; on 30 000 that is 2 400.
    #expect(comparison.now?.scaled == 2400)
    #expect(comparison.now?.difference == 300)
    #expect(comparison.now?.referenceCount == 4000)
    let potential = try #require(comparison.potential)
    #expect(potential.value == 300)
    #expect(potential.low95 > 150 && potential.low95 < 200)
    #expect(potential.high95 > 400 && potential.high95 < 450)
    // Own -10%, the group 4 000 / 4 120 - 1.
    let change = try #require(comparison.change)
    #expect(abs(change.own + 0.1) < 1e-12)
    #expect(abs(change.advantage - (0.1 - 120.0 / 4120)) < 1e-12)
  }

  @Test func hasNoPotentialOfAGroupThatIsNotDeclaredAlike() {
    let builder = builder { frame, _, _ in frame.groups[0].isComparable = false }
    #expect(compared(builder)?.potential == nil)
    #expect(compared(builder)?.now?.difference == 300)
  }

  @Test func hasNoPotentialBelowTheGroup() {
    let builder = builder { _, observations, _ in
      observations[0] = delivered(.month(m(2007, 6)), 2000, unit: "DSZ", series: "v")
    }
    #expect(compared(builder)?.potential?.value == 0)
    #expect(compared(builder)?.potential?.low95 == 0)
  }

  @Test func leavesOutAMemberWithoutAFigureFromBothSums() {
    let builder = builder { _, observations, _ in observations.remove(at: 1) }
    let comparison = compared(builder)
    // B alone: 3 000 on 40 000.
    #expect(comparison?.now?.scaled == 2250)
    #expect(comparison?.now?.members == 1)
    #expect(comparison?.lacking == ["Aadorp"])
  }

  @Test func saysWhyThereIsNone() {
    let withoutOwn = builder { _, observations, _ in observations.remove(at: 0) }
    #expect(compared(withoutOwn)?.gap == .noOwnFigure(series: "v"))
    let withoutHouseholds = builder { _, _, organisation in organisation.households = nil }
    #expect(compared(withoutHouseholds)?.gap == .noOwnHouseholds)
    let alone = builder { _, observations, _ in observations.removeSubrange(1...2) }
    #expect(compared(alone)?.gap == .noMember)
    #expect(compared(builder(), unit: "A")?.gap == .onlyWhole)
  }

  @Test func takesTheLastHouseholdsThatWereDelivered() {
    let builder = builder { frame, observations, _ in
      frame.households = "h"
      observations.append(delivered(.month(m(2006, 12)), 20_000, unit: "GA", series: "h"))
    }
    // A on 20 000, B and the own on the fixed numbers: 4 000 / 60 000 x 30 000.
    #expect(compared(builder)?.now?.scaled == 2000)
  }

  @Test func sumsFlowsOverTwelveMonths() {
    let builder = builder { _, observations, _ in
      for unit in ["DSZ", "GA", "GB"] {
        observations += monthly(
          [Double?](repeating: unit == "DSZ" ? 90 : 40, count: 12), from: m(2006, 7), unit: unit,
          series: "in")
      }
      observations += monthly([10, 20], from: m(2007, 5), unit: "DSZ", series: "uit")
    }
    let found = compared(builder)
    #expect(found?.inflow?.own == 1080)
    #expect(found?.inflow?.scaled == 960 / 50_000.0 * 30_000)
    #expect(found?.outflow == nil)
  }

  @Test func countsEqualRatesAsOnePlace() {
    let builder = builder { frame, observations, _ in
      frame.municipalities.append(.init(code: "GC", name: "Ceewijk", households: 1000))
      observations.append(delivered(.month(m(2007, 6)), 100, unit: "GC", series: "v"))
    }
    let ranking = ComparisonReview(builder: builder, unit: "DSZ", month: month).ranking()
    // Rates 9 (own), 10 (A), 7,5 (B), 10 (C).
    #expect(ranking?.rank?.place == 2)
    #expect(ranking?.rank?.of == 4)
    #expect(ranking?.rank?.decile == 3)
    #expect(ranking?.movers.map(\.code) == ["DSZ", "GA", "GB"])
  }

  @Test(arguments: [-1, .nan, .infinity, 1e300])
  func hasNoIntervalOfWhatIsNoCount(_ count: Double) {
    #expect(PoissonCount.interval(of: count) == nil)
  }
}
