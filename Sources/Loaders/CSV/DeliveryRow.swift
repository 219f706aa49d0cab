import Model

/// One row of a delivery: reads its cells and reports each that is wrong.
struct DeliveryRow {
  /// What was read before; the cells of a delivery repeat themselves.
  struct Memory {
    var periods: [String: PeriodText?] = [:]
  }

  let reader: DeliveryReader
  let scanner: CSVScanner
  let columns: DeliveryColumns

  private var log: DiagnosticLog { reader.log }

  private func position(_ column: Int) -> InputPosition {
    let place = scanner.place(of: scanner.fields[column].start)
    return .text(path: reader.file.path, line: place.line, column: place.column)
  }

  private func text(_ column: Int) -> String { scanner.text(scanner.fields[column]) }

  /// Whether it has as many fields as the heading, and nothing under an empty one.
  func isWhole() -> Bool {
    let count = scanner.fields.count
    guard count == columns.count else {
      log.fault(
        .raggedRow,
        "deze rij heeft \(count) \(count == 1 ? "kolom" : "kolommen") en de kop \(columns.count); vul de rij aan of zet tekst met een scheidingsteken tussen aanhalingstekens",
        at: .line(path: reader.file.path, line: scanner.line))
      return false
    }
    for column in columns.nameless where !text(column).isEmpty {
      log.fault(
        .raggedRow, "deze waarde staat onder een kolom zonder naam; geef de kolom een naam",
        at: position(column))
      return false
    }
    return true
  }

  /// - Returns: `nil` when something in the row is wrong; all that is, is reported.
  func observation(_ memory: inout Memory) -> Observation? {
    let period = period(&memory)
    let unit = unit()
    let role = role()
    let delivery = delivery(&memory)
    let named = series()
    guard let role, let named else { return nil }
    guard let owner = owner(of: named, role: role) else { return nil }
    let value = value(of: owner, role: role)
    guard let period, let unit, let delivery, let value else { return nil }
    var dimensions: [String: String] = [:]
    for (name, index) in columns.dimensions {
      let text = text(index)
      if !text.isEmpty { dimensions[name] = text }
    }
    return Observation(
      period: period, unit: unit, series: owner, role: role, dimensions: dimensions, value: value,
      delivery: delivery, origin: position(columns.value))
  }

  private func period(_ text: String, _ memory: inout Memory) -> PeriodText? {
    if let known = memory.periods[text] { return known }
    let period = PeriodText.read(text)
    memory.periods[text] = .some(period)
    return period
  }

  private func period(_ memory: inout Memory) -> Period? {
    let text = text(columns.month)
    if let period = period(text, &memory) { return period.period }
    reportPeriod("maand", text, column: columns.month)
    return nil
  }

  private func reportPeriod(_ name: String, _ text: String, column: Int) {
    let isInForm = !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) || $0 == 45 }
    let summary =
      isInForm
      ? "\(name) \(Wording.quoted(text)) bestaat niet"
      : "\(name) \(Wording.quoted(text)) is niet te lezen; schrijf bijvoorbeeld 2007-07"
    log.fault(.impossibleMonth, summary, at: position(column))
  }

  private func unit() -> String? {
    guard let column = columns.unit else { return reader.units.root.code }
    let text = text(column)
    if text.isEmpty { return reader.units.root.code }
    if reader.units[text] != nil { return text }
    let hint = Wording.suggestion(for: text, in: reader.units.all.map(\.code))
    log.fault(
      .unknownUnit,
      "eenheid \(Wording.quoted(text)) staat niet in peil.yaml\(hint.isEmpty ? "; voeg hem daar toe of verbeter de code" : hint)",
      at: position(column))
    return nil
  }

  private func role() -> Observation.Role? {
    guard let column = columns.role else { return .actual }
    let text = text(column)
    if text.isEmpty { return .actual }
    if let role = Observation.Role(rawValue: text.lowercased()) { return role }
    let allowed = Observation.Role.allCases.map(\.rawValue)
    log.fault(
      .unknownRole,
      "soort \(Wording.quoted(text)) bestaat niet; kies uit \(Wording.list(allowed))\(Wording.suggestion(for: text, in: allowed))",
      at: position(column))
    return nil
  }

  private func delivery(_ memory: inout Memory) -> Delivery? {
    guard let column = columns.delivery else { return reader.file.delivery }
    let text = text(column)
    if text.isEmpty { return reader.file.delivery }
    if let delivery = period(text, &memory)?.delivery { return delivery }
    if period(text, &memory) == nil {
      reportPeriod("levering", text, column: column)
    } else {
      log.fault(
        .impossibleMonth,
        "levering \(Wording.quoted(text)) moet een maand of een datum zijn; schrijf bijvoorbeeld 2007-07",
        at: position(column))
    }
    return nil
  }

  private func series() -> String? {
    let text = text(columns.series)
    guard text.isEmpty else { return text }
    log.fault(.raggedRow, "deze rij noemt geen reeks; vul die in", at: position(columns.series))
    return nil
  }

  /// The series of an actual, or the code of the indicator that a target or forecast is for.
  private func owner(of name: String, role: Observation.Role) -> String? {
    guard role != .actual else { return name }
    switch reader.catalogue.owner(of: name) {
    case .indicator(let code): return code
    case .none: return name
    case .several(let codes):
      log.fault(
        .ambiguousTarget,
        "reeks \(Wording.quoted(name)) hoort bij meer indicatoren (\(codes.joined(separator: ", "))); noem bij een \(role.rawValue) de code van de indicator",
        at: position(columns.series))
      return nil
    }
  }

  private func value(of owner: String, role: Observation.Role) -> Observation.Value? {
    let text = text(columns.value)
    let statuses =
      role == .actual
      ? reader.catalogue.statuses(of: owner) : reader.catalogue.statuses(ofIndicator: owner)
    if let statuses {
      if NumberText.isMissing(text) { return .missing }
      if statuses.isEmpty || statuses[text] != nil { return .status(text) }
      log.fault(
        .unknownStatus, StatusMessage.unknown(text, in: statuses), at: position(columns.value))
      return nil
    }
    return number(text)
  }

  private func number(_ text: String) -> Observation.Value? {
    switch NumberText.read(text, reader.sign ?? .comma) {
    case .number(let number): return reader.sign == nil ? nil : .number(number)
    case .missing: return .missing
    case .tooLarge:
      log.fault(
        .unreadableNumber,
        "waarde \(Wording.quoted(text)) is te groot voor een cijfer; verbeter die",
        at: position(columns.value))
    case .unreadable:
      let other: DecimalSign = reader.sign == .point ? .comma : .point
      let isOther = NumberText.read(text, other).number != nil
      // Without a sign the column itself was reported already.
      if isOther, reader.sign == nil { return nil }
      let hint =
        isOther
        ? "past niet bij `decimaal: \((reader.sign ?? .comma).rawValue)`, zoals de rest van het bestand; verbeter die"
        : "is geen getal; verbeter die of laat de cel leeg"
      log.fault(
        .unreadableNumber, "waarde \(Wording.quoted(text)) \(hint)", at: position(columns.value))
    }
    return nil
  }
}
