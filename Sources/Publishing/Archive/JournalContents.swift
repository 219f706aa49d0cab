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

  /// The targets behind what was made, published or sent, each with its month, in the order in which readers
  /// met them: the last report that was made of each earlier month, and all that went out up to a month.
  ///
  /// - Parameter month: `2007-07`; a report of this month that did not go out may still change.
  package func targets(
    metBy month: String
  ) -> [(month: String, targets: [String: [String: Double]])] {
    var lastMade: [String: Int] = [:]
    for (place, entry) in entries.enumerated() {
      if entry.kind == .made, let month = entry.month { lastMade[month] = place }
    }
    let kept = entries.enumerated().filter { place, entry in
      guard let other = entry.month, other <= month else { return false }
      return switch entry.kind {
      case .inputs: false
      case .made: other < month && lastMade[other] == place
      case .published, .sent: true
      }
    }
    return kept.sorted { one, other in
      (one.element.month ?? "", one.offset) < (other.element.month ?? "", other.offset)
    }.compactMap { _, entry in
      let inputs = entries.last { $0.kind == .inputs && $0.inputs == entry.inputs }
      guard let month = entry.month, let inputs else { return nil }
      return (month, inputs.targets)
    }
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
