import Model
import Testing

@testable import Metrics

@Suite struct QualityReviewTests {
  private static let july = Month.january(of: 2007) + 6
  private static let units = UnitTree(
    root: OrganisationUnit(
      code: "DSZ", name: "Dienst",
      parts: [
        OrganisationUnit(code: "a", name: "A"), OrganisationUnit(code: "b", name: "B"),
      ]))

  private func observation(
    _ series: String, _ month: Month, _ value: Double, unit: String = "DSZ",
    isProvisional: Bool = false
  ) -> Observation {
    Observation(
      period: .month(month), unit: unit, series: series, value: .number(value),
      isProvisional: isProvisional, origin: .text(path: "a.csv", line: 1, column: 1))
  }

  private func indicator(_ series: String, isStock: Bool = true, source: String? = "GWS")
    -> Indicator
  {
    var indicator = Indicator(
      code: series, name: series,
      kind: isStock ? .stock(series: series) : .flow(series: series, isCumulative: false),
      position: .file(path: "indicatoren.yaml"))
    indicator.source = source
    return indicator
  }

  private func quality(
    _ indicators: [Indicator], _ observations: [Observation], flows: [StockFlow] = []
  ) -> DataQuality {
    var dossier = Dossier(
      organisation: Organisation(name: "D"), units: Self.units, reports: [])
    dossier.indicators = indicators
    dossier.stockFlows = flows
    let definition = ReportDefinition(
      code: "m", title: "M", template: "m", position: .file(path: "peil.yaml"))
    return ReportBuilder(dossier: dossier, dataset: Dataset(observations))
      .report(definition, unit: Self.units.root, month: Self.july).quality
  }

  /// A stock that goes up and down by one, the last month first.
  private func steady(_ series: String, months: Int = 24, until month: Month = july)
    -> [Observation]
  {
    (0..<months).map { observation(series, month - $0, 100 + Double($0 % 2)) }
  }

  private func delivered(_ observations: [Observation], _ month: (Month) -> Month) -> [Observation]
  {
    observations.map { known in
      var observation = known
      observation.delivery = .dated(month(known.period.lastMonth), day: 20)
      return observation
    }
  }

  @Test func countsWhatEachSourceDeliveredOfWhatComesEveryMonth() throws {
    let quality = quality(
      [indicator("er"), indicator("weg"), indicator("laat", source: nil)],
      steady("er") + steady("weg").dropFirst() + delivered(steady("laat")) { $0 + 3 })
    #expect(quality.months == (0..<6).reversed().map { Self.july - $0 })
    #expect(quality.sources.map(\.name) == ["GWS", nil])
    let july = try #require(quality.sources[0].deliveries[Self.july])
    #expect(july == .init(received: 1, expected: 2, missing: ["weg"]))
    #expect(quality.sources[0].deliveries[Self.july - 1]?.received == 2)
    #expect(quality.sources[1].deliveries[Self.july]?.lateSince == Self.july + 3)
  }

