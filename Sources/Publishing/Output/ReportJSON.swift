import Model
import Rendering

/// A report as `<rapportage>.json`, the form of the contract.
package enum ReportJSON {
  package static func value(_ report: Report) -> JSONValue {
    .object([
      "peil": .whole(1),
      "maand": .text(report.month.iso),
      "eenheid": .text(report.unit.code),
      "rapportage": .text(report.definition.code),
      "bescherming": protection(report.protection),
      "indicatoren": .list(
        report.figures.map {
          indicator(
            $0, explanation: report.explanations[$0.indicator.code], backtests: report.backtests)
        }),
      "signalen": .list(signals(report)),
      "maatregelen": MeasureJSON.list(report),
      "pdca": .object([
        "plan": .optional(report.cycle.plan.value),
        "do": .optional(report.cycle.do.value),
        "check": .optional(report.cycle.check),
        "act": .optional(report.cycle.act.value),
      ]),
      "gegevenskwaliteit": QualityJSON.value(report.quality),
      "projecten": .list(report.projects.map(RegisterJSON.value)),
      "risicos": .list(report.risks.map(RegisterJSON.value)),
      "risico": report.riskOutcome.map(RiskJSON.value) ?? .null,
      "vergelijking": .list(report.comparisons.map(ComparisonJSON.value)),
      "rangorde": ComparisonJSON.value(report.ranking),
      "uitstroomkans": .list(report.exitChances.map(ExitJSON.value)),
      "terugkeer": .list(report.returnShares.map(ReturnJSON.value)),
      "steekproeven": .list(report.samples.map(SampleJSON.value)),
      "instrumenten": InstrumentJSON.value(report.instruments),
      "mix": MixJSON.value(report.mix),
      "onderdelen": PartJSON.value(report.parts),
      "stromen": .list(report.flows.map(PartJSON.value)),
      "geld": report.money.map(MoneyJSON.value) ?? .null,
      "raming": VolumeJSON.value(report.volumes),
      "bestand": CaseloadJSON.value(report.caseload),
      "werkstromen": .list(report.workStreams.map(WorkStreamJSON.value)),
      "vooruitblik": OutlookJSON.value(report.outlook),
      "rangorde_geld": .list(report.moneyRankings.map(OutlookJSON.ranking)),
      "gevraagd": DecisionJSON.asked(report),
      "conclusies": .list(report.conclusions.map(DecisionJSON.conclusion)),
      "doelen": ObjectiveJSON.value(report.objectives, in: report.month),
      "doelpad": VolumePathJSON.value(report.volumePath),
      "hefbomen": LeverJSON.value(report.levers),
      "zelfbeoordeling": LeverJSON.assessment(report.levers?.assessment),
      "actiepunten": CycleJSON.items(report.openItems),
      "besluiten": CycleJSON.decisions(report.decisions),
      "bronnen": .list(
        report.sources.map { source in
          .object([
            "bestand": .text(source.path), "sha256": .text(source.sha256),
            "rijen": source.rows.map(JSONValue.whole) ?? .null,
          ])
        }),
    ])
  }

  /// How the figures are protected, in the words that the page has; null for internal readers.
  private static func protection(_ protection: Protection?) -> JSONValue {
    guard let protection else { return .null }
    return .object([
      "minimum": .whole(protection.minimum), "afronden": .whole(protection.rounding),
      "tekst": .text(WithheldText.note(protection)),
    ])
  }

  private static func withheld(_ why: Withheld?) -> JSONValue {
    .optional(why.map(WithheldText.short))
  }

  /// The signals of the months that the report shows, the earliest first.
  private static func signals(_ report: Report) -> [JSONValue] {
    (report.earlier.sorted { $0.key < $1.key } + [(report.month, report.figures)]).map {
      month, figures in
      .object([
        "maand": .text(month.iso),
        "signalen": .object(
          JSONObject(
            figures.map { ($0.indicator.code, JSONValue.text($0.signal.rawValue)) })),
      ])
    }
  }

  /// - Parameter explanation: what its owner wrote, where an orange or red signal owes it.
  package static func indicator(
    _ figures: IndicatorFigures, explanation: ExplanationFinding? = nil,
    backtests: [String: Backtest] = [:]
  ) -> JSONValue {
    let indicator = figures.indicator
    return .object([
      "code": .text(indicator.code),
      "naam": .text(indicator.name),
      "perspectief": .optional(indicator.perspective),
      "eenheid": .text(indicator.unitOfMeasure),
      "soort": .text(indicator.kind.word),
      "werkstroom": .optional(indicator.workStream?.rawValue),
      "doelstelling": value(figures.target?.value),
      "bijgesteld": .list(
        indicator.adjustments(of: figures.month.year, by: figures.month).map(AdjustmentJSON.value)),
      "zegt_niet": .optional(indicator.blindSpot),
      "pad": .optional(figures.path),
      "realisatie": value(figures.actual.value),
      "beschermd": withheld(figures.actual.withheld),
      "voorlopig": .bool(figures.actual.value != nil && figures.actual.isProvisional),
      "meetmaand": figures.actual.value == nil ? .null : .optional(figures.actual.month?.iso),
      "vorige": figures.previous.map {
        .object(["maand": .text($0.month.iso), "waarde": value($0.value)])
      } ?? .null,
      "prognose": .object([
        "waarde": .optional(figures.forecast.value),
        "methode": .text(figures.forecast.method.rawValue),
        "laag80": .optional(figures.forecast.interval?.low80),
        "hoog80": .optional(figures.forecast.interval?.high80),
      ]),
      "toets": .text(figures.quantity == .forecast ? "prognose" : "realisatie"),
      "afwijking": .optional(figures.deviation),
      "signaal": .text(figures.signal.rawValue),
      "terugblik": backtests[indicator.code].map(BacktestJSON.value) ?? .null,
      "tegen": .list(indicator.counterIndicators.map(JSONValue.text)),
      "reden": .text(ReasonSentence(figures).sentence),
      "toelichting": .optional(explanation?.explanation?.markdown),
      "beheersing": figures.control.map { control($0, of: indicator) } ?? .null,
      "reeks": .list(
        figures.history.map { point in
          .object([
            "maand": .text(point.month.iso), "realisatie": .optional(point.value),
            "beschermd": withheld(point.withheld),
            "voorlopig": .bool(point.value != nil && point.isProvisional),
          ])
        }),
    ])
  }

  private static func value(_ value: FigureValue?) -> JSONValue {
    switch value {
    case nil: .null
    case .number(let number): .optional(number)
    case .status(let word): .text(word)
    }
  }

  /// The limits that an indicator under `beheersing` is judged by; null under other rules.
  private static func control(_ control: ControlFigures, of indicator: Indicator) -> JSONValue {
    guard case .control = indicator.rule else { return .null }
    let limits = control.gap == nil ? control.chart.limits : nil
    return .object([
      "midden": .optional(limits?.centre),
      "onder": .optional(limits?.lower),
      "boven": .optional(limits?.upper),
      "voorlopig": limits.map { .bool($0.isProvisional) } ?? .null,
      "doel": .optional(control.target),
      "variatie": .optional(control.variation?.rawValue),
      "zekerheid": .optional(control.assurance?.rawValue),
      "punten": .list(
        zip(control.months, control.chart.points).map { month, point in
          .object([
            "maand": .text(month.iso), "waarde": .optional(point.charted),
            "oorzaken": .list(
              point.causes.map { .text(ControlWords.word($0, control.chart.parameters)) }),
          ])
        }),
    ])
  }
}
