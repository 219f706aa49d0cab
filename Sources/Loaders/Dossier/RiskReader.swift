import Model

/// Reads risicos.yaml.
enum RiskReader {
  static func read(_ file: YAMLValue) -> (risks: [Risk], buffer: RiskBuffer) {
    let map = file.map(RiskFileKey.self)
    return (risks(map?[.risicos]?.list() ?? []), buffer(map?[.weerstand]))
  }

  private static func buffer(_ value: YAMLValue?) -> RiskBuffer {
    guard let map = value?.map(RiskBufferKey.self) else { return RiskBuffer() }
    return RiskBuffer(
      amount: map.required(.buffer)?.number(),
      certainty: map[.zekerheid]?.wholeNumber(50...99) ?? RiskBuffer.standardCertainty)
  }

  private static func risks(_ items: [YAMLValue]) -> [Risk] {
    var codes = CodeRegister("risico")
    return items.compactMap { item in
      guard let map = item.map(RiskKey.self) else { return nil }
      let codeValue = map.required(.code)
      let code = codeValue?.code()
      let isNew = code.flatMap { code in codeValue.map { codes.add(code, at: $0) } } ?? false
      let name = map.required(.naam)?.text()
      let chance = map.required(.kans)?.number(in: 0...1, "een kans van 0 tot en met 1")
      let low = map.required(.laag)?.number()
      let likely = map.required(.verwacht)?.number()
      let high = map.required(.hoog)?.number()
      let owner = map[.eigenaar]?.text()
      let control = map[.beheersing]?.text()
      guard isNew, let code, let name, let chance, let low, let likely, let high else { return nil }
      guard low <= likely, likely <= high else {
        item.fault(
          .wrongValue,
          "risico \(Wording.quoted(code)): `verwacht` moet tussen `laag` en `hoog` liggen; verbeter de bedragen"
        )
        return nil
      }
      return Risk(
        code: code, name: name, chance: chance, low: low, likely: likely, high: high,
        owner: owner, control: control)
    }
  }
}
