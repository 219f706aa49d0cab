import Model

/// Says what was found in a file of spells: how often and on which lines, never about whom.
struct SpellReporter {
  let place: SpellPlace
  let columns: SpellColumns
  let log: DiagnosticLog

  private var file: InputPosition { place.whole }

  private func row(_ line: Int, _ column: Int = SpellColumns.begin) -> InputPosition {
    place.row(line, column: columns.heading(of: column))
  }

  // MARK: The file

  func reportUnread(_ end: RowRuns.End?) {
    switch end {
    case nil: break
    case .unreadable:
      let fault = DossierFiles.ReadFault.unreadable
      log.fault(fault.code, fault.summary, at: file)
    case .openQuote(let line):
      log.fault(
        .openQuote,
        "het aanhalingsteken dat op deze regel opent, wordt nergens gesloten; sluit het, de rest van het bestand is niet gelezen",
        at: row(line))
    case .longRow(let line):
      log.fault(
        .unreadableFile,
        "deze rij is langer dan \(RowRuns.longest / 1_000_000) MB; lever de perioden als CSV-bestand, één per rij",
        at: row(line))
    }
  }

  func reportNoAnswer(_ fault: DatabaseFault) {
    if case .answer(let query) = place { query.report(fault, log) }
  }

  func reportTooMany(_ rows: Int, limit: Int) {
    guard rows > limit else { return }
    log.fault(
      .wrongValue,
      "er zijn meer dan \(limit / 1_000_000) miljoen perioden; laat een database ze tellen",
      at: file)
  }

  func reportPersonalData(_ samples: [PersonalDataSample]) {
    guard var sample = samples.first else { return }
    for other in samples.dropFirst() { sample.merge(other) }
    for column in columns.headings.indices {
      _ = PersonalDataGuard.refuses(
        column, of: sample, holdsFigures: false, position: place.heading, log: log)
    }
  }

  func reportFullLists(_ words: SpellWords, _ names: SpellNames) {
    let lists =
      [(names.unit, words.units), (names.reason, words.reasons)]
      + zip(names.groups, words.groupWords).map { ($0, $1) }
    for (name, list) in lists where list.isFull {
      log.fault(
        .wrongValue,
        "kolom \(Wording.quoted(name ?? "")) heeft meer dan \(SpellWords.limit) verschillende waarden en is dus geen eenheid, groep of reden; kies een andere kolom",
        at: file)
    }
    if words.combinations.isFull { reportTooFine() }
  }

  func reportTooFine() {
    log.fault(
      .wrongValue,
      "er zijn te veel combinaties van eenheden, groepen, redenen en maanden om te tellen; kies minder groepen",
      at: file)
  }

  func reportNothing() {
    log.warning(
      .emptyDelivery, place.emptySummary, at: file)
  }

  func reportUnknown(units: [String], known: [String]) {
    for unit in units.prefix(10) {
      let shown = PersonalDataGuard.isPrintable(unit) ? " \(Wording.quoted(unit))" : ""
      let hint = shown.isEmpty ? "" : Wording.suggestion(for: unit, in: known)
      log.fault(
        .unknownUnit,
        "eenheid\(shown) staat niet in peil.yaml\(hint.isEmpty ? "; voeg hem daar toe of verbeter de code" : hint)",
        at: file)
    }
    guard units.count > 10 else { return }
    log.fault(
      .unknownUnit,
      "nog \(units.count - 10) eenheden staan niet in peil.yaml; noemt `eenheid` de goede kolom?",
      at: file)
  }

  // MARK: Rows

  func reportRows(_ findings: SpellFindings) {
    report(
      .fault, .unreadableFile, findings[.zeroByte],
      one: "hier staat een NUL-teken: dit is geen gewone tekst",
      many: "hier staan NUL-tekens: dit is geen gewone tekst",
      advice: place.textAdvice)
    report(
      .fault, .raggedRow, findings[.raggedRow],
      one: "1 rij heeft een ander aantal kolommen dan de kop (\(columns.count))",
      many: "rijen hebben een ander aantal kolommen dan de kop (\(columns.count))",
      advice: "vul ze aan, of zet tekst met een scheidingsteken tussen aanhalingstekens")
    report(
      .fault, .unreadableDay, findings[.missingBegin], one: "1 rij heeft geen eerste dag",
      many: "rijen hebben geen eerste dag", advice: "vul die in")
    report(
      .fault, .unreadableDay, findings[.unreadableBegin],
      one: "1 eerste dag is niet te lezen", many: "eerste dagen zijn niet te lezen",
      advice: "schrijf bijvoorbeeld 2007-07-31")
    report(
      .fault, .unreadableDay, findings[.unreadableEnd], SpellColumns.end,
      one: "1 einde is niet te lezen", many: "einden zijn niet te lezen",
      advice: "schrijf bijvoorbeeld 2007-07-31, en niets als de periode nog loopt")
    report(
      .warning, .impossibleSpell, findings[.endBeforeBegin], SpellColumns.end,
      one: "1 periode eindigt voor haar begin en telt niet mee",
      many: "perioden eindigen voor hun begin en tellen niet mee",
      advice: "verbeter ze in het bronsysteem")
    report(
      .warning, .impossibleSpell, findings[.missingClient], SpellColumns.client,
      one: "1 rij noemt geen cliënt en telt als een eigen cliënt",
      many: "rijen noemen geen cliënt en tellen elk als een eigen cliënt",
      advice: "vul de cliënt in")
  }

  func reportClients(_ findings: SpellFindings, period: SpellPeriod) {
    let last = SpellDays.firstMonth + period.last
    report(
      .warning, .impossibleSpell, findings[.future],
      one: "1 periode begint na \(last.iso), de laatste maand van de gegevens, en telt niet mee",
      many:
        "perioden beginnen na \(last.iso), de laatste maand van de gegevens, en tellen niet mee",
      advice: "verbeter ze in het bronsysteem")
    report(
      .warning, .overlappingSpells, findings[.overlap],
      one: "1 periode begint terwijl een andere van dezelfde cliënt nog loopt en telt apart mee",
      many:
        "perioden beginnen terwijl een andere van dezelfde cliënt nog loopt en tellen apart mee",
      advice: "zet `samenvoegen: 0` als ze één zijn")
    guard let first = period.incompleteFrom else { return }
    let months =
      first == period.last
      ? "maand \(last.iso) is"
      : "de maanden \((SpellDays.firstMonth + first).iso) tot en met \(last.iso) zijn"
    log.warning(
      .incompleteMonth,
      "\(months) kennelijk niet compleet: er \(period.inflow.found == 1 ? "begint 1 periode" : "beginnen \(period.inflow.found) perioden"), in de twaalf maanden ervoor gemiddeld \(Int(period.inflow.usual.rounded())); de cijfers gelden als voorlopig",
      at: file)
  }

  private func report(
    _ severity: Diagnostic.Severity, _ code: DiagnosticCode, _ finding: SpellFindings.Finding,
    _ column: Int = SpellColumns.begin, one: String, many: String, advice: String
  ) {
    guard let first = finding.lines.first else { return }
    let summary = finding.count == 1 ? one : "\(finding.count) \(many)"
    var places = ""
    if finding.count > 1 {
      let lines = finding.lines
      places = " (\(place.list(lines, isWhole: finding.count == lines.count)))"
    }
    log.report(severity, code, "\(summary)\(places); \(advice)", at: row(first, column))
  }
}
