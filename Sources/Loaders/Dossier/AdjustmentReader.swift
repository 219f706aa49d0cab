import Model

/// Reads `bijgesteld`: the decisions by which a target was changed, from the first one to the last.
struct AdjustmentReader {
  let decimals: Int

  /// Those of an indicator, each of a year; the last one of a year must come to the target that stands.
  func read(_ value: YAMLValue, targets: [Int: Indicator.Target]) -> [TargetAdjustment] {
    let entries = entries(value)
    var adjustments: [TargetAdjustment] = []
    for (year, group) in Dictionary(grouping: entries, by: \.adjustment.year)
      .sorted(by: { ($0.key ?? 0) < ($1.key ?? 0) })
    {
      guard let year else {
        for entry in group {
          entry.value.fault(
            .missingKey,
            "sleutel `jaar` ontbreekt; noem het jaar waarvan de doelstelling is bijgesteld")
        }
        continue
      }
      guard case .value(let now)? = targets[year] else {
        group.first?.value.fault(
          .wrongValue,
          "`bijgesteld` gaat over \(year), maar `doelstelling` heeft voor dat jaar geen getal; vul daar het nieuwe doel in"
        )
        continue
      }
      adjustments += chain(group, endsAt: now, "`doelstelling` van \(year)")
    }
    return adjustments
  }

  /// Those of an objective, which has one value.
  func read(_ value: YAMLValue, endsAt now: Double) -> [TargetAdjustment] {
    let entries = entries(value)
    for entry in entries where entry.adjustment.year != nil {
      entry.value.fault(
        .wrongValue, "`jaar` hoort bij een indicator; een doel heeft één waarde, haal `jaar` weg")
    }
    return chain(entries, endsAt: now, "`waarde`")
  }

  private typealias Entry = (adjustment: TargetAdjustment, value: YAMLValue)

  private func entries(_ value: YAMLValue) -> [Entry] {
    (value.list() ?? []).compactMap { item in
      guard let map = item.map(AdjustmentKey.self) else { return nil }
      let year = map[.jaar]?.wholeNumber(1900...2199)
      let date = map.required(.datum)?.date()
      let by = map.required(.door)?.text()
      let from = map.required(.van)?.number()
      let to = map.required(.naar)?.number()
      let decision = map.required(.besluit)?.text()
      guard let date, let by, let from, let to, let decision else { return nil }
      guard from != to else {
        item.fault(.wrongValue, "`van` en `naar` zijn gelijk; dan is er niets bijgesteld")
        return nil
      }
      return (
        TargetAdjustment(year: year, date: date, by: by, from: from, to: to, decision: decision),
        item
      )
    }
  }

  /// Each begins where the one before ended, and the last ends at what stands now.
  private func chain(_ entries: [Entry], endsAt now: Double, _ what: String) -> [TargetAdjustment] {
    for (earlier, later) in zip(entries, entries.dropFirst()) {
      if later.adjustment.date < earlier.adjustment.date {
        later.value.fault(
          .wrongValue, "de bijstellingen moeten op datum staan; zet de oudste vooraan")
      } else if later.adjustment.from != earlier.adjustment.to {
        later.value.fault(
          .wrongValue,
          "`van` moet gelijk zijn aan `naar` van de vorige bijstelling; verbeter een van beide")
      }
    }
    if let last = entries.last, last.adjustment.to != now {
      last.value.fault(
        .wrongValue,
        "`naar` van de laatste bijstelling moet gelijk zijn aan \(what); verbeter een van beide")
    }
    return entries.map(\.adjustment)
  }
}
