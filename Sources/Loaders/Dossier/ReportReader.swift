import Model

/// Reads the reports of the dossier (rapportages).
struct ReportReader {
  let audiences: CodeRegister

  func read(_ value: YAMLValue?) -> [ReportDefinition] {
    guard let value else { return [] }
    guard let items = value.list() else { return [] }
    if items.isEmpty {
      value.fault(.missingKey, "`rapportages` noemt geen rapportage; noem er ten minste een")
    }
    var codes = CodeRegister("rapportage")
    return items.compactMap { item in
      guard let map = item.map(ReportKey.self) else { return nil }
      let codeValue = map.required(.code)
      let title = map[.titel]?.text()
      let template = map[.sjabloon]?.code()
      let audience = map[.publiek].flatMap { audiences.reference($0) }
      let formats = map[.formaten].flatMap(formats)
      guard let codeValue, let code = codeValue.code(), codes.add(code, at: codeValue) else {
        return nil
      }
      return ReportDefinition(
        code: code, title: title ?? code, template: template ?? code, audience: audience,
        formats: formats ?? OutputFormat.allCases, position: item.position)
    }
  }

  private func formats(_ value: YAMLValue) -> [OutputFormat]? {
    guard let items = value.list() else { return nil }
    let named = Set(items.compactMap { $0.word(OutputFormat.self) })
    guard !named.isEmpty else {
      if items.isEmpty {
        value.fault(.wrongValue, "`formaten` is leeg; noem een formaat of haal de sleutel weg")
      }
      return nil
    }
    return OutputFormat.allCases.filter(named.contains)
  }
}
