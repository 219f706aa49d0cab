import Digests
import Loaders
import Metrics
import Model
import Rendering

/// A dossier read and checked, with the reports that were asked for worked out.
package struct Preparation: Sendable {
  /// What the user asked for.
  package struct Choice: Sendable {
    package enum Units: Sendable, Equatable {
      case root
      case one(String)
      case all
    }

    /// Whose reports: of the audience named, or of the only one that the dossier's reports have.
    package enum Readers: Sendable, Equatable {
      case only
      case named(String)
    }

    package struct SignalMonths: Sendable, Equatable {
      package var root = 0
      package var others = 0

      package init(root: Int = 0, others: Int = 0) {
        self.root = root
        self.others = others
      }
    }

    package var month: Month?
    /// Codes of reports; empty: all of the dossier.
    package var reports: [String] = []
    package var units: Units = .root
    /// All reports of one audience, of the units it may see; in the place of `reports`.
    package var readers: Readers?
    /// Over how many months the reports of the root and of other units tell their signals.
    package var signalMonths = SignalMonths()
    /// Without what was delivered after the month.
    package var isAsKnownThen = false
    /// How many reports are kept once they are worked out. The others are worked out again where they
    /// are used, so that memory does not grow with their number.
    package var keptReports = Int.max

    package init(
      month: Month? = nil, reports: [String] = [], units: Units = .root,
      readers: Readers? = nil, signalMonths: SignalMonths = .init(), isAsKnownThen: Bool = false
    ) {
      self.month = month
      self.reports = reports
      self.units = units
      self.readers = readers
      self.signalMonths = signalMonths
      self.isAsKnownThen = isAsKnownThen
    }
  }

  /// A name on the command line that the dossier does not know.
  package struct UnknownName: Error, Equatable {
    package var message: String
  }

  package let dossier: Dossier?
  package let dataset: Dataset
  package private(set) var month: Month?
  /// The readers that were chosen, where the choice was by readers.
  package private(set) var audience: Audience?
  private var signalMonths = Choice.SignalMonths()
  private var keptReports = Int.max
  package private(set) var reports: [PreparedReport] = []
  package private(set) var diagnostics: [Diagnostic]

  /// Whether anything was found that forbids a report.
  package var hasFaults: Bool { diagnostics.contains { $0.severity == .fault } }

  private let folder: String
  private let makesSecret: Bool

  /// Reads the dossier and works out what was asked.
  ///
  /// - Parameter makesSecret: whether the dossier's secret, which reports for readers outside need, is made
  ///   when there is none; else nothing is written, and their hashes are left out.
  package init(
    folder: String, choice: Choice, environment: [String: String] = [:], makesSecret: Bool = false
  ) throws(UnknownName) {
    self.folder = folder
    self.makesSecret = makesSecret
    let loaded = DossierLoader.load(
      folder: folder, context: LoadContext(environment: environment, month: choice.month))
    dossier = loaded.dossier
    let asked = choice.isAsKnownThen ? choice.month : nil
    dataset = asked.map { loaded.dataset.delivered(upTo: $0) } ?? loaded.dataset
    diagnostics = loaded.diagnostics
    guard let dossier else { return }
    signalMonths = choice.signalMonths
    keptReports = choice.keptReports
    let definitions: [ReportDefinition]
    var units = try Self.units(choice.units, dossier)
    if let readers = choice.readers {
      let audience = try Readership.audience(readers, dossier)
      self.audience = audience
      definitions = dossier.reports.filter { $0.audience == audience.code }
      units.removeAll { unit in audience.units.map { !$0.contains(unit.code) } ?? false }
    } else {
      definitions = try Self.definitions(choice.reports, dossier)
    }
    refuseUnits(definitions, units, choice)
    let templates = read(definitions, dossier)
    guard let month = chooseMonth(choice.month) else { return }
    self.month = month
    build(definitions, units, templates, month, dossier)
  }

  // MARK: What was asked for

  private static func definitions(
    _ codes: [String], _ dossier: Dossier
  ) throws(UnknownName) -> [ReportDefinition] {
    guard !codes.isEmpty else { return dossier.reports }
    var found: [ReportDefinition] = []
    for code in codes {
      guard let definition = dossier.reports.first(where: { $0.code == code }) else {
        throw unknown("rapportage", code, dossier.reports.map(\.code))
      }
      if !found.contains(definition) { found.append(definition) }
    }
    return found
  }

  private static func units(
    _ choice: Choice.Units, _ dossier: Dossier
  ) throws(UnknownName) -> [OrganisationUnit] {
    switch choice {
    case .root: return [dossier.units.root]
    case .all: return dossier.units.all
    case .one(let code):
      guard let unit = dossier.units[code] else {
        throw unknown("eenheid", code, dossier.units.all.map(\.code))
      }
      return [unit]
    }
  }

  /// The error for a name that is not among the known ones.
  package static func unknown(_ what: String, _ name: String, _ known: [String]) -> UnknownName {
    let hint = nearest(to: name, in: known).map { "; bedoelt u '\($0)'?" }
    let list = known.isEmpty ? "" : "; kies uit \(known.joined(separator: ", "))"
    return UnknownName(message: "\(what) '\(name)' bestaat niet\(hint ?? list)")
  }

  private static func isInternal(_ definition: ReportDefinition, _ dossier: Dossier) -> Bool {
    dossier.audiences.first { $0.code == definition.audience }?.isInternal ?? false
  }

  /// Which units an audience gets (`eenheden` of `publieken`).
  ///
  /// - Returns: whether the report of a unit is for the audience.
  private static func mayHave(
    _ unit: OrganisationUnit, _ definition: ReportDefinition, _ dossier: Dossier
  ) -> Bool {
    dossier.audiences.first { $0.code == definition.audience }?.units?.contains(unit.code) ?? true
  }

  /// Says which of the reports asked for are not made, for the audience does not get the unit; of all units
  /// nobody asked for one.
  private mutating func refuseUnits(
    _ definitions: [ReportDefinition], _ units: [OrganisationUnit], _ choice: Choice
  ) {
    guard let dossier, choice.units != .all else { return }
    for definition in definitions {
      for unit in units where !Self.mayHave(unit, definition, dossier) {
        let allowed = dossier.audiences.first { $0.code == definition.audience }?.units ?? []
        let hint =
          allowed.isEmpty ? "" : "; kies met `--eenheid` uit \(allowed.joined(separator: ", "))"
        diagnostics.append(
          Diagnostic(
            choice.reports.isEmpty ? .remark : .fault, .unitNotForAudience,
            "rapportage '\(definition.code)' is voor publiek '\(definition.audience ?? "")', dat eenheid '\(unit.code)' niet krijgt\(hint)",
            at: definition.position))
      }
    }
  }

  // MARK: Templates and month

  private mutating func read(
    _ definitions: [ReportDefinition], _ dossier: Dossier
  ) -> [String: Template] {
    let library = TemplateLibrary(dossier)
    var templates: [String: Template] = [:]
    for definition in definitions where templates[definition.template] == nil {
      let (template, found) = library.template(for: definition)
      diagnostics += found
      templates[definition.template] = template
    }
    return templates
  }

  /// The month asked for, or the last one with data.
  private mutating func chooseMonth(_ asked: Month?) -> Month? {
    guard let last = dataset.lastMonth(of: dossier?.units) else {
      if !hasFaults {
        diagnostics.append(
          Diagnostic(
            .fault, .noDataForMonth,
            "er zijn geen gegevens met een realisatie; zet een levering in gegevens/ of kijk na of `gegevens` in peil.yaml de goede bestanden noemt",
            at: .file(path: "peil.yaml")))
      }
      return nil
    }
    guard let asked else { return last }
    if asked > last {
      diagnostics.append(
        Diagnostic(
          .warning, .noDataForMonth,
          "over \(asked.iso) zijn geen gegevens; de laatste maand met gegevens is \(last.iso)",
          at: .file(path: "gegevens")))
    }
    return asked
  }

  private mutating func build(
    _ definitions: [ReportDefinition], _ units: [OrganisationUnit],
    _ templates: [String: Template], _ month: Month, _ dossier: Dossier
  ) {
    guard !hasFaults else { return }
    let jobs = units.flatMap { unit in
      definitions.filter { Self.mayHave(unit, $0, dossier) }.compactMap { definition in
        templates[definition.template].map { Job(unit: unit, definition: definition, template: $0) }
      }
    }
    let builder = ReportBuilder(dossier: dossier, dataset: dataset)
    let checks = FigureChecks(builder: builder.figures, month: month)
    let hasOutsiders = jobs.contains { !Self.isInternal($0.definition, dossier) }
    let outside = hasOutsiders ? protectedBuilder(dossier) : nil
    guard !hasFaults else { return }
    let (signalMonths, keptReports) = (signalMonths, keptReports)
    let made = jobs.indices.mappedOnAllCores { place -> (PreparedReport, [Diagnostic]) in
      let job = jobs[place]
      let isInternal = Self.isInternal(job.definition, dossier)
      let make: @Sendable () -> Report = {
        (isInternal ? builder : outside ?? builder).report(
          job.definition, unit: job.unit, month: month, months: job.template.months(for: month),
          parts: job.template.parts, controlCharts: job.template.controlCharts,
          comparedParts: job.template.comparedParts,
          signalMonths: dossier.units.isRoot(job.unit.code)
            ? signalMonths.root : signalMonths.others)
      }
      let report = make()
      let prepared = PreparedReport(
        unit: job.unit, definition: job.definition, template: job.template,
        kept: place < keptReports ? report : nil, make: make)
      // What there is to ask is asked about the true figures, which are for the organisation itself.
      let found =
        isInternal
        ? checks.diagnostics(for: report)
        : TypedNumbers(figures: builder.figures, report: report).diagnostics()
      return (prepared, found)
    }
    var seen = Set(diagnostics)
    for (prepared, found) in made {
      diagnostics += found.filter { seen.insert($0).inserted }
      reports.append(prepared)
    }
  }

  /// What makes reports for readers outside: on a dossier and data that are protected first.
  private mutating func protectedBuilder(_ dossier: Dossier) -> ReportBuilder? {
    let key: [UInt8]
    do throws(DossierSecret.Failure) {
      key =
        makesSecret
        ? try DossierSecret(makingFor: folder).key : DossierSecret(of: folder)?.key ?? []
    } catch {
      diagnostics.append(
        Diagnostic(.fault, .noSecret, error.message, at: .file(path: DossierSecret.path)))
      return nil
    }
    let protected = ProtectedData(dossier: dossier, dataset: dataset) { sha256 in
      key.isEmpty ? "" : KeyedHash.hexadecimal(sha256, key: key)
    }
    for series in protected.closedSeries {
      diagnostics.append(
        Diagnostic(
          .warning, .notProtected,
          "van reeks '\(series)' staat er vanaf een maand niets meer in rapportages voor buiten: er is geen manier gevonden om kleine aantallen erin te beschermen",
          at: .file(path: "peil.yaml")))
    }
    return ReportBuilder(
      dossier: protected.dossier, dataset: protected.dataset, protection: protected.protection)
  }

  /// A report to work out.
  private struct Job: Sendable {
    var unit: OrganisationUnit
    var definition: ReportDefinition
    var template: Template
  }

  /// The figures of one indicator, for `verklaar`.
  package func figures(of code: String, unit: String?) throws(UnknownName) -> IndicatorFigures? {
    guard let dossier, let month else { return nil }
    guard let indicator = dossier.indicators.first(where: { $0.code == code }) else {
      throw Self.unknown("indicator", code, dossier.indicators.map(\.code))
    }
    let builder = FigureBuilder(dossier: dossier, dataset: dataset)
    return builder.figures(
      of: indicator, unit: unit ?? dossier.units.root.code, month: month)
  }

  /// A report for the people who keep the cycle going, whatever reports the dossier makes; it is shown to
  /// nobody else and has no template.
  ///
  /// - Parameter last: the last month it may be about; else that of the preparation.
  /// - Returns: `nil` while the dossier has faults, or without any figures.
  package func workingReport(
    of code: String?, upTo last: Month? = nil
  ) -> Report? {
    guard !hasFaults, let dossier, let month else { return nil }
    let unit = code.flatMap { dossier.units[$0] } ?? dossier.units.root
    let definition = ReportDefinition(
      code: "werklijst", title: "Werklijst", template: "",
      audience: dossier.audiences.first(where: \.isInternal)?.code,
      position: .file(path: "peil.yaml"))
    return ReportBuilder(dossier: dossier, dataset: dataset)
      .report(definition, unit: unit, month: min(month, last ?? month))
  }
}
