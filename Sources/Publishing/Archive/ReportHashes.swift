import Digests
import Model

/// The hashes that a report carries and that the log keeps; the one place where they are made.
///
/// What a report carries is made of the report itself: of `Report.sources`, whose hashes are keyed for
/// readers outside, and of its data as they are published. The log, which stays in the dossier, has the
/// plain hashes of all files.
package enum ReportHashes {
  package static func hash(_ bytes: [UInt8]) -> String { SHA256.hexadecimal(bytes) }

  /// One hash over files by path, whatever their order.
  package static func hash(of files: [String: String]) -> String {
    let lines = files.sorted { $0.key < $1.key }.map { "\($0.key)\t\($0.value)\n" }
    return SHA256.hexadecimal(Array(lines.joined().utf8))
  }

  /// What a page says of itself.
  ///
  /// - Parameter data: the bytes of the report's `.json`.
  package static func seal(_ report: Report, data: [UInt8]) -> ReportSeal {
    let sources = report.sources.map { ($0.path, $0.sha256) }
    return ReportSeal(
      month: report.month.iso, unit: report.unit.code, report: report.definition.code,
      inputs: hash(of: Dictionary(sources, uniquingKeysWith: { first, _ in first })),
      data: hash(data))
  }
}
