import Model
import Testing

@testable import Metrics

/// What is left of data for readers outside, in cases worked by hand.
@Suite struct ProtectedDataTests {
  private static let july = m(2007, 7)
  private static let units = UnitTree(
    root: OrganisationUnit(
      code: "DSZ", name: "Dienst",
      parts: ["A", "B", "C"].map { OrganisationUnit(code: $0, name: "Team \($0)") }))
  private static let stock = indicator(.stock(series: "x"), code: "x")

  private func protect(
    _ indicators: [Indicator], _ observations: [Observation],
    _ set: (inout Dossier) -> Void = { _ in }
  ) -> ProtectedData {
    var sample = dossier(indicators)
    sample.units = Self.units
    set(&sample)
    return ProtectedData(sample, Dataset(observations))
  }

  private func july(
    _ values: [String: Double], series: String = "x", on delivery: Delivery = .undated
  ) -> [Observation] {
    values.sorted { $0.key < $1.key }.map {
      delivered(.month(Self.july), $1, unit: $0, series: series, on: delivery)
    }
  }

  private func shown(
    _ protected: ProtectedData, _ unit: String, series: String = "x", _ month: Month = july
  ) -> Observation.Value? {
    protected.dataset[.init(series: series, unit: unit)].values(of: .month(month)).last?.value
  }

  // MARK: Counts

  /// 12 + 23 + 48 = 83, printed 10 + 25 + 50 and 85: each on its own.
  @Test func roundsEveryCountOnItsOwnTotalsToo() {
    let protected = protect([Self.stock], july(["A": 12, "B": 23, "C": 48]))
    #expect(shown(protected, "A") == .number(10))
    #expect(shown(protected, "B") == .number(25))
    #expect(shown(protected, "C") == .number(50))
    #expect(shown(protected, "DSZ") == .number(85))
  }

  /// With A hidden, B would give it away from the total; the smaller of the two others goes with it.
  @Test func hidesASmallCountAndWhatWouldGiveItAway() {
    let protected = protect([Self.stock], july(["A": 7, "B": 60, "C": 48]))
    #expect(shown(protected, "A") == .withheld(.below(10)))
    #expect(shown(protected, "B") == .number(60))
    #expect(shown(protected, "C") == .withheld(.secondary))
    #expect(shown(protected, "DSZ") == .number(115))
  }

  @Test func showsNoneAndTheMinimumItself() {
    let protected = protect([Self.stock], july(["A": 0, "B": 10, "C": 48]))
    #expect(shown(protected, "A") == .number(0))
    #expect(shown(protected, "B") == .number(10))
    #expect(shown(protected, "DSZ") == .number(60))
  }

  @Test func hidesTheTotalWhenThereIsNoOtherPart() {
    let protected = protect([Self.stock], july(["A": 7, "DSZ": 7]))
    #expect(shown(protected, "A")?.isWithheld ?? false)
    #expect(shown(protected, "DSZ")?.isWithheld ?? false)
  }

  /// 5 and 6 under a total of 11: each may be one to nine only if the other may be ten.
  @Test func doesNotSayThatAPartIsSmallWhereThatWouldNarrowAnother() {
    let protected = protect([Self.stock], july(["A": 5, "B": 6]))
    #expect(shown(protected, "A") == .withheld(.secondary))
    #expect(shown(protected, "B") == .withheld(.secondary))
    #expect(shown(protected, "DSZ") == .number(10))
  }

  /// Seven small ones of 5 make up for each other: 35 is shown.
  @Test func hidesNoMoreWhereManySmallPartsMakeUpForEachOther() {
    var sample = dossier([Self.stock])
    sample.units = UnitTree(
      root: OrganisationUnit(
        code: "DSZ", name: "Dienst",
        parts: (1...7).map { OrganisationUnit(code: "T\($0)", name: "Team \($0)") }))
    let protected = ProtectedData(
      sample, Dataset((1...7).map { delivered(.month(Self.july), 5, unit: "T\($0)") }))
    #expect(shown(protected, "DSZ") == .number(35))
    #expect(shown(protected, "T1") == .withheld(.below(10)))
  }

