import Numerals
import Testing

@Suite("Rounding of numbers as printed")
struct DecimalDigitsTests {
  struct Case: CustomTestStringConvertible {
    var value: Double
    var decimals: Int
    var expected: Double
    var testDescription: String { "\(value) to \(decimals) is \(expected)" }
  }

  @Test(arguments: [
    Case(value: 2.675, decimals: 2, expected: 2.68),
    Case(value: 1.005, decimals: 2, expected: 1.01),
    Case(value: 0.125, decimals: 2, expected: 0.13),
    Case(value: -0.125, decimals: 2, expected: -0.13),
    Case(value: 0.5, decimals: 0, expected: 1), Case(value: 1.5, decimals: 0, expected: 2),
    Case(value: 2.5, decimals: 0, expected: 3), Case(value: -2.5, decimals: 0, expected: -3),
    Case(value: 0.49999999999999994, decimals: 0, expected: 0),
    Case(value: 9.995, decimals: 2, expected: 10), Case(value: 99.5, decimals: 0, expected: 100),
    Case(value: 0.05, decimals: 1, expected: 0.1), Case(value: 0.04, decimals: 1, expected: 0),
    Case(value: 0.004, decimals: 1, expected: 0), Case(value: -0.004, decimals: 2, expected: 0),
    Case(value: 1234.5, decimals: -2, expected: 1200), Case(value: 50, decimals: -2, expected: 100),
    Case(value: 49, decimals: -2, expected: 0), Case(value: 4.35, decimals: 1, expected: 4.4),
    Case(value: 1e21, decimals: 2, expected: 1e21),
    Case(value: .leastNonzeroMagnitude, decimals: 10, expected: 0),
    Case(value: 1.7976931348623157e308, decimals: 3, expected: 1.7976931348623157e308),
  ])
  func roundsHalfAwayFromZero(_ test: Case) {
    #expect(test.value.asPrinted(decimals: test.decimals) == test.expected)
  }

  @Test func zeroHasNoSign() {
    #expect((-0.001).asPrinted(decimals: 2).sign == .plus)
    #expect((-0.0).asPrinted(decimals: 2).sign == .plus)
  }

  @Test(arguments: [
    (1.98, 2.02, -0.04), (0.3, 0.1, 0.2), (2.07, 2.02, 0.05), (100, 99.9, 0.1), (1, 1, 0),
    (-1.1, -2.2, 1.1), (1e21, 1, 1e21),
  ])
  func subtractsAsOnPaper(_ one: Double, _ other: Double, _ expected: Double) {
    #expect(one.decimalDifference(other) == expected)
  }

  @Test func leavesWhatIsNotFiniteAlone() {
    #expect(DecimalDigits(.nan) == nil)
    #expect(DecimalDigits(.infinity) == nil)
    #expect(Double.infinity.asPrinted(decimals: 2) == .infinity)
    #expect(Double.nan.decimalDifference(1).isNaN)
  }

  @Test(arguments: [
    0, 1, -1, 0.1, 123.456, 1e-7, 1e16, 1e21, -9.99e-300, .leastNonzeroMagnitude, 1e308,
  ])
  func readsBackAsTheSameNumber(_ value: Double) {
    #expect(DecimalDigits(value)?.value == value)
  }

  @Test func splitsAtThePoint() throws {
    let digits = try #require(DecimalDigits(-1200.05))
    #expect(digits.isNegative)
    #expect(digits.integerDigits == [1, 2, 0, 0])
    #expect(digits.fractionDigits(3) == [0, 5, 0])
    #expect(digits.decimals == 2)
    #expect(DecimalDigits(0.007)?.fractionDigits(4) == [0, 0, 7, 0])
    #expect(DecimalDigits(0.007)?.integerDigits == [0])
  }
}
