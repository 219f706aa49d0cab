import Foundation
import Loaders
import Model
import Publishing

/// Writes down what a publication changed on the site: the hash of every file that is new, other or gone.
///
/// Without a log that can be written the site stands all the same, which is remarked.
struct PublicationLog {
  var folder: String
  var site: SiteFolder

  func add(
    _ month: PublishedMonth, for audience: String?, _ prepared: Preparation, _ context: RunContext
  ) {
    do throws(OutputFault) {
      let journal = try Journal(dossier: folder)
      let record = JournalRecord(context)
      let inputs = DossierInventory.files(
        of: folder, month: month.month, sources: prepared.dataset.sources)
      try record.inputs(inputs, of: prepared.dossier, in: journal)
      let place = AbsolutePath.of(site.path)
      let known = journal.contents.state(of: place)
      let files = hashes()
      var changed = files.filter { path, hash in known[path]?.hash != hash }.mapValues(
        Optional.some)
      for (path, last) in known where last.hash != nil && files[path] == nil {
        changed.updateValue(nil, forKey: path)
      }
      var entry = JournalEntry(kind: .published, time: record.time, files: changed)
      entry.month = month.month.iso
      entry.audience = audience
      entry.place = place
      entry.inputs = ReportHashes.hash(of: inputs)
      try journal.append(entry)
    } catch {
      context.printer.remark(
        "\(error.message); de site staat er, maar `peil verifieer` kent haar niet")
    }
  }

  /// Every file of the site by its path.
  private func hashes() -> [String: String] {
    var hashes: [String: String] = [:]
    for case let path as String in FileManager.default.enumerator(atPath: site.path) ?? .init() {
      let file = "\(site.path)/\(path)"
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder),
        !isFolder.boolValue, let bytes = FileManager.default.contents(atPath: file)
      else { continue }
      hashes[path] = ReportHashes.hash([UInt8](bytes))
    }
    return hashes
  }
}
