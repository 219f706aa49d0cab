import Digests

/// What a log says, line by line.
package struct JournalContents: Sendable {
  package private(set) var entries: [JournalEntry] = []
  /// The numbers of lines that are no entry; a run that was killed leaves one at most.
  package private(set) var brokenLines: [Int] = []
  /// The numbers of lines that don't follow the line before them: something was changed or taken away.
  package private(set) var changedLines: [Int] = []
  /// The mark of the last entry, which the next one names.
  private(set) var mark = ""
  /// Whether the last line has no end.
  private(set) var isTorn = false

  package init() {}

  init(_ bytes: [UInt8]) {
    isTorn = bytes.last.map { $0 != 10 } ?? false
    for (place, line) in bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty {
      guard let (entry, previous) = JournalEntry.read(line) else {
        brokenLines.append(place + 1)
        continue
      }
      if previous != mark { changedLines.append(place + 1) }
      mark = Self.mark(of: line)
      entries.append(entry)
    }
  }

  /// By what a line is known to the next one.
  static func mark(of line: some Collection<UInt8>) -> String {
    String(SHA256.hexadecimal(Array(line)).prefix(32))
  }

  mutating func add(_ entry: JournalEntry, mark: String) {
    entries.append(entry)
    self.mark = mark
    isTorn = false
  }

  // MARK: Questions

  /// The files behind a hash of inputs, by path.
  package func inputs(_ hash: String) -> [String: String]? {
    entries.last { $0.kind == .inputs && $0.inputs == hash }?.files.compactMapValues { $0 }
  }

  /// The folders that something was made or published in, in the order of their first entry.
  package var places: [String] {
    var seen: Set<String> = []
    return entries.compactMap(\.place).filter { seen.insert($0).inserted }
  }

  /// What the last entry about each file of a place says.
  package func state(of place: String) -> [String: (hash: String?, entry: JournalEntry)] {
    var state: [String: (hash: String?, entry: JournalEntry)] = [:]
    for entry in entries where entry.place == place {
      for (path, hash) in entry.files { state[path] = (hash, entry) }
    }
    return state
  }

  /// How often a reader was sent a report.
  package func sent(month: String, unit: String, report: String, to key: String) -> [JournalEntry] {
    entries.filter {
      $0.kind == .sent && $0.month == month && $0.unit == unit && $0.report == report
        && $0.reader?.lowercased() == key
    }
  }

  /// The entries that hold a file with this hash.
  package func entries(withFile hash: String) -> [JournalEntry] {
    entries.filter { $0.kind != .inputs && $0.files.values.contains(hash) }
  }
}
