import Model
import Testing

@testable import Metrics

@Suite struct UnitTotalsTests {
  private let july = m(2007, 7)

  private func totals(
    _ observations: [Observation], units: UnitTree = tree, limitedTo: Set<String>? = nil,
    skips: Bool = false
  ) -> UnitTotals {
    UnitTotals(
      index: SeriesIndex(Dataset(observations)), units: units, limitedTo: limitedTo,
      skipsMissingParts: skips)
  }

  private func july(_ number: Double?, _ unit: String, line: Int = 1) -> Observation {
    delivered(.month(july), number, unit: unit, at: line)
  }

  @Test func addsUpThePartsWithTheirObservations() {
    let amount = totals([july(10, "A"), july(5, "B")]).amount("x", of: "DSZ", in: july)
    #expect(amount.value == 15)
    #expect(amount.inputs.map(\.unit) == ["A", "B"])
  }

  @Test func letsADeliveredTotalWinOverItsParts() {
    let amount = totals([july(10, "A"), july(5, "B"), july(16, "DSZ")])
      .amount("x", of: "DSZ", in: july)
    #expect(amount.value == 16)
    #expect(amount.inputs.map(\.unit) == ["DSZ"])
  }

  @Test func fallsBackOnThePartsInAMonthWithoutADeliveredTotal() {
    let june = delivered(.month(m(2007, 6)), 99)
    #expect(totals([june, july(10, "A")]).amount("x", of: "DSZ", in: july).value == 10)
  }

  @Test func givesNoTotalWithoutAPartThatDeliveredBefore() {
    let before = delivered(.month(m(2007, 6)), 4, unit: "B")
    let amount = totals([july(10, "A"), before]).amount("x", of: "DSZ", in: july)
    #expect(amount.value == nil)
    #expect(amount.gap == .missingParts(["B"], month: july))
  }

  @Test func leavesMissingPartsOutWhereTheDossierSaysSo() {
    let before = delivered(.month(m(2007, 6)), 4, unit: "B")
    let totals = totals([july(10, "A"), before], skips: true)
    #expect(totals.amount("x", of: "DSZ", in: july).value == 10)
    // No part at all is no total, and never 0.
    #expect(totals.amount("x", of: "DSZ", in: m(2007, 8)).value == nil)
  }

  @Test func expectsNothingOfAPartThatNeverDelivers() {
    #expect(totals([july(10, "A")]).amount("x", of: "DSZ", in: july).value == 10)
  }

  @Test func expectsAPartThatTheIndicatorNames() {
    let amount = totals([july(10, "A")], limitedTo: ["DSZ", "A", "B"])
      .amount("x", of: "DSZ", in: july)
    #expect(amount.gap == .missingParts(["B"], month: july))
  }

  @Test func addsUpThroughEveryLevel() {
    let deep = UnitTree(
      root: OrganisationUnit(
        code: "DSZ", name: "",
        parts: [
          OrganisationUnit(
            code: "A", name: "",
            parts: [
              OrganisationUnit(code: "A1", name: ""), OrganisationUnit(code: "A2", name: ""),
            ]), OrganisationUnit(code: "B", name: ""),
        ]))
    let all = [july(1, "A1"), july(2, "A2"), july(4, "B")]
    #expect(totals(all, units: deep).amount("x", of: "DSZ", in: july).value == 7)
    // The middle unit's own delivery wins over its desks.
    #expect(totals(all + [july(30, "A")], units: deep).amount("x", of: "DSZ", in: july).value == 34)
  }

  @Test func addsUpTheCellsOfABreakdown() {
    let cells = [
      delivered(.month(july), 10, cell: ["leefvorm": "paar"]),
      delivered(.month(july), 20, cell: ["leefvorm": "alleen"], at: 2),
    ]
    #expect(totals(cells).amount("x", of: "DSZ", in: july).value == 30)
  }

  @Test func givesNoTotalOfABreakdownWithAMissingCell() {
    let cells = [
      delivered(.month(july), 10, cell: ["leefvorm": "paar"]),
      delivered(.month(july), nil, cell: ["leefvorm": "alleen"], at: 2),
    ]
    #expect(totals(cells).amount("x", of: "DSZ", in: july).value == nil)
  }

  @Test func saysWhatWasNotDelivered() {
    #expect(
      totals([]).amount("x", of: "DSZ", in: july).gap == .notDelivered(series: "x", month: july))
    #expect(totals([]).sumOfParts("x", of: "DSZ", in: july) == nil)
    #expect(totals([]).amount("x", of: "onbekend", in: july).value == nil)
  }

  @Test(arguments: [
    (-10.0, 10.0, 0.0), (0, 0, 0), (1e300, 1e300, 2e300), (0.5, -2, -1.5),
  ])
  func addsAnyNumbers(one: Double, other: Double, sum: Double) {
    #expect(
      totals([july(one, "A"), july(other, "B")]).amount("x", of: "DSZ", in: july).value == sum)
  }

  @Test func spansTheUnitAndItsParts() {
    let totals = totals([
      delivered(.month(m(2006, 3)), 1, unit: "A"), delivered(.month(m(2007, 3)), 1, unit: "B"),
      delivered(.month(m(2007, 9)), 1),
    ])
    #expect(totals.span("x", tree.root) == m(2006, 3)...m(2007, 9))
    #expect(totals.span("y", tree.root) == nil)
  }

  @Test func countsAQuarterOnceInASumOverMonths() {
    let totals = totals([
      delivered(.quarter(ending: m(2007, 3)), 30, unit: "A"),
      delivered(.month(m(2007, 1)), 1, unit: "B"),
    ])
    let quarter = m(2007, 1)...m(2007, 3)
    #expect(totals.amount("x", of: "A", in: m(2007, 1), within: quarter).value == 0)
    #expect(totals.amount("x", of: "A", in: m(2007, 3), within: quarter).value == 30)
    #expect(totals.amount("x", of: "DSZ", in: m(2007, 1), within: quarter).value == 1)
    // A quarter that is not over has no months of its own.
    let twoMonths = m(2007, 1)...m(2007, 2)
    #expect(totals.amount("x", of: "A", in: m(2007, 1), within: twoMonths).value == nil)
  }
}
