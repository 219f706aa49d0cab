import Model

/// Reads `doelpad` of geld.yaml.
enum VolumePathReader {
  static func read(_ value: YAMLValue, groups: [String]) -> VolumePathPlan? {
    guard let map = value.map(VolumePathKey.self) else { return nil }
    let begin = map.required(.begin)?.wholeNumber(1900...2199)
    let balance = map.required(.evenwicht)?.wholeNumber(1900...2199)
    let start = map[.start].flatMap(positive)
    let stated = years(map[.aantal])
    let prices = years(map[.prijs])
    let group = map[.groep]?.text()
    if let group, !groups.contains(group) {
      map[.groep]?.fault(
        .unknownReference,
        "referentiegroep \(Wording.quoted(group)) staat niet in `referentie` van peil.yaml\(Wording.suggestion(for: group, in: groups))"
      )
    }
    guard let begin, let balance else { return nil }
    guard (1...20).contains(balance - begin) else {
      map[.evenwicht]?.fault(
        .wrongValue,
        "`evenwicht` \(balance) moet 1 tot en met 20 jaar na `begin` \(begin) liggen; verbeter een van beide"
      )
      return nil
    }
    for (key, list) in [(VolumePathKey.aantal, stated), (.prijs, prices)] {
      if let year = list.keys.sorted().first(where: { !(begin...balance).contains($0) }) {
        map[key]?.fault(
          .wrongValue,
          "`\(key.rawValue)` noemt \(year), maar het pad loopt van \(begin) tot en met \(balance)")
      }
    }
    return VolumePathPlan(
      begin: begin, balance: balance, start: start, stated: stated, prices: prices,
      group: group)
  }

  private static func years(_ value: YAMLValue?) -> [Int: Double] {
    (value.flatMap(MoneyReader.years) ?? []).reduce(into: [:]) { numbers, entry in
      numbers[entry.year] = positive(entry.value)
    }
  }

  private static func positive(_ value: YAMLValue) -> Double? {
    value.number(in: 0.01...1e15, "een getal boven 0")
  }
}
