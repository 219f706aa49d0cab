import Model
import Testing

@testable import Metrics

@Suite struct FigureChecksTests {
  private let july = m(2007, 7)

  private func messages(
    _ indicator: Indicator, _ observations: [Observation], unit: String = "DSZ",
    _ set: (inout Dossier) -> Void = { _ in }
  ) throws -> [String] {
    let dossier = dossier([indicator], set)
    let builder = ReportBuilder(dossier: dossier, dataset: Dataset(observations))
    let report = builder.report(
      maandrapportage, unit: try #require(tree[unit]), month: july)
    return FigureChecks(builder: builder.figures, month: july).diagnostics(for: report)
      .map(\.description)
  }

  private let stock = indicator(.stock(series: "x"))

  @Test func saysNothingOfFiguresThatFit() throws {
    let parts = monthly([10], from: july, unit: "A") + monthly([5], from: july, unit: "B")
    #expect(try messages(stock, parts + monthly([15], from: july)).isEmpty)
    #expect(try messages(stock, []).isEmpty)
  }

  @Test func forgivesTheDustOfBinaryAddition() throws {
    let parts = monthly([0.1], from: july, unit: "A") + monthly([0.2], from: july, unit: "B")
    #expect(try messages(stock, parts + monthly([0.3], from: july)).isEmpty)
  }

  @Test func asksAboutATotalThatIsNotTheSumOfItsParts() throws {
    let parts = monthly([10.5], from: july, unit: "A") + monthly([5], from: july, unit: "B")
    #expect(
      try messages(stock, parts + monthly([16], from: july)) == [
        "gegevens/x.csv:1: waarschuwing: reeks 'x' van DSZ in 2007-07 is 16, maar de onderdelen tellen op tot 15,5; het geleverde totaal telt, kijk na welke klopt [P0203]"
      ])
  }

  @Test func asksNothingOfATotalWithoutAllItsParts() throws {
    let parts = monthly([10], from: july, unit: "A") + monthly([5], from: m(2007, 6), unit: "B")
    #expect(try messages(stock, parts + monthly([16], from: july)).isEmpty)
  }

  @Test func asksNothingOfWhatDoesNotAddUp() throws {
    let parts = monthly([10], from: july, unit: "A") + monthly([5], from: july, unit: "B")
    let measured = indicator(.measurement(series: "x", validMonths: 12))
    #expect(try messages(measured, parts + monthly([16], from: july)).isEmpty)
  }

  @Test func remarksOnAPartThatNeverDelivers() throws {
    let parts = monthly([10], from: july, unit: "A")
    #expect(
      try messages(stock, parts) == [
        "indicatoren.yaml: opmerking: reeks 'x' wordt nooit geleverd door B en telt daar dus niet mee in het totaal van DSZ; noem bij de indicator `eenheden` als dat wel moet [P0205]"
      ])
    let named = indicator(.stock(series: "x")) { $0.units = ["DSZ", "A"] }
    #expect(try messages(named, parts).isEmpty)
    #expect(try messages(stock, parts + monthly([10], from: july)).isEmpty)
  }

  @Test func warnsOfAMarginInPerCentOfZero() throws {
    let zero = indicator(.stock(series: "x")) {
      $0.targets = [2007: .value(0)]
      $0.direction = .lower
      $0.rule = .tolerance(.init())
    }
    #expect(
      try messages(zero, monthly([1], from: july)) == [
        "indicatoren.yaml: waarschuwing: indicator 'i' heeft in 2007-07 een doel van 0: een marge in procenten zegt dan niets en het signaal blijft grijs; geef `groen` en `oranje` in de eigen eenheid en `absoluut: ja` [P0202]"
      ])
  }

  struct Case: NamedCase {
    var name: String
    var unit = "DSZ"
    var texts: [Month: String] = [:]
    var expected: String
  }

  private static let full = "## Oorzaak\na\n## Gevolg\nb\n## Bijsturing\nc"

  static let explanations: [Case] = [
    Case(
      name: "missing",
      expected:
        "toelichting/2007-07/i.md: waarschuwing: indicator 'i' is rood en heeft geen toelichting; schrijf oorzaak, gevolg en bijsturing in dit bestand [P0401]"
    ),
    Case(
      name: "missing of a team", unit: "A",
      expected:
        "toelichting/2007-07/A/i.md: waarschuwing: indicator 'i' is rood en heeft geen toelichting; schrijf oorzaak, gevolg en bijsturing in dit bestand [P0401]"
    ),
    Case(
      name: "empty headings", texts: [m(2007, 7): "## Oorzaak\na"],
      expected:
        "t.md: waarschuwing: de toelichting bij 'i' mist tekst onder '## Gevolg', '## Bijsturing'; vul die aan [P0402]"
    ),
    Case(
      name: "repeated", texts: [m(2007, 6): full, m(2007, 7): full],
      expected:
        "t.md: waarschuwing: de toelichting bij 'i' is dezelfde als in 2007-06; schrijf wat er deze maand speelt [P0403]"
    ),
  ]

  @Test(arguments: explanations) func warnsOfAnExplanation(_ test: Case) throws {
    let red = indicator(.measurement(series: "x", validMonths: 12)) {
      $0.targets = [2007: .value(1)]
      $0.direction = .lower
    }
    let found = try messages(red, monthly([5], from: july, unit: test.unit), unit: test.unit) {
      for (month, text) in test.texts {
        $0.explanations[.init(indicator: "i", month: month, unit: "DSZ")] = Explanation(
          path: "t.md", markdown: text)
      }
    }
    #expect(found == [test.expected])
  }
}
