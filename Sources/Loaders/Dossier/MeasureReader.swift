import Model

/// Reads maatregelen.yaml.
struct MeasureReader {
  let indicators: CodeRegister

  func read(_ file: YAMLValue) -> [CorrectiveMeasure] {
    var codes = CodeRegister("maatregel")
    let items = file.map(MeasureFileKey.self)?[.maatregelen]?.list() ?? []
    return items.compactMap { item in
      guard let map = item.map(MeasureKey.self) else { return nil }
      let codeValue = map.required(.code)
      let code = codeValue?.code()
      let isNew = code.flatMap { code in codeValue.map { codes.add(code, at: $0) } } ?? false
      let indicator = map.required(.indicator).flatMap { indicators.reference($0) }
      let title = map.required(.titel)?.text()
      let status = map.required(.status)?.word(CorrectiveMeasure.Status.self)
      let (start, due) = map.span(.start, .gereed)
      var measure = CorrectiveMeasure(
        code: code ?? "", indicator: indicator ?? "", title: title ?? "",
        owner: map[.actiehouder]?.text(), start: start, due: due, status: status ?? .planned,
        expected: map[.verwacht].flatMap(effect), evaluation: evaluation(map, start: start),
        reference: map[.referentie]?.series(), decisions: decisions(map[.besluiten]),
        position: item.position)
      measure.costs = map[.kosten]?.number(in: 0...1e12, "een bedrag in euro van 0 of meer")
      return isNew && indicator != nil && status != nil ? measure : nil
    }
  }

  /// The month of the judgement: fixed beforehand, and late enough for an effect to be seen.
  private func evaluation(_ map: YAMLMap<MeasureKey>, start: Month?) -> Month? {
    guard let value = map[.evaluatie], let month = value.month() else { return nil }
    guard let start else {
      if map[.start] == nil {
        value.fault(
          .missingKey,
          "`evaluatie` staat er zonder `start`; noem de maand waarin de maatregel begint")
      }
      return nil
    }
    let wait = CorrectiveMeasure.evaluationWait
    guard wait.contains(month - start) else {
      value.fault(
        .wrongValue,
        "`evaluatie` \(month.iso) moet \(wait.lowerBound) tot en met \(wait.upperBound) maanden na `start` \(start.iso) liggen; neem \((start + wait.lowerBound).iso) of later, uiterlijk \((start + wait.upperBound).iso)"
      )
      return nil
    }
    return month
  }

  private func effect(_ value: YAMLValue) -> CorrectiveMeasure.ExpectedEffect? {
    guard let map = value.map(ExpectedEffectKey.self) else { return nil }
    let series = map.required(.reeks)?.series()
    let perMonth = map.required(.perMonth)?.number()
    let from = map.required(.vanaf)?.month()
    guard let series, let perMonth, let from else { return nil }
    return CorrectiveMeasure.ExpectedEffect(series: series, perMonth: perMonth, from: from)
  }

  private func decisions(_ value: YAMLValue?) -> [CorrectiveMeasure.Decision] {
    (value?.list() ?? []).compactMap { item in
      guard let map = item.map(DecisionKey.self) else { return nil }
      let date = map.required(.datum)?.date()
      let by = map.required(.door)?.text()
      let text = map.required(.besluit)?.text()
      guard let date, let by, let text else { return nil }
      return CorrectiveMeasure.Decision(date: date, by: by, text: text)
    }
  }
}

extension YAMLMap {
  /// A first and a last month, the last not before the first.
  func span(_ first: Key, _ last: Key) -> (start: Month?, due: Month?) {
    let start = self[first]?.month()
    let due = self[last]?.month()
    if let start, let due, due < start {
      self[last]?.fault(
        .wrongValue,
        "`\(last.rawValue)` \(due.iso) ligt voor `\(first.rawValue)` \(start.iso); verbeter een van beide"
      )
    }
    return (start, due)
  }
}
