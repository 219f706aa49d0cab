import Testing

@testable import Metrics

@Suite struct StudentTTests {
  /// scipy 1.17: `stats.t.ppf((1 + share) / 2, n)` for the shares 0,5, 0,8, 0,95 and 0,999.
  private static let expected: [(Int, [Double])] = [
    (1, [1.0000000000000002, 3.0776835371752544, 12.706204736174694, 636.6192487687897]),
    (2, [0.8164965809277261, 1.8856180831641272, 4.302652729749462, 31.599054576445365]),
    (3, [0.7648923284043444, 1.637744353696209, 3.1824463052837078, 12.923978636687961]),
    (4, [0.7406970841126829, 1.533206274058944, 2.7764451051977934, 8.610301581379522]),
    (5, [0.7266868438004226, 1.4758840488244815, 2.5705818356363146, 6.868826625881276]),
    (10, [0.6998120613124317, 1.372183641110336, 2.228138851986274, 4.586893858702708]),
    (30, [0.6827556933212927, 1.3104150253913955, 2.0422724563012378, 3.6459586350420627]),
    (101, [0.6769265959592855, 1.2899898085679689, 1.983731002955606, 3.3894748840473063]),
  ]

  @Test func agreesWithSciPy() throws {
    for (n, values) in Self.expected {
      for (share, value) in zip([0.5, 0.8, 0.95, 0.999], values) {
        let found = try #require(StudentT.within(share, degreesOfFreedom: n))
        #expect(abs(found / value - 1) < 1e-9, "\(n), \(share)")
      }
    }
  }

  @Test func refusesWhatIsNoChance() {
    #expect(StudentT.within(0, degreesOfFreedom: 3).map { $0 < 1e-9 } == true)
    for share in [-0.1, 1, .nan] { #expect(StudentT.within(share, degreesOfFreedom: 3) == nil) }
    for n in [0, -1, 100_000] { #expect(StudentT.within(0.5, degreesOfFreedom: n) == nil) }
  }
}