  @Test func takesADeliveryInTheNextMonthForOnTime() {
    let quality = quality([indicator("er")], delivered(steady("er")) { $0 + 1 })
    #expect(
      quality.sources[0].deliveries[Self.july] == .init(received: 1, expected: 1, missing: []))
  }

  @Test func asksAboutAValueThatIsOutOfTheOrdinary() {
    var values = steady("er")
    values[0].value = .number(103)
    #expect(quality([indicator("er")], values).questions.isEmpty)
    values[0].value = .number(105)
    #expect(
      quality([indicator("er")], values).questions == [
        .unusual(indicator: "er", value: 105, usual: 101, range: 1)
      ])
  }

  @Test func takesTheSeasonForOrdinary() {
    // A flow that is high in July alone, as it was a year ago.
    let values = (0..<24).map { back in
      observation("er", Self.july - back, back % 12 == 0 ? 500 : 100 + Double(back % 3))
    }
    #expect(quality([indicator("er", isStock: false)], values).questions.isEmpty)
  }

  @Test(arguments: [0, 1, 5]) func asksNothingWithTooLittleHistory(_ months: Int) {
    var values = steady("er", months: months + 1)
    values[0].value = .number(1e9)
    #expect(quality([indicator("er")], values).questions.isEmpty)
  }

  @Test func asksNothingOfAConstantSeries() {
    let values = (0..<24).map { observation("er", Self.july - $0, 7) }
    #expect(quality([indicator("er")], values).questions.isEmpty)
  }

  @Test func noticesASeriesThatStops() {
    #expect(
      quality([indicator("weg")], steady("weg", until: Self.july - 2)).questions == [
        .stopped(indicator: "weg", last: Self.july - 2)
      ])
    // Every third month, and the third is not over yet.
    let quarterly = (1..<9).map { observation("kwartaal", Self.july - 3 * $0 + 1, 5) }
    #expect(quality([indicator("kwartaal")], quarterly).questions.isEmpty)
  }

  @Test func asksAboutATotalThatIsNotTheSumOfItsParts() {
    let values = [
      observation("er", Self.july, 10), observation("er", Self.july, 4, unit: "a"),
      observation("er", Self.july, 5, unit: "b"),
    ]
    #expect(
      quality([indicator("er")], values).questions == [
        .partsDiffer(series: "er", delivered: 10, sum: 9)
      ])
  }

  @Test(arguments: [(9.0, true), (10.0, false)])
  func asksAboutAnIndicatorThatIsNotTheSumOfItsParts(_ sum: Double, _ isTold: Bool) {
    var whole = indicator("samen")
    whole.parts = ["een", "twee"]
    let values = [
      observation("samen", Self.july, 10), observation("een", Self.july, 4),
      observation("twee", Self.july, sum - 4),
    ]
    let questions = quality([whole, indicator("een"), indicator("twee")], values).questions
    #expect(
      questions
        == (isTold
          ? [.sumDiffers(indicator: "samen", parts: ["een", "twee"], value: 10, sum: sum)] : []))
  }

  @Test func comparesNoSumWithoutAllParts() {
    var whole = indicator("samen")
    whole.parts = ["een", "weg"]
    let values = [observation("samen", Self.july, 10), observation("een", Self.july, 4)]
    #expect(quality([whole, indicator("een"), indicator("weg")], values).questions.isEmpty)
  }

  @Test func allowsForPartsThatAreRounded() {
    var whole = indicator("samen")
    whole.parts = ["een", "twee"]
    whole.unitOfMeasure = "x 1000 €"
    let values = [
      observation("samen", Self.july, 10), observation("een", Self.july, 4.4),
      observation("twee", Self.july, 6.6),
    ]
    // 11 for 10: each of the three may be half off.
    #expect(quality([whole, indicator("een"), indicator("twee")], values).questions.isEmpty)
  }

  @Test(arguments: [(2.0, false), (1.0, true)])
  func tellsWhatTheFlowsDoNotExplain(_ limit: Double, _ isTold: Bool) {
    let values = [
      observation("stand", Self.july - 1, 100), observation("stand", Self.july, 108),
      observation("in", Self.july, 20), observation("uit", Self.july, 14),
    ]
    let flow = StockFlow(
      stock: "stand", inflow: "in", outflow: "uit", limit: limit,
      position: .file(path: "peil.yaml"))
    let questions = quality([indicator("stand")], values, flows: [flow]).questions
    #expect(
      questions == (isTold ? [.otherChanges(stock: "stand", amount: 2, limit: limit)] : []))
  }

  @Test func namesProvisionalFigures() {
    let values = [observation("er", Self.july, 10, isProvisional: true)]
    #expect(quality([indicator("er"), indicator("weg")], values).provisional == ["er"])
  }

  @Test func hasNothingToSayWithoutFigures() {
    let quality = quality([indicator("er")], [])
    #expect(quality.sources.isEmpty && quality.questions.isEmpty && quality.provisional.isEmpty)
  }
}
