import Charts
import Testing

@Suite("Text in the picture")
struct LetterTests {
  @Test func knowsWideFromNarrow() {
    #expect(
      Letters.width("WWW", size: LetterSize(12)) > Letters.width("iii", size: LetterSize(12)) * 3)
    #expect(Letters.width("", size: LetterSize(12)) == 0)
    // The advances of Inter Semi Bold added up.
    #expect(abs(Letters.width("realisatie", size: LetterSize(10)) - 44.45) < 1e-9)
  }

  @Test func cutsWithAnEllipsisOnlyWhereNeeded() {
    #expect(Letters.fitted("kort", width: 100, size: LetterSize(12)) == "kort")
    let cut = Letters.fitted("een heel lange naam", width: 60, size: LetterSize(12))
    #expect(cut.hasSuffix("…"))
    #expect(cut.hasPrefix("een"))
    #expect(Letters.width(cut, size: LetterSize(12)) <= 60)
    #expect(Letters.fitted("lang", width: 3, size: LetterSize(12)) == "")
  }

  @Test(arguments: [
    ("a\u{202E}b\u{2067}c\u{200F}", "abc"), ("een\n twee\t\u{2028}drie ", "een twee drie"),
    ("\u{0}\u{1B}[31m", "[31m"), ("👩‍👩‍👧", "👩‍👩‍👧"), ("é", "é"), ("  ", ""),
  ])
  func makesOneLineOfIt(_ text: String, _ expected: String) {
    #expect(Letters.line(text) == expected)
  }

  @Test func cutsTowersOfAccents() {
    let tower = "a" + String(repeating: "\u{301}", count: 10_000)
    #expect(Letters.line(tower).unicodeScalars.count <= 8)
    #expect(Letters.line(String(repeating: "x", count: 10_000)).count <= 400)
  }
}

@Suite("Labels at line ends")
struct EndLabelsTests {
  @Test func stayWhereTheyWishWhenThereIsRoom() {
    #expect(
      EndLabels.apart([20, 60, 100], heights: [10, 10, 10], between: 0, and: 200) == [20, 60, 100])
  }

  @Test func arePushedApartEvenly() {
    #expect(EndLabels.apart([50, 50], heights: [10, 10], between: 0, and: 100) == [45, 55])
    #expect(
      EndLabels.apart([50, 48, 49], heights: [10, 10, 10], between: 0, and: 100) == [59, 39, 49])
  }

  @Test func stayWithinThePlot() {
    #expect(
      EndLabels.apart([0, 0, 0], heights: [10, 10, 10], between: 0, and: 100) == [5, 15, 25])
    #expect(EndLabels.apart([500, -20], heights: [10, 10], between: 0, and: 100) == [95, 5])
  }

  @Test func giveWayFromTheLastWhereThereIsNoRoom() {
    #expect(
      EndLabels.apart([5, 5, 5], heights: [10, 10, 10], between: 0, and: 20) == [5, 15, nil])
  }

  @Test(arguments: 1...8) func neverTouch(_ count: Int) {
    let wished = (0..<count).map { Double($0 * 37 % 23) + 40 }
    let centres = EndLabels.apart(
      wished, heights: Array(repeating: 12, count: count), between: 0, and: 100
    ).compactMap { $0 }.sorted()
    #expect(centres.count == count)
    #expect(zip(centres, centres.dropFirst()).allSatisfy { $1 - $0 >= 12 - 1e-9 })
    #expect((centres.first ?? 50) >= 6 && (centres.last ?? 50) <= 94)
  }
}
