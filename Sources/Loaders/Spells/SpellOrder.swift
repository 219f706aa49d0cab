import Model

/// The final numbers of units, groups and reasons, in the order of the dossier and of their names: those
/// that readers gave depend on which of them came first.
struct SpellOrder: Sendable {
  let levels: SpellLevels
  let reasons: [String]
  private let unitNumbers: [UInt16]
  private let groupNumbers: [UInt16]
  private let reasonNumbers: [UInt16]

  /// - Returns: `nil` when a unit is not of the dossier, which is reported.
  init?(words: SpellWords, units: UnitTree?, names: SpellNames, reporter: SpellReporter) {
    let combinations = words.combinations.words
    let sorted = combinations.indices.sorted { combinations[$0] < combinations[$1] }
    let texts = sorted.map { number in
      combinations[number].split(separator: "\0", omittingEmptySubsequences: false)
        .map(String.init)
    }
    levels = SpellLevels(
      units: units, columns: names.groups, combinations: names.groups.isEmpty ? [[]] : texts)
    var groupNumbers = [UInt16](repeating: 0, count: max(1, combinations.count))
    for (place, number) in sorted.enumerated() { groupNumbers[number] = UInt16(clamping: place) }
    self.groupNumbers = groupNumbers
    let reasonWords = words.reasons.words
    let reasons = reasonWords.sorted()
    self.reasons = reasons
    reasonNumbers =
      reasonWords.isEmpty
      ? [0] : reasonWords.map { UInt16(clamping: reasons.firstIndex(of: $0) ?? 0) }
    let codes = levels.units
    let found = words.units.words.map { word in
      word.isEmpty ? 0 : codes.firstIndex(of: word)
    }
    unitNumbers = found.isEmpty ? [0] : found.map { UInt16(clamping: $0 ?? 0) }
    let unknown = zip(words.units.words, found).filter { $0.1 == nil }.map(\.0)
    guard unknown.isEmpty else {
      reporter.reportUnknown(units: unknown.sorted(), known: codes)
      return nil
    }
  }

  func renumber(_ records: UnsafeMutableBufferPointer<SpellRecord>) {
    unitNumbers.withUnsafeBufferPointer { units in
      groupNumbers.withUnsafeBufferPointer { groups in
        reasonNumbers.withUnsafeBufferPointer { reasons in
          for place in records.indices {
            records[place].unit = units[Int(records[place].unit)]
            records[place].group = groups[Int(records[place].group)]
            records[place].reason = reasons[Int(records[place].reason)]
          }
        }
      }
    }
  }
}
