import Model

/// Reads with whom the organisation is compared (referentie).
struct ReferenceReader {
  /// The codes of the own units, which no other municipality may bear.
  let units: CodeRegister
  /// The code of the own municipality.
  let own: String?

  func read(_ value: YAMLValue?) -> ReferenceFrame? {
    guard let value, let map = value.map(ReferenceKey.self) else { return nil }
    var codes = CodeRegister("gemeente")
    let municipalities = (map.required(.gemeenten)?.list() ?? []).compactMap {
      municipality($0, &codes)
    }
    let series = map.required(.reeksen).flatMap { $0.map(ReferenceSeriesKey.self) }
    let volume = series?.required(.volume)?.text()
    let households = series?[.huishoudens]?.text()
    let inflow = series?[.instroom]?.text()
    let outflow = series?[.uitstroom]?.text()
    var groupCodes = CodeRegister("referentiegroep")
    let groups = (map.required(.groepen)?.list() ?? []).compactMap { group($0, codes, &groupCodes) }
    guard let volume else { return nil }
    if households == nil, let without = municipalities.first(where: { $0.households == nil }) {
      value.fault(
        .missingKey,
        "het aantal huishoudens van \(Wording.quoted(without.name)) is onbekend; noem `huishoudens` bij elke gemeente, of een reeks bij `reeksen: {huishoudens: ...}`"
      )
    }
    var frame = ReferenceFrame(
      municipalities: municipalities, groups: groups, volume: volume, households: households,
      inflow: inflow, outflow: outflow, position: value.position)
    frame.expenditure = series?[.uitgaven]?.text()
    frame.budget = series?[.begroting]?.text()
    for (column, words) in map[.aandelen]?.pairs() ?? [] {
      guard let name = column.text() else { continue }
      for (word, share) in words.pairs() ?? [] {
        guard let word = word.text(), let share = MoneyReader.percentage(share) else { continue }
        frame.shares[name, default: [:]][word] = share
      }
    }
    return frame
  }

  private func municipality(
    _ value: YAMLValue, _ codes: inout CodeRegister
  ) -> ReferenceMunicipality? {
    guard let map = value.map(MunicipalityKey.self) else { return nil }
    let codeValue = map.required(.code)
    let name = map.required(.naam)?.text()
    let households = map[.huishoudens]?.number()
    guard let codeValue, let code = codeValue.code() else { return nil }
    guard !units.contains(code) else {
      codeValue.fault(
        .duplicateCode,
        "\(Wording.quoted(code)) is al een eenheid; geef een andere gemeente een eigen code")
      return nil
    }
    guard code != own else {
      codeValue.fault(
        .wrongValue,
        "\(Wording.quoted(code)) is de eigen gemeente; die doet vanzelf mee, laat haar hier weg")
      return nil
    }
    guard codes.add(code, at: codeValue), let name else { return nil }
    if let households, households <= 0 {
      map[.huishoudens]?.wrong("een aantal boven 0")
      return nil
    }
    return ReferenceMunicipality(
      code: code, name: name, households: households, isNation: map[.land]?.boolean() ?? false)
  }

  private func group(
    _ value: YAMLValue, _ municipalities: CodeRegister, _ codes: inout CodeRegister
  ) -> ReferenceGroup? {
    guard let map = value.map(ReferenceGroupKey.self) else { return nil }
    let codeValue = map.required(.code)
    let name = map.required(.naam)?.text()
    let isComparable = map[.vergelijkbaar]?.boolean() ?? false
    let members = members(map, value, municipalities)
    guard let codeValue, let code = codeValue.code(), codes.add(code, at: codeValue), let name,
      let members
    else { return nil }
    if isComparable, members == .all {
      map[.vergelijkbaar]?.fault(
        .wrongValue,
        "een groep van alle gemeenten is niet vergelijkbaar; kies gemeenten die op de uwe lijken, of laat `vergelijkbaar` weg"
      )
    }
    return ReferenceGroup(
      code: code, name: name, isComparable: isComparable, members: members,
      position: value.position)
  }

  /// By name, all, or the nearest.
  private func members(
    _ map: YAMLMap<ReferenceGroupKey>, _ value: YAMLValue, _ municipalities: CodeRegister
  ) -> ReferenceGroup.Members? {
    switch (map[.gemeenten], map[.naaste]) {
    case (let names?, nil):
      if names.raw?.trimmed == "alle" { return .all }
      let codes = (names.list() ?? []).compactMap { municipalities.reference($0) }
      return .named(codes)
    case (nil, let count?):
      let number = count.wholeNumber(1...1000)
      let characteristics = map.required(.kenmerken)?.list()?.compactMap { $0.text() }
      guard let number, let characteristics, !characteristics.isEmpty else { return nil }
      return .nearest(number, by: characteristics)
    default:
      value.fault(
        .missingKey,
        "noem bij een groep `gemeenten` (een lijst of `alle`), of `naaste` met `kenmerken`, en niet allebei"
      )
      return nil
    }
  }
}
