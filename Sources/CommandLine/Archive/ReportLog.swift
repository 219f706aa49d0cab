import Foundation
import Model
import Publishing

/// Writes down the reports that `peil rapport` makes; a report that is as it was adds no line.
///
/// Without a log that can be written the reports are made all the same, which is remarked.
final class ReportLog {
  private let record: JournalRecord
  private let printer: Printer
  private let folder: String
  private let output: String
  private let dossier: Dossier?
  private let inputs: (Month) -> [String: String]
  private var known: [Month: [String: String]] = [:]
  /// `nil`: not opened yet, or not to be opened.
  private var journal: Journal?
  private var isOut = false
  private lazy var place = AbsolutePath.of(output)
  private lazy var state = journal?.contents.state(of: place) ?? [:]

  /// - Parameters:
  ///   - folder: of the dossier.
  ///   - output: where the reports go.
  ///   - inputs: the files behind the reports of a month, asked for once.
  init(
    _ context: RunContext, folder: String, of dossier: Dossier?, output: String,
    inputs: @escaping (Month) -> [String: String]
  ) {
    record = JournalRecord(context)
    printer = context.printer
    self.folder = folder
    self.output = output
    self.dossier = dossier
    self.inputs = inputs
  }

  /// Writes down a report that was just written.
  func add(_ report: Report, files: [String: String], removed: String?, data: String) {
    guard !isOut else { return }
    do throws(OutputFault) {
      let journal = try open()
      let inputs = known[report.month] ?? inputs(report.month)
      if known[report.month] == nil {
        known[report.month] = inputs
        try record.inputs(inputs, of: dossier, in: journal)
      }
      var all = files.mapValues { Optional($0) }
      if let removed, state[removed] != nil { all.updateValue(nil, forKey: removed) }
      var entry = record.entry(.made, report, inputs: inputs, data: data, files: all)
      entry.place = place
      let isKnown = all.allSatisfy { path, hash in
        state[path].map { $0.hash == hash && $0.entry.inputs == entry.inputs } ?? false
      }
      if !isKnown { try journal.append(entry, isLasting: false) }
    } catch {
      fail(error)
    }
  }

  /// Waits until all is on the disk.
  func finish() {
    guard let journal, !isOut else { return }
    do throws(OutputFault) { try journal.flush() } catch { fail(error) }
  }

  private func open() throws(OutputFault) -> Journal {
    if let journal { return journal }
    let opened = try Journal(dossier: folder)
    journal = opened
    return opened
  }

  private func fail(_ fault: OutputFault) {
    isOut = true
    printer.remark(
      "\(fault.message); de rapporten zijn gemaakt, maar `peil verifieer` kent ze niet")
  }
}
