import Model

/// Reads who the reports are for (publieken).
struct AudienceReader {
  let units: CodeRegister

  func read(_ value: YAMLValue?) -> (audiences: [Audience], codes: CodeRegister) {
    var codes = CodeRegister("publiek")
    var audiences: [Audience] = []
    for item in value?.list() ?? [] {
      guard let map = item.map(AudienceKey.self) else { continue }
      var audience = self.audience(map)
      guard let codeValue = map.required(.code), let code = codeValue.code(),
        codes.add(code, at: codeValue)
      else { continue }
      audience.code = code
      audiences.append(audience)
    }
    return (audiences, codes)
  }

  /// All but the code.
  private func audience(_ map: YAMLMap<AudienceKey>) -> Audience {
    var audience = Audience(
      code: "", isInternal: map[.intern]?.boolean() ?? false,
      minimum: map[.minimum]?.wholeNumber(0...1_000_000) ?? 10,
      rounding: map[.afronden]?.wholeNumber(0...1_000_000) ?? 5,
      units: map[.eenheden]?.list()?.compactMap { units.reference($0) })
    audience.recipients = MailReader.recipients(map[.ontvangers])
    return audience
  }
}
