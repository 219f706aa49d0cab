import Testing

@testable import Metrics

@Suite struct BootstrapTests {
  private func mean(_ values: [Double]) -> ([Int]) -> Double {
    { $0.reduce(0) { $0 + values[$1] } / Double($0.count) }
  }

  @Test func givesTheSameIntervalEveryTime() {
    let values = (0..<50).map { Double($0 * $0 % 17) }
    let first = Bootstrap().interval(size: 50, mean(values))
    #expect(first == Bootstrap().interval(size: 50, mean(values)))
    #expect(first != Bootstrap(seed: 1).interval(size: 50, mean(values)))
  }

  @Test func givesAPointWhereAllAreEqual() {
    #expect(
      Bootstrap().interval(size: 20, mean(.init(repeating: 7, count: 20)))
        == ConfidenceInterval(lower: 7, upper: 7))
    #expect(Bootstrap().interval(size: 1, mean([3])) == ConfidenceInterval(lower: 3, upper: 3))
  }

  @Test func givesNoneOfAnEmptyGroup() {
    #expect(Bootstrap().interval(size: 0) { _ in 1 } == nil)
    #expect(Bootstrap().interval(sizes: (3, 0)) { _, _ in 1 } == nil)
  }

  @Test func leavesABoundOutThatFallsOnWhatIsEndless() {
    // One success in five: in a third of the drawings there is none.
    let interval = Bootstrap().interval(size: 5) { places in
      places.contains(0) ? 10 / Double(places.count { $0 == 0 }) : .infinity
    }
    #expect(interval?.upper == nil)
    #expect(interval?.lower != nil)
  }

  @Test func widensBothEndsByWhatIsNoNumber() {
    #expect(
      Bootstrap().interval(size: 3) { _ in .nan } == ConfidenceInterval(lower: nil, upper: nil))
  }

  @Test func drawsTwoGroupsApart() throws {
    let interval = try #require(
      Bootstrap().interval(sizes: (200, 200)) { first, second in
        mean((0..<200).map(Double.init))(first) - mean((0..<200).map(Double.init))(second)
      })
    // The standard deviation of the difference is 57.7 √(2/200) = 5.77.
    #expect(abs(try #require(interval.upper) - 11.3) < 1)
    #expect(abs(try #require(interval.lower) + 11.3) < 1)
  }
}
