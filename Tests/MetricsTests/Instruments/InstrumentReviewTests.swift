import Model
import Testing

@testable import Metrics

@Suite struct InstrumentReviewTests {
  static func group(
    _ name: String, _ successes: Int, of total: Int, segment: String? = nil
  ) -> InstrumentPlan.Group {
    .init(
      instrument: name,
      outcomes: (0..<total).map {
        .init(
          segment: segment,
          Participation(
            succeeded: $0 < successes, droppedOut: $0 + 2 >= total, satisfaction: 7, cost: 100))
      })
  }

  static func plan(_ groups: [InstrumentPlan.Group], without: String? = nil) -> InstrumentPlan {
    var plan = InstrumentPlan()
    plan.groups = groups
    plan.without = without
    return plan
  }

  @Test func givesNothingWithoutOutcomes() {
    #expect(InstrumentReview(InstrumentPlan()).outcome() == nil)
  }

  @Test func comparesWithAndWithoutAComparisonGroup() throws {
    let groups = [
      Self.group("geen", 48, of: 80), Self.group("stage", 56, of: 70),
      Self.group("klein", 4, of: 9),
    ]
    let outcome = try #require(InstrumentReview(Self.plan(groups, without: "geen")).outcome())
    #expect(outcome.results.map(\.instrument) == ["stage"] && outcome.smallGroups == 1)
    #expect(outcome.differences.isEmpty)
    #expect(abs((outcome.results[0].net?.value ?? 0) - 0.2) < 1e-12)
    #expect(outcome.results[0].costPerSuccess?.value == 125)
    #expect(outcome.withoutChance?.value == 0.6)
    let plain = try #require(InstrumentReview(Self.plan(groups)).outcome())
    #expect(plain.results.map(\.instrument) == ["geen", "stage"])
    #expect(plain.results.allSatisfy { $0.net == nil } && plain.differences.count == 1)
  }

  @Test func givesTheReturnPerGroupOfClients() throws {
    func both(_ name: String, _ young: Int, _ old: Int, of total: Int) -> InstrumentPlan.Group {
      var group = Self.group(name, young, of: total, segment: "jong")
      group.outcomes += Self.group(name, old, of: total, segment: "oud").outcomes
      return group
    }
    let groups = [both("geen", 10, 5, of: 50), both("stage", 30, 20, of: 40)]
    let found = try #require(InstrumentReview(Self.plan(groups, without: "geen")).outcome())
      .segments
    #expect(
      found.map(\.instrument) == ["stage", "stage"] && found.map(\.segment) == ["jong", "oud"])
    #expect(found.map(\.gross.value) == [0.75, 0.5] && found.map(\.gross.count) == [40, 40])
    // 30/40 - 10/50 and 20/40 - 5/50.
    #expect(found.compactMap(\.net?.value).map { ($0 * 1000).rounded() } == [550, 400])
    // A small group is not shown, nor the other from which it would follow.
    var small = both("klein", 10, 5, of: 20)
    small.outcomes += Self.group("klein", 1, of: 3, segment: "rest").outcomes
    let hidden = try #require(InstrumentReview(Self.plan([small])).outcome()).segments
    #expect(hidden.count < 2 && hidden.allSatisfy { $0.net == nil && $0.segment != "rest" })
    #expect(
      try #require(InstrumentReview(Self.plan([Self.group("a", 5, of: 20)])).outcome())
        .segments.isEmpty)
  }

  @Test func takesOneInstrumentAllAndNone() throws {
    let one = try #require(InstrumentReview(Self.plan([Self.group("a", 12, of: 12)])).outcome())
    #expect(one.results.count == 1 && one.differences.isEmpty)
    #expect(one.results[0].gross.value == 1 && one.results[0].gross.high == 1)
    let none = try #require(
      InstrumentReview(Self.plan([Self.group("a", 0, of: 12), Self.group("b", 3, of: 12)]))
        .outcome())
    #expect(none.results[0].costPerSuccess == nil && none.results[0].gross.low == 0)
    #expect(none.differences[0].costPerSuccess == nil)
    let small = try #require(InstrumentReview(Self.plan([Self.group("a", 1, of: 2)])).outcome())
    #expect(small.results.isEmpty && small.smallGroups == 1)
  }

  @Test func leavesUnknownWhatWasNotDelivered() throws {
    var plan = Self.plan([Self.group("a", 6, of: 12), Self.group("b", 6, of: 12)])
    (plan.hasCosts, plan.hasDropOut) = (false, false)
    let outcome = try #require(InstrumentReview(plan).outcome())
    #expect(outcome.results.allSatisfy { $0.costPerSuccess == nil && $0.dropOut == nil })
    #expect(outcome.differences.allSatisfy { $0.costPerSuccess == nil && $0.dropOut == nil })
  }
}
