import Model

/// Reads indicatoren.yaml, or all files of indicatoren/ as one.
struct IndicatorListReader {
  let units: CodeRegister
  private(set) var perspectives: [Perspective] = []
  private(set) var indicators: [Indicator] = []
  private(set) var codes = CodeRegister("indicator")
  private var perspectiveCodes = CodeRegister("perspectief")
  private var items: [(map: YAMLMap<IndicatorKey>, code: String, value: YAMLValue)] = []

  init(units: CodeRegister) { self.units = units }

  /// The files that describe indicators.
  static func paths(in files: DossierFiles) -> [String] {
    let single = files.exists("indicatoren.yaml") ? ["indicatoren.yaml"] : []
    let folder = files.entries(of: "indicatoren")
      .filter { !$0.isFolder && $0.name.hasSuffix(".yaml") }.map { "indicatoren/\($0.name)" }
    return single + folder
  }

  /// Reads the codes of a file; the indicators themselves wait until all codes are known.
  mutating func add(_ file: YAMLValue) -> Bool {
    guard let map = file.map(IndicatorFileKey.self) else { return false }
    for item in map[.perspectieven]?.list() ?? [] {
      guard let perspective = item.map(PerspectiveKey.self) else { continue }
      let name = perspective.required(.naam)?.text()
      guard let codeValue = perspective.required(.code), let code = codeValue.code(),
        perspectiveCodes.add(code, at: codeValue)
      else { continue }
      perspectives.append(Perspective(code: code, name: name ?? code))
    }
    for item in map[.indicatoren]?.list() ?? [] {
      guard let indicator = item.map(IndicatorKey.self) else { continue }
      guard let codeValue = indicator.required(.code), let code = codeValue.code(),
        codes.add(code, at: codeValue)
      else { continue }
      items.append((indicator, code, item))
    }
    return true
  }

  /// Reads the indicators of all files that were added.
  mutating func finish() {
    let references = IndicatorReader.References(
      units: units, perspectives: perspectiveCodes, indicators: codes)
    indicators = items.compactMap { item in
      IndicatorReader(code: item.code, map: item.map, references: references).read()
    }
    MixedCounts(indicators: indicators).report(items.map { ($0.code, $0.map) })
  }

  /// Takes the strategy lines and objectives that indicators name, by code or by name, for their codes;
  /// what doelen.yaml does not know is reported.
  mutating func link(lines: CodeRegister, objectives: CodeRegister, plan: ObjectivePlan) {
    let lineCodes = Dictionary(plan.lines.map { ($0.name, $0.code) }) { first, _ in first }
    let codes = Dictionary(plan.objectives.map { ($0.name, $0.code) }) { first, _ in first }
    for (map, code, _) in items {
      let line = map[.strategielijn].flatMap { value in
        value.text().flatMap { lineCodes[$0] } ?? lines.reference(value)
      }
      let objective = map[.doel].flatMap { value in
        value.text().flatMap { codes[$0] } ?? objectives.reference(value)
      }
      guard let place = indicators.firstIndex(where: { $0.code == code }) else { continue }
      indicators[place].strategyLine = line
      indicators[place].objective = objective
    }
  }
}
