import Synchronization

/// The words of the units, groups and reasons in a file of spells.
struct SpellWords: Sendable {
  /// A unit, a group or a reason is shared by many clients; a column with more words than this is
  /// something else, and may tell who someone is.
  static let limit = 1_000

  let units = WordList(limit: limit)
  let reasons = WordList(limit: limit)
  /// Of each column of groups.
  let groupWords: [WordList]
  /// The combinations of groups that there are, each by its words with NUL between.
  let combinations = WordList(limit: 60_000)

  init(groupCount: Int) { groupWords = (0..<groupCount).map { _ in WordList(limit: Self.limit) } }

  /// The number of a combination of groups.
  ///
  /// - Returns: `nil` when there are too many, or too many words in a column.
  func group(_ words: [String]) -> UInt16? {
    for (list, word) in zip(groupWords, words) where list.register(word) == nil { return nil }
    return combinations.register(words.joined(separator: "\0"))
  }
}
