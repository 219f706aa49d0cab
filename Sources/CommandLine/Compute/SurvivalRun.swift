import Metrics
import Model
import Publishing

/// Estimates the survival of spells per group and writes it as a table or as JSON.
struct SurvivalRun {
  enum TimeUnit: String, CaseIterable {
    case day = "dag"
    case month = "maand"

    /// A month is the mean one of the calendar; nothing is rounded, so that the chances are the same.
    var days: Double { self == .day ? 1 : 30.4375 }
  }

  let labels: SpellLabels
  let timeUnit: TimeUnit
  let minimum: Int
  private let groups: [(name: String, counts: RiskCounts, curve: KaplanMeier)]
  private let test: LogRank?
  private let reasons: [UInt16]

  init(
    spells: [Spell], labels: SpellLabels, days: ObservedDays, timeUnit: TimeUnit, minimum: Int,
    hasReasons: Bool
  ) {
    self.labels = labels
    self.timeUnit = timeUnit
    self.minimum = minimum
    let counts = RiskCounts.counts(of: spells, days, by: .group, withReasons: hasReasons)
    groups = counts.sorted { $0.key < $1.key }.map { number, counts in
      (labels.groups[number], counts, KaplanMeier(counts))
    }
    test = LogRank(groups.map(\.counts))
    reasons = hasReasons ? Set(counts.values.flatMap(\.reasons)).sorted() : []
  }

  /// Of groups that were counted before, by day.
  init(counts: [(name: String, counts: RiskCounts)]) {
    labels = .none
    timeUnit = .day
    minimum = 0
    groups = counts.map { ($0.name, $0.counts, KaplanMeier($0.counts)) }
    test = LogRank(groups.map(\.counts))
    reasons = []
  }

  func write(asJSON isJSON: Bool, _ printer: Printer) {
    reportImpossible(printer)
    guard !isJSON else {
      printer.verbatim(String(decoding: json.bytes(), as: UTF8.self))
      return
    }
    for (place, group) in groups.enumerated() {
      if place > 0 { printer.result("") }
      for line in lines(group.name, group.counts, group.curve) { printer.result(line) }
    }
    if let test {
      printer.result(
        "\nlogrank: chi2 \(ComputeText.number(test.chiSquare)), vrijheidsgraden \(test.degreesOfFreedom), p \(ComputeText.probability(test.p))"
      )
    }
  }

  private func reportImpossible(_ printer: Printer) {
    let count = groups.reduce(0) { $0 + $1.counts.impossible }
    guard count > 0 else { return }
    printer.warning(
      "\(count) \(count == 1 ? "rij eindigt" : "rijen eindigen") voor het begin of \(count == 1 ? "duurt" : "duren") langer dan 200 jaar en \(count == 1 ? "telt" : "tellen") niet mee"
    )
  }

  private func time(_ days: Int) -> JSONValue {
    timeUnit == .day ? .whole(days) : .number(Double(days) / timeUnit.days)
  }

  var json: JSONValue {
    var answer: JSONObject = [
      "groepen": .list(groups.map { group($0.name, $0.counts, $0.curve) })
    ]
    answer["logrank"] =
      test.map { test in
        .object([
          "chi2": .number(test.chiSquare), "vrijheidsgraden": .whole(test.degreesOfFreedom),
          "p": .number(test.p),
        ])
      } ?? .null
    return .object(answer)
  }

  private func group(
    _ name: String, _ counts: RiskCounts, _ curve: KaplanMeier
  ) -> JSONValue {
    let interval = curve.medianInterval
    var object: JSONObject = [
      "groep": .text(name), "aantal": .whole(curve.count),
      "mediaan": curve.median.map(time) ?? .null,
      "mediaan_laag95": interval.low.map(time) ?? .null,
      "mediaan_hoog95": interval.high.map(time) ?? .null,
      "uitstroomkans": .list([6, 12].map { exit(curve, months: $0) }),
      "curve": .list(
        curve.shown(minimum: minimum).map { step in
          .object([
            "tijd": time(step.time), "risico": .whole(step.atRisk), "uit": .whole(step.exits),
            "kans": .number(step.survival), "laag95": .optional(step.interval?.lowerBound),
            "hoog95": .optional(step.interval?.upperBound),
          ])
        }),
    ]
    if !reasons.isEmpty {
      object["redenen"] = .list(reasons.map { reason($0, counts) })
    }
    return .object(object)
  }

  private func exit(_ curve: KaplanMeier, months: Int) -> JSONValue {
    let chance = curve.exitProbability(within: Double(months) * TimeUnit.month.days)
    return .object([
      "maanden": .whole(months), "kans": .optional(chance?.value),
      "laag95": .optional(chance?.interval?.lowerBound),
      "hoog95": .optional(chance?.interval?.upperBound),
    ])
  }

  private func reason(_ number: UInt16, _ counts: RiskCounts) -> JSONValue {
    .object([
      "reden": .text(labels.reasons[Int(number)]),
      "curve": .list(
        CumulativeIncidence(counts, reason: number).shown(minimum: minimum).map { step in
          .object([
            "tijd": time(step.time), "risico": .whole(step.atRisk), "uit": .whole(step.exits),
            "kans": .number(step.probability), "laag95": .optional(step.interval?.lowerBound),
            "hoog95": .optional(step.interval?.upperBound),
          ])
        }),
    ])
  }

  // MARK: Table

  private func lines(
    _ name: String, _ counts: RiskCounts, _ curve: KaplanMeier
  ) -> [String] {
    func shown(_ days: Int?) -> String {
      days.map { ComputeText.number(Double($0) / timeUnit.days) } ?? "–"
    }
    let interval = curve.medianInterval
    let unit = timeUnit == .day ? "dagen" : "maanden"
    var lines = [
      "groep \(name.isEmpty ? "alle" : name): \(curve.count) perioden, mediaan \(shown(curve.median)) \(unit) (95%: \(shown(interval.low)) tot \(shown(interval.high)))"
    ]
    for months in [6, 12] {
      guard let chance = curve.exitProbability(within: Double(months) * TimeUnit.month.days)
      else { continue }
      let bounds = chance.interval.map {
        " (95%: \(ComputeText.probability($0.lowerBound)) tot \(ComputeText.probability($0.upperBound)))"
      }
      lines.append(
        "uit binnen \(months) maanden: \(ComputeText.probability(chance.value))\(bounds ?? "")")
    }
    let rows = curve.shown(minimum: minimum).map { step in
      [
        shown(step.time), String(step.atRisk), String(step.exits),
        ComputeText.probability(step.survival),
        step.interval.map { ComputeText.probability($0.lowerBound) } ?? "–",
        step.interval.map { ComputeText.probability($0.upperBound) } ?? "–",
      ]
    }
    return lines
      + PlainTable(
        headings: ["tijd", "risico", "uit", "kans", "laag95", "hoog95"], rows: rows
      ).lines
  }
}
