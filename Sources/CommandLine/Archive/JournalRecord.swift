import Foundation
import Model
import Publishing

/// Writes down what a run made, published or sent.
struct JournalRecord {
  let time: String

  init(_ context: RunContext) { time = context.now().formatted(.iso8601) }

  /// Writes down the files that went in with the targets in them, once for each state of them.
  func inputs(
    _ files: [String: String], of dossier: Dossier?, in journal: Journal
  ) throws(OutputFault) {
    let hash = ReportHashes.hash(of: files)
    guard journal.contents.inputs(hash) == nil else { return try journal.flush() }
    var entry = JournalEntry(kind: .inputs, time: time, files: files.mapValues { $0 })
    entry.inputs = hash
    entry.targets = SilentTargets.targets(of: dossier)
    try journal.append(entry)
  }

  /// An entry about a report.
  ///
  /// - Parameter data: the hash of its `.json`.
  func entry(
    _ kind: JournalEntry.Kind, _ report: Report, inputs: [String: String], data: String,
    files: [String: String?]
  ) -> JournalEntry {
    var entry = JournalEntry(kind: kind, time: time, files: files)
    entry.month = report.month.iso
    entry.unit = report.unit.code
    entry.report = report.definition.code
    entry.audience = report.definition.audience
    entry.inputs = ReportHashes.hash(of: inputs)
    entry.data = data
    return entry
  }
}

/// A moment of the log in Dutch.
enum JournalMoment {
  /// `25 november 2026 om 08:19 uur (UTC)`; what is no moment stays as it is.
  static func text(_ moment: String) -> String {
    let day = moment.prefix(10).split(separator: "-").compactMap { Int($0) }
    let clock = moment.dropFirst(11).prefix(5)
    guard day.count == 3, (1...12).contains(day[1]), clock.count == 5 else { return moment }
    guard let month = Month(year: day[0], number: day[1]) else { return moment }
    return "\(day[2]) \(month.dutch) om \(clock) uur (UTC)"
  }
}
