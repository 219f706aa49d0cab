import Testing

@testable import Metrics

/// What is hidden must not follow from what is shown.
@Suite struct ShownPartsTests {
  @Test(arguments: [
    ([20, 30], 50, [0, 1]),  // All shown, nothing is left.
    ([20, 30, 4], 54, [1]),  // Four would follow from the total: the smallest other one goes too.
    ([20, 30, 6, 5], 61, [0, 1]),  // Eleven are left together.
    ([12, 4], 16, []),
    ([4, 5], 9, []),
    ([20, 30], 53, [1]),  // Three without a group.
    ([20, 30], 45, [0, 1]),  // Changes of group count twice: nothing follows.
    ([], 0, []),
  ])
  func hidesWhatWouldFollow(_ sizes: [Int], _ whole: Int, _ shown: [Int]) {
    #expect(ShownParts.places(sizes, of: whole, minimum: 10) == shown)
  }

  @Test func neverBringsBackWhatWasHidden() {
    #expect(ShownParts.places([20, 30, 40], of: 90, minimum: 10, among: [0, 2]) == [0, 2])
    #expect(ShownParts.places([20, 5, 40], of: 65, minimum: 10, among: [0, 2]) == [2])
  }

  @Test func showsAllWithoutAMinimum() {
    #expect(ShownParts.places([1, 2], of: 3, minimum: 1) == [0, 1])
  }
}
