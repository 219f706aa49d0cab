import Model

/// Reads `signaal` and refuses rules that can't judge the indicator.
struct SignalRuleReader {
  enum Rule: String, CaseIterable {
    case targetAndTrend = "doel-en-trend"
    case tolerance = "tolerantie"
    case path = "pad"
    case band
    case control = "beheersing"

    /// The keys that say something under this rule.
    var keys: Set<SignalKey> {
      switch self {
      case .targetAndTrend: [.regel, .drempel]
      case .tolerance, .path: [.regel, .groen, .oranje, .absoluut]
      case .band: [.regel, .onder, .boven, .groen, .oranje, .absoluut]
      case .control: [.regel, .basis, .breuken, .seizoen]
      }
    }
  }

  let map: YAMLMap<IndicatorKey>
  let kind: KindReader.Word
  let direction: Indicator.Direction?

  func read() -> SignalRule {
    let standard = SignalRule.targetAndTrend(threshold: nil)
    guard let value = map[.signaal] else {
      checkDirection(.targetAndTrend, at: map[.richting])
      return standard
    }
    if case .scalar = value.node {
      if value.raw == "geen" { return .none }
      value.wrong("`geen` of een blok zoals {regel: doel-en-trend}")
      return standard
    }
    guard let signal = value.map(SignalKey.self) else { return standard }
    if kind == .kwalitatief {
      value.fault(
        .ruleDoesNotFit,
        "een kwalitatieve indicator krijgt zijn kleur van `statussen`; haal `signaal` weg of zet `signaal: geen`"
      )
      return standard
    }
    guard let rule = rule(signal) else { return standard }
    checkKeys(signal, rule)
    checkDirection(rule, at: value)
    switch rule {
    case .targetAndTrend: return .targetAndTrend(threshold: threshold(signal))
    case .tolerance: return .tolerance(margins(signal))
    case .path: return .path(margins(signal))
    case .band: return band(signal)
    case .control: return .control(ControlRuleReader(signal: signal, kind: kind).read())
    }
  }

  private func rule(_ signal: YAMLMap<SignalKey>) -> Rule? {
    guard let value = signal[.regel] else { return .targetAndTrend }
    return value.word(Rule.self)
  }

  private func checkKeys(_ signal: YAMLMap<SignalKey>, _ rule: Rule) {
    for key in signal.present where !rule.keys.contains(key) {
      let owners = Rule.allCases.filter { $0.keys.contains(key) }.map(\.rawValue)
      signal[key]?.fault(
        .ruleDoesNotFit,
        "`\(key.rawValue)` geldt alleen voor regel \(Wording.list(owners)), niet voor \(rule.rawValue); haal het weg"
      )
    }
  }

  /// Between two limits neither side is better: only the limits themselves can judge.
  private func checkDirection(_ rule: Rule, at place: YAMLValue?) {
    guard direction == .band, kind != .kwalitatief,
      rule == .targetAndTrend || rule == .path || rule == .control
    else { return }
    place?.fault(
      .ruleDoesNotFit,
      "regel \(rule.rawValue) past niet bij `richting: band`; geef `signaal: {regel: band, onder: ..., boven: ...}`"
    )
  }

  private func threshold(_ signal: YAMLMap<SignalKey>) -> SignalRule.Threshold? {
    guard let value = signal[.drempel] else { return nil }
    if value.raw?.trimmed == "ruis" { return .noise }
    guard let number = value.number() else { return nil }
    guard number >= 0 else {
      value.wrong("een getal van 0 of meer")
      return nil
    }
    return .value(number)
  }

  private func margins(_ signal: YAMLMap<SignalKey>) -> SignalRule.Margins {
    let green = margin(signal[.groen]) ?? 0
    let orange = margin(signal[.oranje]) ?? max(5, green)
    if orange < green {
      (signal[.oranje] ?? signal.value).fault(
        .ruleDoesNotFit,
        "`oranje` \(plain(orange)) ligt binnen `groen` \(plain(green)); oranje moet verder gaan dan groen"
      )
    }
    return SignalRule.Margins(
      green: green, orange: orange, isAbsolute: signal[.absoluut]?.boolean() ?? false)
  }

  private func margin(_ value: YAMLValue?) -> Double? {
    guard let value, let number = value.number() else { return nil }
    guard number >= 0 else {
      value.wrong("een getal van 0 of meer")
      return nil
    }
    return number
  }

  private func band(_ signal: YAMLMap<SignalKey>) -> SignalRule {
    let lower = signal[.onder]?.number()
    let upper = signal[.boven]?.number()
    if signal[.onder] == nil, signal[.boven] == nil {
      signal.value.fault(
        .ruleDoesNotFit, "regel band heeft een grens nodig; geef `onder`, `boven` of beide")
    }
    if let lower, let upper, lower > upper {
      signal[.onder]?.fault(
        .ruleDoesNotFit,
        "`onder` \(plain(lower)) is meer dan `boven` \(plain(upper)); verwissel ze")
    }
    return .band(lower: lower, upper: upper, margins: margins(signal))
  }

  private func plain(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
