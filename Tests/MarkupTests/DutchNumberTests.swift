import Markup
import Testing

@Suite("Numbers in Dutch")
struct DutchNumberTests {
  struct Case: CustomTestStringConvertible {
    var value: Double
    var decimals: Int
    var expected: String
    var testDescription: String { "\(value) with \(decimals): \(expected)" }
  }

  @Test(arguments: [
    Case(value: 2.675, decimals: 2, expected: "2,68"),
    Case(value: 1.005, decimals: 2, expected: "1,01"),
    Case(value: 0.125, decimals: 2, expected: "0,13"),
    Case(value: -0.004, decimals: 2, expected: "0,00"),
    Case(value: -0.005, decimals: 2, expected: "−0,01"),
    Case(value: 0, decimals: 0, expected: "0"), Case(value: -0.0, decimals: 1, expected: "0,0"),
    Case(value: 1_234_567.5, decimals: 1, expected: "1.234.567,5"),
    Case(value: 1_234_567.5, decimals: 0, expected: "1.234.568"),
    Case(value: 999.95, decimals: 1, expected: "1.000,0"),
    Case(value: 999, decimals: 0, expected: "999"),
    Case(value: 1000, decimals: 0, expected: "1.000"),
    Case(value: -123_456, decimals: 2, expected: "−123.456,00"),
    Case(value: 1e21, decimals: 0, expected: "1.000.000.000.000.000.000.000"),
    Case(value: 1e-9, decimals: 4, expected: "0,0000"),
    Case(value: 1e-9, decimals: 10, expected: "0,0000000010"),
    Case(value: .leastNonzeroMagnitude, decimals: 2, expected: "0,00"),
    Case(value: .nan, decimals: 2, expected: "–"),
    Case(value: -.infinity, decimals: 2, expected: "–"),
  ])
  func writesPointsAndComma(_ test: Case) {
    #expect(DutchNumber.text(test.value, decimals: test.decimals) == test.expected)
  }

  @Test func showsPlusOnlyWhereAskedAndPositive() {
    #expect(DutchNumber.text(1.5, decimals: 1, showsPlus: true) == "+1,5")
    #expect(DutchNumber.text(-1.5, decimals: 1, showsPlus: true) == "−1,5")
    #expect(DutchNumber.text(0.04, decimals: 1, showsPlus: true) == "0,0")
  }

  @Test func writesNothingMissingAsZero() {
    #expect(DutchNumber.text(nil, decimals: 2) == "–")
    #expect(DutchNumber.text(Optional(2.0), decimals: 2) == "2,00")
  }

  @Test(arguments: [
    (2.5, "2,5"), (2, "2"), (0.1, "0,1"), (1234.25, "1.234,25"), (1.0 / 3, "0,333333"),
    (-1e-9, "0"),
  ])
  func writesAsManyDecimalsAsThereAre(_ value: Double, _ expected: String) {
    #expect(DutchNumber.shortest(value) == expected)
  }

  @Test(arguments: [
    (0, "nul"), (1, "één"), (12, "twaalf"), (13, "13"), (1200, "1.200"), (-1, "−1"),
  ])
  func writesSmallCountsInWords(_ count: Int, _ expected: String) {
    #expect(DutchNumber.word(count) == expected)
  }
}

@Suite("Dates in Dutch")
struct DutchDateTests {
  @Test func namesMonths() {
    #expect(DutchDate.name(ofMonth: 1) == "januari")
    #expect(DutchDate.shortName(ofMonth: 3) == "mrt")
    #expect(DutchDate.name(ofMonth: 12) == "december")
    #expect((1...12).allSatisfy { DutchDate.shortName(ofMonth: $0).count == 3 })
  }

  @Test(arguments: [0, 13, -1, Int.max]) func namesNoMonthThatIsNone(_ number: Int) {
    #expect(DutchDate.name(ofMonth: number) == "–")
    #expect(DutchDate.shortName(ofMonth: number) == "–")
  }

  @Test func writesDatesOut() {
    #expect(DutchDate.text(year: 2007, month: 7) == "juli 2007")
    #expect(DutchDate.text(year: 2007, month: 6, day: 12) == "12 juni 2007")
  }
}