  @Test func takesTheStrictestMinimumAndRoundingOfAllReadersOutside() {
    let protected = protect([Self.stock], july(["A": 14, "B": 61, "C": 48])) {
      $0.audiences = [
        Audience(code: "raad", minimum: 10, rounding: 5),
        Audience(code: "pers", minimum: 15, rounding: 10), Audience(code: "mt", isInternal: true),
      ]
      $0.reports = []
    }
    #expect(protected.protection == Protection(minimum: 15, rounding: 10))
    #expect(shown(protected, "A") == .withheld(.below(15)))
    #expect(shown(protected, "B") == .number(60))
  }

  @Test func takesTheIndicatorsOwnMinimumWhereItIsHigher() {
    let strict = indicator(.stock(series: "x"), code: "x") { $0.minimum = 25 }
    let protected = protect([strict], july(["A": 24, "B": 61, "C": 48]))
    #expect(shown(protected, "A") == .withheld(.below(25)))
  }

  /// 1,63 thousand is 1630 persons: 1,630; 0,008 thousand are 8.
  @Test func knowsThousands() {
    let thousands = indicator(.stock(series: "x"), code: "x") { $0.unitOfMeasure = "x 1000" }
    let protected = protect([thousands], july(["A": 1.632, "B": 0.008, "C": 2]))
    #expect(shown(protected, "A")?.isWithheld ?? false)
    #expect(shown(protected, "B") == .withheld(.secondary))
    #expect(shown(protected, "C") == .number(2))
    #expect(shown(protected, "DSZ") == .number(3.64))
  }

  // MARK: Over the months

  /// stock 200 + in 6 - out 30: who knows two knows the third.
  @Test func hidesWhatAStockGivesAway() {
    let flows = ["stand", "in", "uit"].map { name in
      indicator(
        name == "stand" ? .stock(series: name) : .flow(series: name, isCumulative: false),
        code: name)
    }
    let june = m(2007, 6)
    let observations =
      [("stand", 200.0), ("in", 40), ("uit", 30)].map {
        delivered(.month(june), $1, series: $0)
      }
      + [("stand", 176.0), ("in", 6), ("uit", 30)].map {
        delivered(.month(Self.july), $1, series: $0)
      }
    let protected = protect(flows, observations) {
      $0.stockFlows = [
        StockFlow(stock: "stand", inflow: "in", outflow: "uit", position: nowhere)
      ]
    }
    #expect(shown(protected, "DSZ", series: "in", june) == .number(40))
    #expect(shown(protected, "DSZ", series: "in") == .withheld(.below(10)))
    #expect(shown(protected, "DSZ", series: "stand") == .number(175))
    #expect(shown(protected, "DSZ", series: "uit") == .withheld(.secondary))
  }

  /// 40, 46, 90: the six of the second month would be the difference of the first two.
  @Test func hidesWhatAddedUpFiguresGiveAway() {
    let flow = indicator(.flow(series: "x", isCumulative: true), code: "x")
    let protected = protect([flow], monthly([40, 46, 90]))
    #expect(shown(protected, "DSZ", m(2007, 1)) == .number(40))
    #expect(shown(protected, "DSZ", m(2007, 2)) == .withheld(.secondary))
    #expect(shown(protected, "DSZ", m(2007, 3)) == .number(90))
  }

  @Test func saysOfASumToDateThatItIsHiddenWhenAMonthIs() {
    let flow = indicator(.flow(series: "x", isCumulative: false), code: "x")
    let protected = protect([flow], monthly([40, 6, 90]))
    let builder = FigureBuilder(dossier: protected.dossier, dataset: protected.dataset)
    let figures = builder.figures(of: flow, unit: "DSZ", month: m(2007, 3))
    #expect(figures.actual.withheld == .secondary)
    #expect(figures.forecast.value == nil)
    #expect(figures.history.map(\.withheld) == [nil, .secondary, .secondary])
  }

  /// 12 + 12 + 12 = 36, printed 35, though the months are printed 10 each.
  @Test func roundsASumToDateOnItsOwn() {
    let flow = indicator(.flow(series: "x", isCumulative: false), code: "x")
    let protected = protect([flow], monthly([12, 12, 12]))
    let value = FigureBuilder(dossier: protected.dossier, dataset: protected.dataset)
      .value(of: flow, unit: "DSZ")
    #expect((1...3).map { value.actual(in: m(2007, $0)).number } == [10, 25, 35])
    #expect(value.monthsAlone(upTo: m(2007, 3)).map(\.value) == [10, 10, 10])
    // Without its January a year has no sum.
    let late = protect([flow], monthly([12, 12], from: m(2007, 2)))
    let later = FigureBuilder(dossier: late.dossier, dataset: late.dataset)
      .value(of: flow, unit: "DSZ")
    #expect(later.actual(in: m(2007, 3)).gap == .missingMonths([m(2007, 1)]))
  }

