import Model

/// What peil.yaml says.
struct DossierDescription {
  var organisation: Organisation
  var units: UnitTree
  var unitCodes: CodeRegister
  var reports: [ReportDefinition]
  var skippedMonths: Set<Int>
  var audiences: [Audience]
  var sources: [DeliverySource]
  var stockFlows: [StockFlow]
  var reference: ReferenceFrame?
  var schemes: [String]
  var safetyNets: [Int: SafetyNetRule]
  var mail: MailSettings?
  var signalStyles: [Signal: HouseStyle.SignalStyle] = [:]
}

/// Reads peil.yaml.
struct DescriptionReader {
  static let path = "peil.yaml"

  /// - Returns: `nil` when the file is no YAML or has no unit, so that nothing can be read with it.
  static func read(_ file: YAMLValue) -> DossierDescription? {
    guard let map = file.map(DescriptionKey.self) else { return nil }
    checkVersion(map)
    let organisation = map.required(.organisatie).flatMap(organisation)
    var tree = UnitTreeReader()
    let units = map.required(.eenheden).flatMap { tree.read($0) }
    let audiences = AudienceReader(units: tree.codes).read(map[.publieken])
    let reports = ReportReader(audiences: audiences.codes).read(map.required(.rapportages))
    let skipped = calendar(map[.kalender])
    let sources = DeliverySourceReader.read(map[.gegevens])
    let stockFlows = (map[.stromen]?.list() ?? []).compactMap(stockFlow)
    let reference = ReferenceReader(units: tree.codes, own: organisation?.code).read(
      map[.referentie])
    guard let units else { return nil }
    let accepted = UnitTree(
      root: units.root, outsiders: reference?.municipalities.map(\.code) ?? [],
      municipality: organisation?.code)
    return DossierDescription(
      organisation: organisation ?? Organisation(name: ""), units: accepted, unitCodes: tree.codes,
      reports: reports, skippedMonths: skipped, audiences: audiences.audiences, sources: sources,
      stockFlows: stockFlows, reference: reference,
      schemes: (map[.regelingen]?.list() ?? []).compactMap { $0.text() },
      safetyNets: SafetyNetReader.read(map[.vangnet]), mail: MailReader.read(map[.mail]),
      signalStyles: map[.signalen].map(SignalStyleReader.read) ?? [:])
  }

  private static func checkVersion(_ map: YAMLMap<DescriptionKey>) {
    guard let version = map.required(.peil) else { return }
    guard version.raw?.trimmed != "1" else { return }
    version.fault(
      .unsupported,
      "deze versie leest alleen `peil: 1`, niet \(Wording.quoted(version.raw ?? "een blok")); gebruik een nieuwere Peil of zet hier 1"
    )
  }

  private static func organisation(_ value: YAMLValue) -> Organisation? {
    guard let map = value.map(OrganisationKey.self) else { return nil }
    return Organisation(
      name: map.required(.naam)?.text() ?? "", municipality: map[.gemeente]?.text(),
      code: map[.code]?.text(), households: map[.huishoudens]?.number())
  }

  private static func stockFlow(_ value: YAMLValue) -> StockFlow? {
    guard let map = value.map(StockFlowKey.self) else { return nil }
    let stock = map.required(.stand)?.text()
    let inflow = map.required(.instroom)?.text()
    let outflow = map.required(.uitstroom)?.text()
    let limit = map[.grens]?.number()
    guard let stock, let inflow, let outflow else { return nil }
    return StockFlow(
      stock: stock, inflow: inflow, outflow: outflow, limit: limit, position: value.position)
  }

  private static func calendar(_ value: YAMLValue?) -> Set<Int> {
    guard let months = value?.map(CalendarKey.self)?[.overslaan] else { return [] }
    return Set((months.list() ?? []).compactMap { $0.wholeNumber(1...12) })
  }
}
