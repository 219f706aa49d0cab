import Model

/// Reads `mix` of instrumenten.yaml: a budget and the options to spend it on.
struct MixReader {
  /// What is known of the file of outcomes.
  enum Table {
    case absent
    /// Its faults are reported; what refers to it can't be judged.
    case unreadable
    case read(hasSegments: Bool)
  }

  private struct Pair: Hashable {
    var instrument: String
    var segment: String?
  }

  /// More places than any budget pays for.
  private static let placeLimit = 1_000_000_000

  let plan: InstrumentPlan
  let table: Table

  /// The instruments that messages may name.
  static func shownNames(_ plan: InstrumentPlan) -> [String] {
    plan.groups.filter { $0.outcomes.count >= plan.minimum }.map(\.instrument)
  }

  func read(_ value: YAMLValue) -> InstrumentPlan.Mix? {
    guard let map = value.map(MixKey.self) else { return nil }
    let budgetValue = map.required(.budget)
    let budget = budgetValue?.number(in: 0...1e15, "een bedrag in euro van 0 of meer")
    let items = map.required(.opties)?.list() ?? []
    guard let budget, let budgetValue else {
      for item in items { _ = option(item, budget: 0) }
      return nil
    }
    var options: [InstrumentPlan.Option] = []
    var known: Set<Pair> = []
    for item in items {
      guard let option = option(item, budget: budget) else { continue }
      guard known.insert(Pair(instrument: option.instrument, segment: option.segment)).inserted
      else {
        item.fault(.duplicateCode, "\(Self.name(option)) staat er al; neem de opties samen")
        continue
      }
      options.append(option)
      checkCapacity(options, item)
    }
    let least = options.reduce(0) { $0 + $1.cost * Double($1.least) }
    // Sums of amounts in cents are not exact in binary.
    guard least <= budget * (1 + 1e-12) else {
      budgetValue.fault(
        .wrongValue,
        "de ondergrenzen kosten samen meer dan het budget; verlaag een ondergrens of verhoog het budget"
      )
      return nil
    }
    return InstrumentPlan.Mix(budget: budget, options: options)
  }

  private func option(_ item: YAMLValue, budget: Double) -> InstrumentPlan.Option? {
    guard let map = item.map(MixOptionKey.self) else { return nil }
    let instrument = map.required(.instrument)?.text()
    let segment = map[.segment]?.text()
    let costValue = map.required(.kosten)
    let cost = costValue?.number(in: 0...1e12, "een bedrag in euro van 0 of meer")
    let least = map[.onder]?.wholeNumber(0...Self.placeLimit) ?? 0
    let most = map[.boven]?.wholeNumber(0...Self.placeLimit)
    let capacity = map[.capaciteit]?.wholeNumber(0...Self.placeLimit)
    guard let chance = chance(map, item), let instrument, let cost else { return nil }
    if let most, least > most {
      map[.onder]?.fault(
        .wrongValue, "`onder` is meer dan `boven`; verbeter een van de twee")
      return nil
    }
    if most == nil, capacity == nil, cost * Double(Self.placeLimit) <= budget {
      costValue?.fault(
        .wrongValue,
        "deze optie kost bijna niets en heeft geen grens; vul `boven` of `capaciteit` in")
      return nil
    }
    let option = InstrumentPlan.Option(
      instrument: instrument, segment: segment, cost: cost, least: least, most: most,
      capacity: capacity, chance: chance)
    return isKnown(option, map) ? option : nil
  }

  private func chance(
    _ map: YAMLMap<MixOptionKey>, _ item: YAMLValue
  ) -> InstrumentPlan.Chance? {
    switch (map[.netto], map[.zonder]) {
    case (nil, nil): return .measured
    case (let net?, nil):
      return net.number(in: -1...1, "een netto kans van -1 tot en met 1, zoals 0.12").map {
        .net($0)
      }
    case (nil, let without?):
      return without.number(in: 0...1, "een kans van 0 tot en met 1, zoals 0.35").map {
        .declaredWithout($0)
      }
    case (_?, let without?):
      without.fault(
        .wrongValue,
        "`netto` is de kans met min de kans zonder; geef `netto` of `zonder`, en niet allebei")
      return nil
    }
  }

  /// Whether the outcomes that the option's chance comes from are there.
  private func isKnown(_ option: InstrumentPlan.Option, _ map: YAMLMap<MixOptionKey>) -> Bool {
    if case .net = option.chance { return true }
    switch table {
    case .unreadable: return true
    case .absent:
      map.value.fault(
        .missingKey,
        "\(Self.name(option)) heeft geen `netto`, en zonder `deelnames` is de kans niet te berekenen; vul een van de twee in"
      )
      return false
    case .read(let hasSegments):
      let groups = plan.groups.filter { $0.instrument == option.instrument }
      guard !groups.isEmpty, option.instrument != plan.without else {
        map[.instrument]?.fault(
          .unknownReference,
          groups.isEmpty
            ? "instrument \(Wording.quoted(option.instrument)) komt niet voor in het bestand van `deelnames`\(Wording.suggestion(for: option.instrument, in: Self.shownNames(plan))); geef `netto` als de kans elders is berekend"
            : "\(Wording.quoted(option.instrument)) is de groep zonder instrument; haal de optie weg"
        )
        return false
      }
      guard let segment = option.segment else { return true }
      guard hasSegments, groups[0].outcomes.contains(where: { $0.segment == segment }) else {
        map[.segment]?.fault(
          .unknownReference,
          hasSegments
            ? "segment \(Wording.quoted(segment)) komt bij dit instrument niet voor in het bestand van `deelnames`; geef `netto` als de kans elders is berekend"
            : "het bestand van `deelnames` heeft geen kolom voor het segment; noem die met `segment` bij `deelnames`"
        )
        return false
      }
      return true
    }
  }

  /// Reports a capacity that differs from an earlier one of the instrument, or that is too small.
  private func checkCapacity(_ options: [InstrumentPlan.Option], _ item: YAMLValue) {
    guard let last = options.last else { return }
    let own = options.filter { $0.instrument == last.instrument }
    let capacities = Set(own.compactMap(\.capacity))
    guard let capacity = capacities.first else { return }
    if capacities.count > 1 {
      item.fault(
        .wrongValue,
        "instrument \(Wording.quoted(last.instrument)) heeft twee capaciteiten; geef in al zijn opties dezelfde"
      )
    } else if own.reduce(0, { $0 + $1.least }) > capacity {
      item.fault(
        .wrongValue,
        "de ondergrenzen van instrument \(Wording.quoted(last.instrument)) zijn samen meer dan zijn capaciteit van \(capacity); verlaag een ondergrens"
      )
    }
  }

  private static func name(_ option: InstrumentPlan.Option) -> String {
    "instrument \(Wording.quoted(option.instrument))"
      + (option.segment.map { " met segment \(Wording.quoted($0))" } ?? "")
  }
}
