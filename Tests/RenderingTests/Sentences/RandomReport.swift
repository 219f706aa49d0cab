import Metrics
import Model

@testable import Rendering

/// A report of made-up figures by chance, the same for the same seed, with something for every writer of
/// sentences to write about.
struct RandomReport {
  private var state: UInt64
  static let place = InputPosition.file(path: "x.yaml")

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 11 }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func number(_ range: ClosedRange<Double>) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * Double(next() >> 11)
      / 9_007_199_254_740_992
  }

  mutating func whole(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[whole(0...items.count - 1)] }
  mutating func chance(_ share: Double = 0.5) -> Bool { number(0...1) < share }

  private mutating func date(_ month: Month) -> CalendarDate? {
    CalendarDate(month: month, day: whole(1...28))
  }

  // MARK: The dossier

  private static let units = [
    "", "%", "€", "x 1M €", "dagen", "weken", "uitkeringen", "per jaar", "fte", "personen",
    "aanvragen", "klanten per fte", "gesprekken", "huishoudens", "maanden", "vorderingen",
  ]

  private mutating func rule(_ kind: Int) -> SignalRule {
    let margins = SignalRule.Margins(
      green: pick([0, 1]), orange: pick([2, 5, 10]), isAbsolute: chance(0.3))
    switch whole(0...5) {
    case 0: return .targetAndTrend(threshold: nil)
    case 1: return .targetAndTrend(threshold: chance() ? .value(1) : .noise)
    case 2: return .tolerance(margins)
    case 3: return .path(margins)
    case 4: return .band(lower: chance(0.8) ? 40 : nil, upper: 60, margins: margins)
    default: return kind == 0 ? .none : .control(.init(isSeasonal: chance(0.2)))
    }
  }

  private mutating func indicator(_ place: Int) -> Indicator {
    let code = "I\(place)"
    let choice = whole(0...5)
    let kind: Indicator.Kind =
      switch choice {
      case 0: .stock(series: code)
      case 1: .flow(series: code, isCumulative: false)
      case 2: .mean(series: code, weight: nil)
      case 3:
        .ratio(
          .init(
            numerator: code, denominator: "noemer", per: pick([1, 100]),
            span: pick([.month, .year, .twelveMonths])))
      case 4: .measurement(series: code, validMonths: pick([1, 6, 12]))
      default: .deliveredRatio(series: code)
      }
    var indicator = Indicator(
      code: code, name: pick(["Uitkeringen", "Ziekteverzuim", "Klachten", "Budget"]), kind: kind,
      position: Self.place)
    indicator.unitOfMeasure = pick(Self.units)
    indicator.decimals = pick([0, 0, 1, 2])
    indicator.direction = pick([.higher, .lower, .lower, .band])
    indicator.owner = chance(0.7) ? pick(["Hoofd", "Directeur"]) : nil
    indicator.forecastMethod = pick([
      .linear, .seasonal, .none, .linear, .seasonal, .none, .linear, .automatic,
    ])
    indicator.tested = chance(0.3) ? .forecast : .actual
    indicator.comparesAsPrinted = chance(0.8)
    indicator.rule = rule(choice)
    if chance(0.9) {
      let target = pick([0, 1, 40, 50, 55, 600, 12_345.6])
      indicator.targets = [2006: .value(target + 5), 2007: .value(target)]
      if chance(0.3), let date = date(Month(index: 2007 * 12 + whole(0...5))) {
        indicator.adjustments = [
          TargetAdjustment(
            year: 2007, date: date, by: "college", from: target + 1, to: target,
            decision: "bijgesteld na overleg")
        ]
      }
    }
    if chance(0.2) { indicator.isSensitive = true }
    return indicator
  }

  private mutating func observations(_ indicator: Indicator) -> [Observation] {
    let level = pick([0, 1, 50.0, 50, 52, 1000, 98_765])
    let spread = pick([0, 0.4, 1, 5])
    let drift = pick([-0.5, 0, 0, 0.5])
    var now = level
    var observations: [Observation] = []
    for step in 0..<43 {
      now = max(0, now + drift + number(-1...1) * spread)
      // Now and then a month is missing, and a value is round.
      if chance(0.03) { continue }
      observations.append(
        Observation(
          period: .month(Month(index: 2004 * 12 + step)), unit: "DSZ", series: indicator.code,
          value: .number(chance(0.1) ? now.rounded() : now), isProvisional: chance(0.02),
          origin: Self.place))
    }
    return observations
  }

  mutating func dossier() -> (Dossier, Dataset) {
    let unit = OrganisationUnit(code: "DSZ", name: "Dienst")
    var dossier = Dossier(
      organisation: Organisation(name: "Dienst", municipality: "Proefstad", households: 30_000),
      units: UnitTree(
        root: unit, outsiders: ["G1", "G2", "G3"], municipality: nil), reports: [])
    dossier.indicators = (0..<8).map { indicator($0) }
    var figures = dossier.indicators.flatMap { observations($0) }
    for step in 0..<43 {
      let month = Month(index: 2004 * 12 + step)
      func add(_ series: String, _ value: Double, _ code: String = "DSZ") {
        figures.append(
          Observation(
            period: .month(month), unit: code, series: series, value: .number(value),
            origin: Self.place))
      }
      add("noemer", 1000)
      add("bestand", 900 + number(-60...60) - Double(step) * pick([0, 2]))
      add("uitgaven", 900_000 + number(-9000...9000))
      for code in ["G1", "G2", "G3"] { add("bestand", 800 + number(-50...50), code) }
    }
    fillRegisters(&dossier)
    fillMoney(&dossier)
    return (dossier, Dataset(figures))
  }

  private mutating func fillRegisters(_ dossier: inout Dossier) {
    dossier.risks = (0..<whole(1...4)).map { place in
      let low = number(0...100_000)
      return Risk(
        code: "R\(place)", name: "Risico", chance: number(0...1), low: low, likely: low * 2,
        high: low * 3)
    }
    dossier.riskBuffer = RiskBuffer(
      amount: chance() ? number(0...500_000) : nil, certainty: pick([80, 90, 95]))
    dossier.samples = (0..<2).map { place in
      let sampled = whole(1...300)
      return DecisionSample(
        code: "S\(place)", name: "Besluiten",
        months: Month(index: 2007 * 12)...Month(index: 2007 * 12 + whole(0...5)),
        decisions: chance() ? sampled + whole(0...900) : nil, sampled: sampled,
        correct: whole(0...sampled), norm: pick([0.9, 0.95, 0.99]))
    }
    dossier.measures = (0..<1).map { place in
      let start = Month(index: 2006 * 12 + whole(0...14))
      var measure = CorrectiveMeasure(
        code: "M\(place)", indicator: "I\(place)", title: "Maatregel",
        owner: chance(0.8) ? "Teamleider" : nil, start: start,
        due: chance(0.8) ? start + whole(1...12) : nil,
        status: pick(CorrectiveMeasure.Status.allCases), position: Self.place)
      if chance() {
        measure.expected = .init(series: "I\(place)", perMonth: pick([-1, 1, 2.5]), from: start)
      }
      return measure
    }
    dossier.projects = [
      Project(
        code: "P", name: "Project", due: Month(index: 2007 * 12 + whole(3...9)),
        status: pick([.onCourse, .attention, .delayed, .done]))
    ]
    dossier.objectives.mission = "Iedereen doet mee."
    dossier.objectives.objectives = (0..<whole(1...6)).map { place in
      var objective = Objective(
        code: "D\(place)", name: "Doel", kind: pick(Objective.Kind.allCases),
        value: pick([1, 10, 2600]),
        position: Self.place)
      objective.direction = pick([.higher, .lower])
      objective.unitOfMeasure = pick(Self.units)
      objective.from = chance() ? Month(index: 2007 * 12 + whole(0...9)) : nil
      objective.due = chance() ? Month(index: 2007 * 12 + whole(0...30)) : nil
      if objective.kind != .milestone, chance(0.7) {
        objective.measurements = [
          .init(month: Month(index: 2007 * 12 + whole(0...6)), value: number(0...3000))
        ]
      }
      return objective
    }
    dossier.levers.uncertainties = [
      .init(
        name: "Markt", owner: "Hoofd",
        due: chance() ? Month(index: 2007 * 12 + whole(0...11)) : nil,
        questions: [.init(text: "Wat dan?")])
    ]
    dossier.levers.assessment = SelfAssessment(
      types: SelfAssessment.standardTypes,
      fields: (0..<whole(1...10)).map { place in
        .init(
          name: "Veld \(place)", now: chance(0.8) ? whole(0...2) : nil,
          wanted: chance(0.8) ? whole(0...2) : nil)
      })
  }

  private mutating func fillMoney(_ dossier: inout Dossier) {
    dossier.money.series = .init(expenditure: "uitgaven", stock: "bestand")
    if chance(0.8), let date = date(Month(index: 2006 * 12 + 9)) {
      dossier.money.budgets[2007] = [
        .init(status: .final, date: date, amount: number(9_000_000...12_000_000))
      ]
    }
    if chance() { dossier.money.goals[2007] = .share(number(0.8...1.1)) }
    dossier.money.safetyNets[2007] = SafetyNetRule(steps: [.init(from: 0.05, compensation: 0.5)])
    dossier.money.volumePath = VolumePathPlan(
      begin: 2006, balance: 2008 + whole(0...3),
      stated: [2008: 850, 2009: 820, 2010: 801, 2011: pick([1, 700])])
    dossier.reference = ReferenceFrame(
      municipalities: ["G1", "G2", "G3"].map {
        .init(code: $0, name: "Gemeente \($0)", households: 26_000 + number(0...9000))
      },
      groups: [
        .init(
          code: "g", name: "de groep", isComparable: chance(0.7),
          members: chance() ? .all : .named(["G1", "G2"]), position: Self.place)
      ], volume: "bestand", position: Self.place)
    dossier.instruments.groups = ["stage", "scholing", "geen"].map { name in
      .init(
        instrument: name,
        outcomes: (0..<whole(5...40)).map { _ in
          .init(
            .init(
              succeeded: chance(0.4), droppedOut: chance(0.2), satisfaction: nil,
              cost: number(500...5000)))
        })
    }
  }

  /// The reason of a verdict by chance, as it may come of any figures.
  mutating func judged() -> Judged {
    let tested = pick([0, 1, 2, number(0...3), number(0...100), number(0...100_000)])
    let bound = pick([0, 1, tested * 1.002, tested * 2, number(0...100), 1234.5])
    let by = pick([0.004, 0.4, 1, number(0...20)])
    let since = Month(index: 2007 * 12 + whole(0...5))
    var judged = Judged(
      unit: pick(Self.units), decimals: pick([0, 1, 2]), tested: tested,
      quantity: pick([.actual, .forecast, .averageToDate, .monthAlone]),
      against: pick([.target(bound), .path(bound), .band(lower: bound, upper: bound + 10)]),
      direction: pick([.higher, .lower, .band]), isMet: chance(0.2))
    judged.trend = pick([
      nil, .unknown, .improved(by: by, since: since), .notEnough(by: by, since: since),
      .unchanged(since: since), .worsened(by: by, since: since),
    ])
    judged.excess = number(0...40)
    let margins = SignalRule.Margins(green: pick([0, 1]), orange: 5, isAbsolute: chance(0.3))
    judged.rule =
      switch judged.against {
      case .target:
        pick([.targetAndTrend(threshold: nil), .tolerance(margins)])
      case .path: .path(margins)
      case .band(let lower, let upper): .band(lower: lower, upper: upper, margins: margins)
      }
    return judged
  }

  mutating func report() -> Report {
    let (dossier, dataset) = dossier()
    let definition = ReportDefinition(
      code: "r", title: "Rapport", template: "r", audience: "mt", position: Self.place)
    return ReportBuilder(dossier: dossier, dataset: dataset).report(
      definition, unit: dossier.units.root, month: Month(index: 2007 * 12 + 6),
      parts: [
        .backtests, .caseload, .workStreams, .outlook, .decisions, .flowCourses, .conclusions,
      ])
  }
}
