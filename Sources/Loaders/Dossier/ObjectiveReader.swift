import Model

/// Reads doelen.yaml.
struct ObjectiveReader {
  /// The plan, and the codes that indicators may refer to.
  struct Result {
    var plan: ObjectivePlan
    var lines: CodeRegister
    var codes: CodeRegister
  }

  let indicators: [Indicator]
  let codes: CodeRegister

  func read(_ file: YAMLValue) -> Result {
    var result = Result(
      plan: ObjectivePlan(), lines: CodeRegister("strategielijn"), codes: CodeRegister("doel"))
    guard let map = file.map(ObjectiveFileKey.self) else { return result }
    result.plan.mission = map[.missie]?.text()
    result.plan.vision = (map[.visie]?.list() ?? []).compactMap { $0.text() }
    for item in map[.strategielijnen]?.list() ?? [] {
      guard let line = item.map(StrategyLineKey.self) else { continue }
      let name = line.required(.naam)?.text()
      guard let codeValue = line.required(.code), let code = codeValue.code(),
        result.lines.add(code, at: codeValue), let name
      else { continue }
      result.plan.lines.append(
        StrategyLine(code: code, name: name, note: line[.toelichting]?.text()))
    }
    for item in map[.doelen]?.list() ?? [] {
      guard let map = item.map(ObjectiveKey.self) else { continue }
      guard let codeValue = map.required(.code), let code = codeValue.code(),
        result.codes.add(code, at: codeValue),
        let objective = objective(code, map, lines: result.lines)
      else { continue }
      result.plan.objectives.append(objective)
    }
    return result
  }

  private func objective(
    _ code: String, _ map: YAMLMap<ObjectiveKey>, lines: CodeRegister
  ) -> Objective? {
    let name = map.required(.naam)?.text()
    guard let kind = map.required(.aard)?.word(Objective.Kind.self) else { return nil }
    let value =
      kind == .milestone ? map[.waarde]?.number() ?? 1 : map.required(.waarde)?.number()
    guard let name, let value else { return nil }
    var objective = Objective(
      code: code, name: name, kind: kind, value: value, position: map.value.position)
    objective.line = map[.strategielijn].flatMap { lines.reference($0) }
    objective.unitOfMeasure = map[.eenheid]?.text() ?? ""
    objective.decimals = map[.decimalen]?.wholeNumber(0...9) ?? 0
    objective.start = map[.start]?.number()
    objective.baseYear = map[.since]?.wholeNumber(1900...2199)
    objective.owner = map[.eigenaar]?.text()
    objective.note = map[.toelichting]?.text()
    objective.from = map[.vanaf].flatMap { PlannedMonth.read($0)?.first }
    objective.due = map[.gereed].flatMap { PlannedMonth.read($0)?.last }
    if let from = objective.from, let due = objective.due, due < from {
      map[.gereed]?.fault(
        .wrongValue, "`gereed` ligt voor `vanaf`; verbeter een van beide")
    }
    readFigures(map, into: &objective)
    objective.direction = direction(map, objective)
    objective.adjustments =
      map[.bijgesteld].map {
        AdjustmentReader(decimals: objective.decimals).read($0, endsAt: value)
      } ?? []
    return objective
  }

  // MARK: What measures it

  private func readFigures(_ map: YAMLMap<ObjectiveKey>, into objective: inout Objective) {
    objective.reached = map[.bereikt]?.month()
    if let value = map[.bereikt], objective.kind != .milestone {
      value.fault(.wrongValue, "`bereikt` hoort bij een mijlpaal; geef de cijfers met `metingen`")
    }
    objective.indicator = map[.indicator].flatMap { codes.reference($0) }
    for item in map[.metingen]?.list() ?? [] {
      guard let entry = item.map(ObjectiveMeasurementKey.self) else { continue }
      let month = entry.required(.maand)?.month()
      let value = entry.required(.waarde)?.number()
      guard let month, let value else { continue }
      guard !objective.measurements.contains(where: { $0.month == month }) else {
        item.fault(
          .duplicateCode, "van \(month.iso) is er al een meting; houd er een over")
        continue
      }
      objective.measurements.append(.init(month: month, value: value))
    }
    objective.measurements.sort { $0.month < $1.month }
    if let value = map[.indicator], objective.kind == .milestone {
      value.fault(
        .wrongValue,
        "een mijlpaal is bereikt of niet; haal `indicator` weg en zet bij `bereikt` de maand")
    } else if let value = map[.metingen], map[.indicator] != nil {
      value.fault(
        .wrongValue,
        "een doel volgt een `indicator` of heeft eigen `metingen`; haal een van beide weg")
    } else if let value = map[.indicator], let code = objective.indicator {
      checkKind(of: code, objective, at: value)
    }
  }

  /// An amount a year can't be read from a stock, nor a level from what adds up.
  private func checkKind(of code: String, _ objective: Objective, at value: YAMLValue) {
    guard let indicator = indicators.first(where: { $0.code == code }),
      !objective.canFollow(indicator)
    else { return }
    value.fault(
      .ruleDoesNotFit,
      "een doel van aard \(objective.kind.rawValue) kan geen indicator van soort \(indicator.kind.word) volgen; kies een andere indicator of geef eigen `metingen`"
    )
  }

  // MARK: Direction

  private enum Word: String, CaseIterable {
    case higher = "hoger"
    case lower = "lager"
  }

  /// As the dossier says, else as the figures or the indicator say.
  private func direction(
    _ map: YAMLMap<ObjectiveKey>, _ objective: Objective
  ) -> Indicator.Direction {
    if let word = map[.richting]?.word(Word.self) { return word == .higher ? .higher : .lower }
    if objective.kind == .change {
      if objective.value == 0, map[.richting] == nil {
        map.value.fault(
          .missingKey,
          "sleutel `richting` ontbreekt: bij een verandering van 0 is niet te zien of een toename of een afname moet uitblijven; vul `hoger` of `lager` in"
        )
      }
      return objective.value < 0 ? .lower : .higher
    }
    if let start = objective.start { return objective.value < start ? .lower : .higher }
    let own = indicators.first { $0.code == objective.indicator }?.direction
    return own == .lower ? .lower : .higher
  }
}

/// A month, or a whole year, that something is planned from or for.
enum PlannedMonth {
  static func read(_ value: YAMLValue) -> (first: Month, last: Month)? {
    if let raw = value.raw, raw.utf8.count == 4, let year = Int(raw), (1900...2199).contains(year) {
      return (.january(of: year), .december(of: year))
    }
    guard let raw = value.raw, let month = Month(iso: raw), (1900...2199).contains(month.year)
    else {
      value.wrong("een maand zoals 2007-07 of een jaar zoals 2007")
      return nil
    }
    return (month, month)
  }
}
