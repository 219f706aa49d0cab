import Model

/// Reads one indicator.
struct IndicatorReader {
  /// What an indicator may refer to.
  struct References {
    var units: CodeRegister
    var perspectives: CodeRegister
    var indicators: CodeRegister
  }

  let code: String
  let map: YAMLMap<IndicatorKey>
  let references: References

  private enum Comparison: String, CaseIterable {
    case asPrinted = "afgerond"
    case exact = "onafgerond"
  }
  private enum MissingParts: String, CaseIterable {
    case skip = "overslaan"
  }
  private enum TargetMeaning: String, CaseIterable {
    case yearAverage = "jaargemiddelde"
  }

  /// - Returns: `nil` without a kind, which nothing can be worked out of.
  func read() -> Indicator? {
    let name = map.required(.naam)?.text()
    let kindReader = KindReader(code: code, map: map)
    let kind = kindReader.read()
    var indicator = Indicator(
      code: code, name: name ?? code, kind: kind ?? .stock(series: code),
      position: map.value.position)
    readTexts(into: &indicator)
    readReferences(into: &indicator)
    // Without a kind the rest can't be judged, and would only repeat the fault.
    guard let word = kindReader.word, kind != nil else { return nil }
    readTarget(of: word, into: &indicator)
    readForecast(of: word, into: &indicator)
    indicator.rule =
      SignalRuleReader(map: map, kind: word, direction: indicator.direction).read()
    checkTested(of: word, indicator)
    SensitiveIndicatorCheck(map: map, indicator: indicator).report()
    checkParts(indicator)
    return indicator
  }

  private func readTexts(into indicator: inout Indicator) {
    indicator.definition = map[.definitie]?.text()
    indicator.unitOfMeasure = map[.eenheid]?.text() ?? ""
    indicator.decimals = map[.decimalen]?.wholeNumber(0...9) ?? 0
    indicator.counts = map[.telt]?.text()
    indicator.owner = map[.eigenaar]?.text()
    indicator.source = map[.bron]?.text()
    indicator.programme = map[.programma]?.text()
    indicator.strategyLine = map[.strategielijn]?.text()
    indicator.objective = map[.doel]?.text()
    indicator.workStream = map[.werkstroom]?.word()
    indicator.blindSpot = map[.blindSpot]?.text()
    indicator.direction = map[.richting]?.word()
    indicator.comparesAsPrinted = map[.vergelijk]?.word(Comparison.self) != .exact
    indicator.skipsMissingParts = map[.ontbrekend]?.word(MissingParts.self) == .skip
    indicator.coloursProvisional = map[.provisionalColour]?.boolean() ?? false
    indicator.isSensitive = map[.gevoelig]?.boolean() ?? false
    indicator.minimum = map[.minimum]?.wholeNumber(0...1_000_000)
  }

  private func readReferences(into indicator: inout Indicator) {
    indicator.perspective = map[.perspectief].flatMap { references.perspectives.reference($0) }
    indicator.counterIndicators = others(.tegen)
    indicator.parts = others(.onderdelen)
    indicator.units = map[.eenheden]?.list()?.compactMap { references.units.reference($0) }
  }

  /// The indicators that a key names, which must be other ones.
  private func others(_ key: IndicatorKey) -> [String] {
    (map[key]?.list() ?? []).compactMap { item in
      guard let other = references.indicators.reference(item) else { return nil }
      guard other != code else {
        item.fault(
          .wrongValue,
          "`\(key.rawValue)` noemt indicator \(Wording.quoted(code)) zelf; noem een andere indicator"
        )
        return nil
      }
      return other
    }
  }

  private func readTarget(of kind: KindReader.Word, into indicator: inout Indicator) {
    let targets = TargetReader(kind: indicator.kind)
    indicator.targets = map[.doelstelling].map(targets.read) ?? [:]
    indicator.adjustments =
      map[.bijgesteld].map {
        AdjustmentReader(decimals: indicator.decimals).read($0, targets: indicator.targets)
      } ?? []
    indicator.pathStart = map[.start]?.number()
    indicator.path = map[.pad].map { PathReader.read($0, kind: kind) } ?? .standard
    guard let meaning = map[.targetIs], meaning.word(TargetMeaning.self) != nil else { return }
    guard kind == .stand else {
      meaning.fault(
        .wrongValue,
        "`doel_is: jaargemiddelde` geldt alleen voor soort stand, niet voor \(kind.rawValue); haal het weg"
      )
      return
    }
    indicator.targetMeaning = .yearAverage
  }

  private func readForecast(of kind: KindReader.Word, into indicator: inout Indicator) {
    let isFlow = kind == .stroom
    indicator.forecastMethod =
      map[.prognose].flatMap(ForecastMethodReader.read) ?? (isFlow ? .linear : .none)
    indicator.tested = map[.toets]?.word() ?? (isFlow ? .forecast : .actual)
  }

  /// Only what is counted can be the sum of other indicators.
  private func checkParts(_ indicator: Indicator) {
    guard let parts = map[.onderdelen], !indicator.parts.isEmpty else { return }
    switch indicator.kind {
    case .stock, .flow: break
    default:
      parts.fault(
        .wrongValue,
        "`onderdelen` geldt alleen voor soort stand en stroom, want een \(indicator.kind.word) is geen som; haal het weg"
      )
    }
  }

  /// A flow adds up during the year: halfway it is far from any year target, however well it goes.
  private func checkTested(of kind: KindReader.Word, _ indicator: Indicator) {
    guard kind == .stroom, indicator.tested == .actual, let tested = map[.toets] else { return }
    switch indicator.rule {
    case .path, .band, .control, .none: break
    case .targetAndTrend, .tolerance:
      tested.fault(
        .flowTestedOnActual,
        "een stroom telt op in het jaar en kan halverwege niet aan een jaardoel worden getoetst; zet `toets: prognose`, of `signaal: {regel: pad}` om met het pad tot nu toe te vergelijken"
      )
    }
  }
}

/// Reads `prognose`.
enum ForecastMethodReader {
  static func read(_ value: YAMLValue) -> Indicator.ForecastMethod? {
    guard case .mapping = value.node else {
      value.wrong("een blok zoals {methode: lineair}")
      return nil
    }
    return value.map(ForecastKey.self)?.required(.methode)?.word()
  }
}
