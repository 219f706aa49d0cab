import Foundation
import Model
import Publishing
import Rendering

/// Builds a new site out of the old one and the reports of a month, and puts it in the old one's place.
///
/// Only with the locks of the dossier and of the site held.
struct SiteReplacement {
  private let site: SiteFolder
  private let prepared: Preparation
  private let dossier: Dossier
  private let audience: Audience
  private let month: Month
  private let owner: SiteRecord.Owner
  private let published: PublishedSite

  struct Outcome: Sendable {
    var month: PublishedMonth
    var isNew: Bool

    var words: String {
      let reports = DiagnosticCount.words(month.reports.count, "rapport", "rapporten") ?? ""
      return isNew
        ? "\(month.month.dutch) gepubliceerd: \(reports), versie \(month.version)"
        : "\(month.month.dutch) stond er al en is niet gewijzigd (versie \(month.version))"
    }
  }

  /// Looks at what stands there; nothing is written yet.
  init(site: SiteFolder, prepared: Preparation) throws(PublishStop) {
    guard let dossier = prepared.dossier, let month = prepared.month,
      let audience = prepared.audience, !prepared.reports.isEmpty
    else {
      throw PublishStop("er is geen rapport voor dit publiek; er valt niets te publiceren", .faults)
    }
    owner = SiteRecord.Owner(
      organisation: dossier.organisation.name, unit: dossier.units.root.code,
      audience: audience.code)
    do throws(OutputFault) { try site.recover() } catch { throw PublishStop(error) }
    do throws(PublishedSite.Failure) { published = try .read(site) } catch {
      throw PublishStop(error)
    }
    if let other = published.owner {
      guard other.audience == owner.audience else {
        throw PublishStop(
          "\(site.path) is de site van publiek '\(other.audience)'; kies voor '\(owner.audience)' een andere map",
          .usage)
      }
      guard other.unit == owner.unit else {
        throw PublishStop(
          "\(site.path) is de site van \(other.organisation) ('\(other.unit)'); kies een andere map",
          .usage)
      }
    }
    self.site = site
    self.prepared = prepared
    self.dossier = dossier
    self.audience = audience
    self.month = month
  }

  /// The month that the site's own pages are about, where that is a later one than is published.
  var laterMonth: Month? {
    published.months.first.flatMap { $0.month > month ? $0.month : nil }
  }

  func perform(
    state: Preparation, engine: EngineChoice, isQuiet: Bool, _ context: RunContext
  ) async throws(PublishStop) -> Outcome {
    do throws(MonthPublication.Failure) {
      return try await build(state, engine, isQuiet, context)
    } catch {
      throw PublishStop(error)
    }
  }

  private func build(
    _ state: Preparation, _ engine: EngineChoice, _ isQuiet: Bool, _ context: RunContext
  ) async throws(MonthPublication.Failure) -> Outcome {
    let tree = try Self.writing { () throws(OutputFault) in try SiteTree(site) }
    let current = published.months.first { $0.month == month }
    let publication = MonthPublication(
      prepared: Self.filled(prepared), month: month, site: site, tree: tree, current: current,
      unitNames: SiteNames(dossier.units.all.map(\.code)),
      reportNames: SiteNames(dossier.reports.map(\.code)))
    var progress = Progress(
      total: prepared.reports.count, sink: context.progressSink, isQuiet: isQuiet,
      elapsed: context.elapsed)
    let written = try await publication.write(&progress)
    progress.clear()
    let isNew =
      current.map { written.changed.contains(true) || $0.reports != written.files } ?? true
    try await printPDFs(publication, written, engine, isQuiet, context)

    let record = isNew ? newVersion(publication, written, context) : current
    guard var record else { throw .interrupted }
    if isNew, let current { record.earlier = [current] + current.earlier }
    let months = (published.months.filter { $0.month != month } + [record])
      .sorted { $0.month > $1.month }
    guard
      let outline = SiteOutline(
        state: Self.firstOfEachUnit(Self.filled(state)), audience: audience, months: months,
        units: dossier.units)
    else { throw .interrupted }
    let folder = SitePath.folder(of: month)
    try Self.writing { () throws(OutputFault) in
      try keepOthers(tree, replaces: isNew ? current : nil)
      if isNew {
        try tree.write(
          OutputFile(path: "\(folder)/index.html", bytes: SiteMonth(outline, record).html))
        try tree.write(
          OutputFile(
            path: "\(folder)/\(SiteRecord.monthFile)", bytes: SiteRecord.json(record).bytes()))
      } else {
        for file in ["index.html", SiteRecord.monthFile] {
          try tree.keep(file: "\(folder)/\(file)", as: "\(folder)/\(file)")
        }
      }
      try tree.write(OutputFile(path: SiteRecord.siteFile, bytes: owner.json.bytes()))
    }
    do throws(OutputFault) {
      try await SitePages(outline: outline, tree: tree).write()
    } catch {
      throw .output(error)
    }
    guard !Task.isCancelled else { throw .interrupted }
    try Self.writing { () throws(OutputFault) in try tree.commit() }
    return Outcome(month: record, isNew: isNew)
  }

