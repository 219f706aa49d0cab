import Model
import Testing

@testable import Loaders

@Suite struct NumberTextTests {
  @Test(arguments: [
    ("1.234,56", 1234.56), ("1234,56", 1234.56), ("€ 1.234,50", 1234.5), ("€1.234,50", 1234.5),
    ("12,5%", 12.5), ("12,5 %", 12.5), ("1.234-", -1234), ("(1.234)", -1234),
    ("\u{2212}12", -12), ("-12", -12), ("+12", 12), ("€ -3,5", -3.5), ("-€ 3,5", -3.5),
    ("(€ 1.234,50)", -1234.5), ("1.234.567", 1_234_567), ("0,35", 0.35), (",5", 0.5),
    ("0", 0), ("-0", 0), ("007", 7), ("12 €", 12), ("1.630", 1630),
    ("1.234.567,891", 1_234_567.891),
  ])
  func readsDutchForms(text: String, value: Double) {
    #expect(NumberText.read(text, .comma) == .number(value))
  }

  @Test(arguments: [
    ("1,234.56", 1234.56), ("1234.56", 1234.56), ("0.35", 0.35), ("1,234,567", 1_234_567),
    ("(1,234.5)", -1234.5), ("12.5%", 12.5), (".5", 0.5), ("1.630", 1.63),
  ])
  func readsEnglishForms(text: String, value: Double) {
    #expect(NumberText.read(text, .point) == .number(value))
  }

  @Test(arguments: [
    "", "nvt", "n.v.t.", "nb", "-", ".", "x", "#N/B", "#N/A", "NVT", "N.v.t.", "#n/b", "X",
    "NA", "NaN", "nan", "NULL",
  ])
  func takesWordsForNotAvailable(text: String) {
    #expect(NumberText.read(text, .comma) == .missing)
    #expect(NumberText.read(text, .point) == .missing)
  }

  @Test(arguments: [
    "abc", "1e5", "1,5E+03", "inf", "-inf", "infinity", "nans", "0x10", "1 234", "12.34.5",
    "1.23,4", "1,2,3", "--1", "(-1)", "-1-", "€", "%", "1,", "1.2345,6", "()", "1_000", "½", "१२",
    "1..234", ",", "5.", "2007-07", "€€ 1",
  ])
  func refusesWhatIsNoNumber(text: String) {
    #expect(NumberText.read(text, .comma) == .unreadable)
  }

  @Test func refusesNumbersBeyondMeasure() {
    let digits = String(repeating: "9", count: 400)
    #expect(NumberText.read(digits, .comma) == .tooLarge)
    #expect(NumberText.read("1" + String(repeating: "0", count: 18), .comma) == .tooLarge)
    #expect(NumberText.read("999999999999999", .comma) == .number(999_999_999_999_999))
  }

  @Test(arguments: [
    ("12", NumberText.Evidence.none), ("nvt", .none), ("abc", .none), ("1.2.3", .none),
    ("12,5", .comma), ("0,350", .comma), ("1.234,56", .comma), ("1.234.567", .comma),
    ("1234,567", .comma), ("12.5", .point), ("0.350", .point), ("1,234.5", .point),
    ("1,234,567", .point), ("1234.567", .point), ("1.630", .pointGroups), ("12.630", .pointGroups),
    ("1,234", .commaGroups), ("€ 1,234-", .commaGroups), ("12,345%", .commaGroups),
  ])
  func findsWhatAFormSaysAboutTheSign(text: String, evidence: NumberText.Evidence) {
    #expect(NumberText.evidence(of: text) == evidence)
  }
}
