import Digests

/// A table as it came from the CBS, in files that are not written yet.
package struct FetchedTable: Sendable {
  package struct File: Sendable {
    package var name: String
    package var address: String
    package var bytes: [UInt8]
  }

  package let number: String
  package internal(set) var title: String?
  package internal(set) var files: [File] = []
  /// The rows with figures.
  package internal(set) var rows = 0

  /// What is written down about the files.
  ///
  /// - Parameter moment: in UTC, such as `2026-11-23T07:19:14Z`.
  package func record(moment: String) -> RetrievalRecord {
    RetrievalRecord(
      table: number, title: title, moment: moment,
      entries: files.map {
        .init(
          file: $0.name, address: $0.address, sha256: SHA256.hexadecimal($0.bytes),
          bytes: $0.bytes.count)
      })
  }
}