  // MARK: Steps

  private func printPDFs(
    _ publication: MonthPublication, _ written: MonthPublication.Written, _ engine: EngineChoice,
    _ isQuiet: Bool, _ context: RunContext
  ) async throws(MonthPublication.Failure) {
    let count = written.files.count { $0.formats.contains(.pdf) }
    guard count > 0 else { return }
    guard publication.needsPrinting(written) else { return try publication.keepPDFs(written) }
    var progress = Progress(
      total: count, sink: context.progressSink, isQuiet: isQuiet, elapsed: context.elapsed)
    defer { progress.clear() }
    switch await PrintingEngine.find(engine, context) {
    case .failure(let failure): throw .printing("pdf", failure)
    case .success(let printer):
      do {
        try await publication.printPDFs(written, printer, &progress)
      } catch {
        await printer.close()
        throw error
      }
      await printer.close()
    }
  }

  private func newVersion(
    _ publication: MonthPublication, _ written: MonthPublication.Written, _ context: RunContext
  ) -> PublishedMonth {
    PublishedMonth(
      month: month, version: (publication.current?.version ?? 0) + 1,
      // A clock that was put back makes no correction older than what it corrects.
      moment: max(FetchRun.text(context.now()), publication.current?.moment ?? ""),
      reports: written.files,
      changes: publication.current.map {
        MonthCorrection(publication: publication, written: written, current: $0).changes
      } ?? [])
  }

  /// Everything of the old site that this run does not make: other months, earlier versions, and what
  /// someone put there. The version that is replaced goes aside under its number.
  private func keepOthers(
    _ tree: SiteTree, replaces current: PublishedMonth?
  ) throws(OutputFault) {
    let folder = SitePath.folder(of: month)
    for name in site.names(in: "maanden") where "maanden/\(name)" != folder {
      try tree.keep(folder: "maanden/\(name)")
    }
    if let current {
      try tree.keep(
        folder: folder, as: SitePath.folder(of: month, earlierVersion: current.version))
    }
    for name in site.names() where !PublishedSite.ownNames.contains(name) {
      try tree.keep(entry: name)
    }
  }

  /// The reports that say something: a unit without any indicator has none, unless it is the highest.
  private static func filled(_ prepared: Preparation) -> [PreparedReport] {
    let first = prepared.reports.first?.unit.code
    return prepared.reports.filter {
      !$0.report.figures.isEmpty || $0.unit.code == first
    }
  }

  private static func firstOfEachUnit(_ reports: [PreparedReport]) -> [Report] {
    var seen: Set<String> = []
    return reports.map(\.report).filter { seen.insert($0.unit.code).inserted }
  }

  private static func writing<Value>(
    _ body: () throws(OutputFault) -> Value
  ) throws(MonthPublication.Failure) -> Value {
    do throws(OutputFault) { return try body() } catch { throw .output(error) }
  }
}
