import Model

/// Reads the fields of one value, whatever kind of table they stand in, and reports each that is wrong.
struct FieldReader {
  let context: SourceContext
  /// `nil` when it can't be known: numbers are checked, but not taken.
  let sign: DecimalSign?
  /// When the table was delivered; a column may say otherwise.
  let delivery: Delivery
  /// What was read before; the cells of a delivery repeat themselves.
  private var periods: [String: PeriodText?] = [:]
  /// Why periods were passed over, of what was said already.
  private var passedOver: Set<String> = []

  typealias Position = () -> InputPosition
  /// Whether the source says that it is not final, beside what it says.
  typealias Marked<Content> = (content: Content, isProvisional: Bool)

  init(context: SourceContext, sign: DecimalSign?, delivery: Delivery) {
    self.context = context
    self.sign = sign
    self.delivery = delivery
  }

  private var log: DiagnosticLog { context.log }
  private var catalogue: SeriesCatalogue { context.catalogue }

  // MARK: Months

  private mutating func read(_ text: String) -> PeriodText? {
    if let known = periods[text] { return known }
    let period = PeriodText.read(text)
    periods[text] = .some(period)
    return period
  }

  mutating func period(_ text: String, at position: Position) -> Marked<Period>? {
    let (rest, isProvisional) = ProvisionalMark.split(text)
    if let period = read(rest) { return (period.period, isProvisional) }
    // As StatLine's own CSV writes it: `2022 januari*`, `2022 1e kwartaal`.
    if let words = StatLinePeriodWords(text) {
      switch words.period {
      case .period(let period): return (period, words.isProvisional)
      case .passedOver(let reason):
        passOver(text, because: reason, at: position)
        return nil
      }
    }
    reportPeriod("maand", text, at: position)
    return nil
  }

  /// Says once of each kind of period that it is left out.
  private mutating func passOver(_ text: String, because reason: String, at position: Position) {
    guard passedOver.insert(reason).inserted else { return }
    log.remark(
      .periodPassedOver,
      "periode \(Wording.quoted(text)) en wat er in dit bestand op lijkt, zijn overgeslagen: \(reason)",
      at: position())
  }

  private func reportPeriod(_ name: String, _ text: String, at position: Position) {
    let isInForm = !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) || $0 == 45 }
    let hasSlashes =
      text.utf8.count { $0 == 47 } == 2 && text.utf8.allSatisfy { (47...57).contains($0) }
    let summary =
      if isInForm {
        "\(name) \(Wording.quoted(text)) bestaat niet"
      } else if hasSlashes {
        "\(name) \(Wording.quoted(text)) is niet te lezen: met schuine strepen staat de dag of de maand voorop, en Peil raadt dat niet; schrijf 2007-07-31"
      } else {
        "\(name) \(Wording.quoted(text)) is niet te lezen; schrijf bijvoorbeeld 2007-07"
      }
    log.fault(.impossibleMonth, summary, at: position())
  }

  mutating func delivery(_ text: String, at position: Position) -> Delivery? {
    if text.isEmpty { return delivery }
    let period = read(text)
    if let delivery = period?.delivery { return delivery }
    if period == nil {
      reportPeriod("levering", text, at: position)
    } else {
      log.fault(
        .impossibleMonth,
        "levering \(Wording.quoted(text)) moet een maand of een datum zijn; schrijf bijvoorbeeld 2007-07",
        at: position())
    }
    return nil
  }

  // MARK: Names

  func unit(_ text: String, at position: Position) -> String? {
    if text.isEmpty { return context.units.root.code }
    if let code = context.units.code(inData: text) { return code }
    let wanted = HeadingText(text)
    let named = context.units.all.first { HeadingText($0.name) == wanted }
    let hint =
      named.map {
        "; dat is de naam van \(Wording.quoted($0.code)): lever de code, of geef die eenheid deze code"
      }
      ?? Wording.suggestion(for: text, in: context.units.all.map(\.code))
    log.fault(
      .unknownUnit,
      "eenheid \(Wording.quoted(text)) staat niet in peil.yaml\(hint.isEmpty ? "; voeg hem daar toe of verbeter de code" : hint)",
      at: position())
    return nil
  }

  func role(_ text: String, at position: Position) -> Observation.Role? {
    if text.isEmpty { return .actual }
    if let role = Observation.Role(rawValue: text.lowercased()) { return role }
    let allowed = Observation.Role.allCases.map(\.rawValue)
    log.fault(
      .unknownRole,
      "soort \(Wording.quoted(text)) bestaat niet; kies uit \(Wording.list(allowed))\(Wording.suggestion(for: text, in: allowed))",
      at: position())
    return nil
  }

  func series(_ text: String, at position: Position) -> String? {
    guard text.isEmpty else { return text }
    log.fault(.raggedRow, "deze rij noemt geen reeks; vul die in", at: position())
    return nil
  }

  /// The series of an actual, or the code of the indicator that a target or forecast is for.
  func owner(of name: String, role: Observation.Role, at position: Position) -> String? {
    guard role != .actual else { return name }
    switch catalogue.owner(of: name) {
    case .indicator(let code): return code
    case .none: return name
    case .several(let codes):
      log.fault(
        .ambiguousTarget,
        "reeks \(Wording.quoted(name)) hoort bij meer indicatoren (\(codes.joined(separator: ", "))); noem bij een \(role.rawValue) de code van de indicator",
        at: position())
      return nil
    }
  }

  // MARK: Values

  func value(
    _ text: String, of owner: String, role: Observation.Role, at position: Position
  ) -> Marked<Observation.Value>? {
    let (rest, isProvisional) = ProvisionalMark.split(text)
    guard let statuses = catalogue.statuses(of: owner, role: role) else {
      return number(rest, at: position).map { ($0, isProvisional) }
    }
    if NumberText.isMissing(text) { return (.missing, false) }
    if statuses.isEmpty || statuses[text] != nil { return (.status(text), false) }
    if isProvisional, statuses[rest] != nil { return (.status(rest), true) }
    log.fault(.unknownStatus, StatusMessage.unknown(text, in: statuses), at: position())
    return nil
  }

  private func number(_ text: String, at position: Position) -> Observation.Value? {
    switch NumberText.read(text, sign ?? .comma) {
    case .number(let number): return sign == nil ? nil : .number(number)
    case .missing: return .missing
    case .tooLarge:
      log.fault(
        .unreadableNumber,
        "waarde \(Wording.quoted(text)) is te groot voor een cijfer; verbeter die", at: position())
    case .unreadable:
      let other: DecimalSign = sign == .point ? .comma : .point
      let isOther = NumberText.read(text, other).number != nil
      // Without a sign the column itself was reported already.
      if isOther, sign == nil { return nil }
      let hint =
        isOther
        ? "past niet bij `decimaal: \((sign ?? .comma).rawValue)`, zoals de rest van het bestand; verbeter die"
        : "is geen getal; verbeter die of laat de cel leeg"
      log.fault(.unreadableNumber, "waarde \(Wording.quoted(text)) \(hint)", at: position())
    }
    return nil
  }
}
