import Markup
import Model
import Publishing
import Rendering

/// What the new version of a month says differently from the one that stands on the site.
struct MonthCorrection {
  let publication: MonthPublication
  let written: MonthPublication.Written
  let current: PublishedMonth

  /// By report; those in which nothing but consequences changed are counted together.
  var changes: [PublishedMonth.Change] {
    let before = Set(current.reports.map(\.stem))
    let after = Set(written.files.map(\.stem))
    var changes: [PublishedMonth.Change] = []
    var followers = 0
    for (place, files) in written.files.enumerated() {
      guard before.contains(files.stem) else {
        changes.append(.init(report: files.fullTitle, lines: ["Dit rapport is nieuw."]))
        continue
      }
      guard written.changed[place], let data = written.data[files.stem] else { continue }
      let pair = pair(publication.prepared[place], files, data)
      let lines = DifferenceText.changes(pair)
      if !lines.isEmpty {
        changes.append(.init(report: files.fullTitle, lines: lines))
      } else if !pair.differences.isEmpty {
        followers += 1
      }
    }
    for files in current.reports where !after.contains(files.stem) {
      changes.append(
        .init(
          report: files.fullTitle, lines: ["Dit rapport is er in deze versie niet meer."]))
    }
    if followers > 0 {
      let count =
        followers == 1 ? "één rapport" : "\(DutchNumber.word(followers)) rapporten"
      changes.append(
        .init(
          report: changes.isEmpty ? "Rapporten" : "Andere rapporten",
          lines: [
            "In \(count) is geen geleverd cijfer, signaal of tekst anders; wel wat daaruit volgt, zoals een prognose of het controlegetal van een bronbestand."
          ]))
    }
    return changes
  }

  private func pair(
    _ prepared: PreparedReport, _ files: PublishedMonth.ReportFiles, _ data: JSONValue
  ) -> CompareRun.Pair {
    let stem = "\(SitePath.folder(of: publication.month))/\(files.stem)"
    let page = ReportPage.html(
      prepared.report, template: prepared.template,
      navigation: SiteNavigation.nodes(of: prepared.report, files: files))
    // Without the data of the old version its page is all there is to compare with.
    let old = publication.site.bytes(of: "\(stem).json").flatMap { try? JSONValue(reading: $0) }
    return CompareRun.pair(
      ComparedReport(
        name: files.stem, data: old ?? data, page: publication.site.bytes(of: "\(stem).html")),
      ComparedReport(name: files.stem, data: data, page: page))
  }
}

extension PublishedMonth.ReportFiles {
  /// `Maandrapportage, Dienst Sociale Zaken`.
  fileprivate var fullTitle: String { "\(title), \(unitName)" }
}
