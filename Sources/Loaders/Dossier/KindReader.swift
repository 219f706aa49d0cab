import Model

/// Reads `soort` and the keys that go with it.
struct KindReader {
  enum Word: String, CaseIterable {
    case stand, stroom, gemiddelde, verhouding, meting, kwalitatief
  }

  private enum Input: String, CaseIterable {
    case cumulative = "cumulatief"
  }

  let code: String
  let map: YAMLMap<IndicatorKey>
  /// The word of `soort`, when it is one.
  let word: Word?

  init(code: String, map: YAMLMap<IndicatorKey>) {
    self.code = code
    self.map = map
    word = map.required(.soort)?.word(Word.self)
  }

  /// The kinds that a key says something about; the other keys are for all.
  private static let kinds: [(key: IndicatorKey, kinds: [Word])] = [
    (.reeks, [.stand, .stroom, .gemiddelde, .verhouding, .meting, .kwalitatief]),
    (.teller, [.verhouding]), (.noemer, [.verhouding]), (.per, [.verhouding]),
    (.over, [.verhouding]), (.gewicht, [.gemiddelde]), (.invoer, [.stroom]),
    (.geldig, [.meting, .kwalitatief]), (.statussen, [.kwalitatief]),
  ]

  func read() -> Indicator.Kind? {
    guard let word else { return nil }
    for (key, kinds) in Self.kinds where !kinds.contains(word) {
      map[key]?.fault(
        .wrongValue,
        "`\(key.rawValue)` geldt alleen voor soort \(Wording.list(kinds.map(\.rawValue))), niet voor \(word.rawValue); haal het weg"
      )
    }
    let series = map[.reeks]?.series() ?? code
    let validMonths = map[.geldig]?.wholeNumber(0...1200) ?? 12
    switch word {
    case .stand: return .stock(series: series)
    case .stroom:
      let isCumulative = map[.invoer]?.word(Input.self) == .cumulative
      return .flow(series: series, isCumulative: isCumulative)
    case .gemiddelde: return .mean(series: series, weight: map[.gewicht]?.series())
    case .verhouding: return ratio(series)
    case .meting: return .measurement(series: series, validMonths: validMonths)
    case .kwalitatief:
      let statuses = map[.statussen].map(StatusReader.read) ?? [:]
      return .qualitative(series: series, statuses: statuses, validMonths: validMonths)
    }
  }

  private func ratio(_ series: String) -> Indicator.Kind? {
    let span = map[.over]?.word(Indicator.Ratio.Span.self)
    let per = map[.per]?.number()
    if let per, per <= 0 { map[.per]?.wrong("een getal boven 0") }
    switch (map[.teller], map[.noemer]) {
    case (let teller?, let noemer?):
      map[.reeks]?.fault(
        .wrongValue, "`reeks` telt niet mee naast `teller` en `noemer`; haal een van beide weg")
      guard let numerator = teller.series(), let denominator = noemer.series() else { return nil }
      return .ratio(
        Indicator.Ratio(
          numerator: numerator, denominator: denominator, per: per ?? 1, perIsGiven: per != nil,
          span: span ?? .month))
    case (let teller?, nil):
      teller.fault(.missingKey, "`teller` staat er zonder `noemer`; noem die ook")
      return nil
    case (nil, let noemer?):
      noemer.fault(.missingKey, "`noemer` staat er zonder `teller`; noem die ook")
      return nil
    case (nil, nil):
      if let span, span != .month {
        map[.over]?.fault(
          .missingKey,
          "`over: \(span.rawValue)` kan alleen met `teller` en `noemer`: een geleverde verhouding telt niet op; noem ze of haal `over` weg"
        )
      }
      return .deliveredRatio(series: series)
    }
  }
}

extension YAMLValue {
  /// The name of a series, which is never empty.
  func series() -> String? {
    guard let text = text() else { return nil }
    guard !text.isEmpty else {
      wrong("de naam van een reeks")
      return nil
    }
    return text
  }
}

/// Reads `statussen`: which words give which colour.
enum StatusReader {
  static func read(_ value: YAMLValue) -> [String: Signal] {
    guard let map = value.map(StatusKey.self) else { return [:] }
    var statuses: [String: Signal] = [:]
    for key in map.present {
      guard let signal = Signal(rawValue: key.rawValue), let words = map[key]?.list() else {
        continue
      }
      for word in words {
        guard let text = word.text() else { continue }
        if let other = statuses[text] {
          word.fault(
            .duplicateCode,
            "status \(Wording.quoted(text)) hoort al bij \(other.rawValue); noem elke status een keer"
          )
        } else {
          statuses[text] = signal
        }
      }
    }
    return statuses
  }
}
