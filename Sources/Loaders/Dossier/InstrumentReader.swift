import Digests
import Model

/// Reads instrumenten.yaml and the file of outcomes that it names.
struct InstrumentReader {
  let files: DossierFiles
  let log: DiagnosticLog

  /// - Returns: the plan, and the file that was read.
  func read(_ file: YAMLValue) -> (plan: InstrumentPlan, source: SourceFile?) {
    var plan = InstrumentPlan()
    guard let map = file.map(InstrumentFileKey.self) else { return (plan, nil) }
    plan.minimum = map[.minimum]?.wholeNumber(1...1_000) ?? plan.minimum
    var source: SourceFile?
    var table = MixReader.Table.absent
    if let value = map[.deelnames] {
      table = .unreadable
      if let outcomes = outcomes(value) {
        plan.groups = outcomes.groups
        plan.hasDropOut = outcomes.hasDropOut
        plan.hasCosts = outcomes.hasCosts
        source = outcomes.source
        table = .read(hasSegments: outcomes.hasSegments)
      }
    }
    plan.without = map[.zonder].flatMap { without($0, plan, table) }
    plan.mix = map[.mix].flatMap { MixReader(plan: plan, table: table).read($0) }
    return (plan, source)
  }

  /// The group without an instrument.
  private func without(
    _ value: YAMLValue, _ plan: InstrumentPlan, _ table: MixReader.Table
  ) -> String? {
    guard let name = value.text() else { return nil }
    switch table {
    case .unreadable: return nil
    case .absent:
      value.fault(
        .unknownReference,
        "`zonder` noemt een groep van `deelnames`, maar die ontbreekt; beschrijf het bestand")
      return nil
    case .read:
      guard plan.groups.contains(where: { $0.instrument == name }) else {
        value.fault(
          .unknownReference,
          "groep \(Wording.quoted(name)) van `zonder` komt niet voor in het bestand van `deelnames`\(Wording.suggestion(for: name, in: MixReader.shownNames(plan)))"
        )
        return nil
      }
      return name
    }
  }

  // MARK: Outcomes

  private struct Outcomes {
    var groups: [InstrumentPlan.Group]
    var hasSegments: Bool
    var hasDropOut: Bool
    var hasCosts: Bool
    var source: SourceFile
  }

  private func outcomes(_ value: YAMLValue) -> Outcomes? {
    guard let map = value.map(ParticipationKey.self) else { return nil }
    let place = map.required(.bestand)
    let sign = map[.decimaal]?.word(DecimalSign.self)
    guard let place, let path = place.text() else { return nil }
    let bytes: [UInt8]
    switch files.read(path, limit: DossierFiles.dataLimit) {
    case .failure(let fault):
      place.fault(fault.code, "\(Wording.quoted(path)): \(fault.summary)")
      return nil
    case .success(let read): bytes = read
    }
    var table = AnalystTable(
      path: path, bytes: bytes,
      advice: "zeg welke met `decimaal: komma` of `decimaal: punt` bij `deelnames`")
    var columns = ParticipationTable.Columns()
    columns.instrument = map[.instrument]?.text() ?? columns.instrument
    columns.success = map[.succes]?.text() ?? columns.success
    columns.dropOut = map[.uitval]?.text() ?? columns.dropOut
    columns.satisfaction = map[.tevredenheid]?.text() ?? columns.satisfaction
    columns.cost = map[.kosten]?.text() ?? columns.cost
    columns.segment =
      map[.segment]?.text() ?? (table.index(of: "segment") == nil ? nil : "segment")
    // A column that is named must be there.
    table.require(
      [.segment, .uitval, .tevredenheid, .kosten].compactMap { map[$0]?.text() })
    guard !table.refusesPersonalData(figures: [columns.satisfaction, columns.cost], log: log)
    else { return nil }
    let groups = ParticipationTable.read(&table, columns, sign)
    for found in table.diagnostics {
      log.report(found.severity, found.code, found.summary, at: found.position ?? .file(path: path))
    }
    guard !table.hasFaults else { return nil }
    return Outcomes(
      groups: groups, hasSegments: columns.segment != nil,
      hasDropOut: table.index(of: columns.dropOut) != nil,
      hasCosts: table.index(of: columns.cost) != nil,
      source: SourceFile(path: path, sha256: SHA256.hexadecimal(bytes), rows: table.count))
  }
}
