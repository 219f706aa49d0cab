import Model

/// Reads `doelstelling`: a target for each year.
struct TargetReader {
  let kind: Indicator.Kind

  func read(_ value: YAMLValue) -> [Int: Indicator.Target] {
    guard case .mapping = value.node, let pairs = value.pairs() else {
      value.wrong("een blok met jaren zoals {2007: 1.98}")
      return [:]
    }
    var targets: [Int: Indicator.Target] = [:]
    for (key, value) in pairs {
      guard let year = year(key, hasValue: !value.isNull) else { continue }
      guard !value.isNull else {
        value.fault(.missingKey, "het doel van \(year) is leeg; vul het in of haal het jaar weg")
        continue
      }
      guard let target = target(value, of: year) else { continue }
      targets[year] = target
    }
    return targets
  }

  private func year(_ key: YAMLValue, hasValue: Bool) -> Int? {
    if let raw = key.raw, raw.utf8.count == 4, let year = Int(raw), (1900...2199).contains(year) {
      return year
    }
    // In braces a comma ends the value: {2007: 1,98} is the year 2007 with 1, and a key 98.
    let hint =
      !hasValue && key.raw.map { Int($0) != nil } == true
      ? "; schrijf decimalen hier met een punt" : ""
    key.fault(
      .wrongValue, "jaar \(Wording.quoted(key.raw ?? "")) moet uit vier cijfers bestaan\(hint)")
    return nil
  }

  private func target(_ value: YAMLValue, of year: Int) -> Indicator.Target? {
    if case .mapping = value.node { return relative(value, of: year) }
    guard case .qualitative(_, let statuses, _) = kind else {
      return value.number().map { .value($0) }
    }
    guard let word = value.text() else { return nil }
    guard statuses.isEmpty || statuses[word] != nil else {
      value.fault(.unknownStatus, StatusMessage.unknown(word, in: statuses))
      return nil
    }
    return .status(word)
  }

  private func relative(_ value: YAMLValue, of year: Int) -> Indicator.Target? {
    guard let map = value.map(TargetKey.self) else { return nil }
    switch (map[.reeks], map[.since]) {
    case (let series?, nil):
      map[.verandering]?.fault(
        .wrongValue, "`verandering` hoort bij `ten_opzichte_van`, niet bij `reeks`; gebruik `plus`")
      let plus = map[.plus]?.number() ?? 0
      return series.series().map { .series($0, plus: plus) }
    case (nil, let since?):
      map[.plus]?.fault(
        .wrongValue, "`plus` hoort bij `reeks`, niet bij `ten_opzichte_van`; gebruik `verandering`")
      guard let change = map.required(.verandering) else { return nil }
      guard let base = since.wholeNumber(1900...2199) else { return nil }
      guard base < year else {
        since.fault(.wrongValue, "`ten_opzichte_van` \(base) moet voor het doeljaar \(year) liggen")
        return nil
      }
      return self.change(change, since: base)
    case (.some, .some), (nil, nil):
      value.fault(
        .wrongValue,
        "een doel is een getal, {reeks: ..., plus: ...} of {ten_opzichte_van: 2006, verandering: -150}; kies er een"
      )
      return nil
    }
  }

  private func change(_ value: YAMLValue, since year: Int) -> Indicator.Target? {
    guard let raw = value.raw?.trimmed, raw.hasSuffix("%") else {
      return value.number().map { .change(since: year, by: $0, isRelative: false) }
    }
    guard let number = YAMLNumber.read(String(raw.dropLast())) else {
      value.wrong("een getal of een percentage zoals -15%")
      return nil
    }
    return .change(since: year, by: number / 100, isRelative: true)
  }
}

/// What is said about a status word that the dossier gives no colour.
enum StatusMessage {
  static func unknown(_ word: String, in statuses: [String: Signal]) -> String {
    let known = statuses.keys.sorted()
    return
      "status \(Wording.quoted(word)) staat niet in `statussen` (\(known.joined(separator: ", ")))\(Wording.suggestion(for: word, in: known))"
  }
}

/// Reads `pad`.
enum PathReader {
  static func read(_ value: YAMLValue, kind: KindReader.Word) -> Indicator.PathRule {
    if let raw = value.raw {
      guard raw == "seizoen" else {
        value.wrong("`seizoen` of een blok zoals {2007-01: 2.10, 2007-12: 1.98}")
        return .standard
      }
      guard kind == .stroom else {
        value.fault(
          .ruleDoesNotFit,
          "`pad: seizoen` verdeelt een jaartotaal over de maanden en geldt alleen voor soort stroom, niet voor \(kind.rawValue); geef punten of haal het weg"
        )
        return .standard
      }
      return .seasonal
    }
    guard let pairs = value.pairs() else { return .standard }
    var points: [Month: Double] = [:]
    for (key, value) in pairs {
      guard let month = key.month(), let number = value.number() else { continue }
      points[month] = number
    }
    return points.isEmpty ? .standard : .points(points)
  }
}