  /// A later delivery of a month of which something is hidden is not shown beside the first one.
  @Test func showsNoRevisionOfAMonthInWhichSomethingIsHidden() {
    let (first, later) = (Delivery.dated(Self.july, day: 0), Delivery.dated(m(2007, 8), day: 0))
    let hidden = protect(
      [Self.stock],
      july(["A": 7, "B": 60, "C": 48], on: first) + july(["B": 80], on: later))
    #expect(shown(hidden, "B") == .number(60))
    let open = protect(
      [Self.stock],
      july(["A": 17, "B": 60, "C": 48], on: first) + july(["B": 80], on: later))
    #expect(shown(open, "B") == .number(80))
    #expect(
      open.dataset[.init(series: "x", unit: "B")].map(\.value) == [.number(60), .number(80)])
  }

  @Test func keepsACountHiddenThatWasEverSmall() {
    let (first, later) = (Delivery.dated(Self.july, day: 0), Delivery.dated(m(2007, 8), day: 0))
    let protected = protect(
      [Self.stock],
      july(["A": 7, "B": 60, "C": 48], on: first) + july(["A": 17], on: later))
    #expect(shown(protected, "A")?.isWithheld ?? false)
  }

  // MARK: Ratios, means, amounts

  private static let share = indicator(
    .ratio(.init(numerator: "t", denominator: "n", per: 100)), code: "%")

  private func percentage(_ part: Double, of whole: Double) -> Reading {
    let protected = protect(
      [Self.share],
      [
        delivered(.month(Self.july), part, series: "t"),
        delivered(.month(Self.july), whole, series: "n"),
      ])
    return FigureBuilder(dossier: protected.dossier, dataset: protected.dataset)
      .value(of: Self.share, unit: "DSZ").actual(in: Self.july)
  }

  /// All parts of all wholes up to 40: a percentage is shown only when part, rest and whole are none or at
  /// least ten (the whole ten), and then comes from rounded numbers alone.
  @Test func letsNoPercentageBeTurnedBackIntoASmallCount() {
    for whole in 0...40 {
      for part in 0...whole {
        let reading = percentage(Double(part), of: Double(whole))
        let isOpen =
          (part == 0 || part >= 10) && (whole == part || whole - part >= 10) && whole >= 10
        guard isOpen else {
          if whole > 0 { #expect(reading.number == nil, "\(part) van \(whole)") }
          continue
        }
        let near = { (number: Int) in ((Double(number) / 5).rounded(.toNearestOrAwayFromZero)) * 5 }
        #expect(reading.number == 100 * near(part) / near(whole), "\(part) van \(whole)")
      }
    }
  }

  @Test func hidesThatASmallGroupHasNoneOrAll() {
    #expect(percentage(0, of: 8).withheld != nil)
    #expect(percentage(8, of: 8).withheld != nil)
    #expect(percentage(0, of: 80).number == 0)
    #expect(percentage(80, of: 80).number == 100)
  }

  @Test func hidesTheMeanOfASmallGroupAndWhatWouldGiveItAway() {
    let mean = indicator(.mean(series: "x", weight: "w"), code: "x") { $0.decimals = 1 }
    let protected = protect(
      [mean],
      july(["A": 31.25, "B": 20, "C": 24]) + july(["A": 6, "B": 40, "C": 50], series: "w"))
    #expect(shown(protected, "A") == .withheld(.secondary))
    #expect(shown(protected, "B") == .withheld(.secondary))
    #expect(shown(protected, "C") == .number(24))
    // (6 x 31,25 + 40 x 20 + 50 x 24) / 96 = 22,8 as printed.
    #expect(shown(protected, "DSZ") == .number(22.8))
  }

  @Test func showsAmountsOfUnknownGroupsForTheWholeAlone() {
    let money = indicator(.stock(series: "x"), code: "x") { $0.unitOfMeasure = "€" }
    let protected = protect([money], july(["A": 3100, "B": 2000, "C": 2400]))
    #expect(shown(protected, "DSZ") == .number(7500))
    #expect(shown(protected, "A") == .withheld(.unknownGroup))
  }

  @Test func showsSicknessAbsenceOnlyWhereTheStaffIsKnownToBeEnough() {
    let delivered = indicator(.deliveredRatio(series: "x"), code: "x") { $0.name = "Ziekteverzuim" }
    #expect(
      shown(protect([delivered], july(["DSZ": 6.1])), "DSZ") == .withheld(.unknownGroup))
    let weighed = indicator(.mean(series: "x", weight: "w"), code: "x") {
      $0.name = "Ziekteverzuim"
      $0.decimals = 1
    }
    let staff = { (count: Double) in
      self.shown(
        self.protect([weighed], self.july(["DSZ": 6.1]) + self.july(["DSZ": count], series: "w")),
        "DSZ")
    }
    #expect(staff(9) == .withheld(.secondary))
    #expect(staff(40) == .number(6.1))
  }

  /// Three complaints are three people, whatever they are called; three days are not.
  @Test func takesAMeasurementInWholeThingsForACount() {
    func value(_ unit: String) -> Observation.Value? {
      let measured = indicator(.measurement(series: "x", validMonths: 12), code: "x") {
        $0.unitOfMeasure = unit
      }
      return shown(protect([measured], july(["DSZ": 3])), "DSZ")
    }
    #expect(value("klachten") == .withheld(.below(10)))
    #expect(value("") == .withheld(.below(10)))
    #expect(value("dagen") == .number(3))
    #expect(value("%") == .number(3))
  }

  // MARK: The rest

  @Test func leavesOutBreakdownsPlacesRowsAndWhatCountsPeopleOutsideTheData() {
    let protected = protect(
      [Self.stock],
      [
        delivered(.month(Self.july), 12, cell: ["leefvorm": "alleenstaand"]),
        delivered(.month(Self.july), 31, cell: ["leefvorm": "samen"]),
      ]
    ) { $0.samples = [] }
    let values = protected.dataset[.init(series: "x", unit: "DSZ")]
    #expect(values.map(\.value) == [.number(45)])
    #expect(values.map(\.dimensions) == [[:]])
    #expect(values.map(\.origin) == [.file(path: "gegevens")])
    #expect(protected.dataset.spellTables.isEmpty)
  }

  @Test func keepsTargetsAndHidesForecastsOfWhatIsHidden() {
    let target = delivered(.year(2007), 37, series: "x", role: .target)
    let forecast = { (value: Double) in
      delivered(.month(Self.july), value, series: "x", role: .forecast)
    }
    let hidden = protect([Self.stock], july(["DSZ": 7]) + [target, forecast(44)])
    #expect(
      hidden.dataset[.init(series: "x", unit: "DSZ", role: .forecast)].map(\.value) == [
        .withheld(.secondary)
      ])
    #expect(
      hidden.dataset[.init(series: "x", unit: "DSZ", role: .target)].map(\.value) == [.number(37)])
    let open = protect([Self.stock], july(["DSZ": 70]) + [forecast(44)])
    #expect(
      open.dataset[.init(series: "x", unit: "DSZ", role: .forecast)].map(\.value) == [.number(45)])
  }

  @Test func roundsWhereAPathStarts() {
    let starting = indicator(.stock(series: "x"), code: "x") { $0.pathStart = 1237 }
    #expect(protect([starting], july(["DSZ": 70])).dossier.indicators[0].pathStart == 1235)
    let small = indicator(.stock(series: "x"), code: "x") { $0.pathStart = 7 }
    #expect(protect([small], july(["DSZ": 70])).dossier.indicators[0].pathStart == nil)
  }

  @Test func keysTheHashesAndLeavesOutTheRows() {
    let dataset = Dataset(
      july(["DSZ": 70]),
      sources: [SourceFile(path: "gegevens/a.csv", sha256: "00ff", rows: 12)])
    let protected = ProtectedData(dossier: dossier([Self.stock]), dataset: dataset) { "met \($0)" }
    #expect(
      protected.dataset.sources == [
        SourceFile(path: "gegevens/a.csv", sha256: "met 00ff", rows: nil)
      ])
  }
}

extension Observation.Value {
  fileprivate var isWithheld: Bool { if case .withheld = self { true } else { false } }
}
