import Model
import Synchronization

/// The distinct words of a column, numbered in the order in which readers first meet them.
final class WordList: Sendable {
  private struct State {
    var numbers: [String: UInt16] = [:]
    var words: [String] = []
    var isFull = false
  }

  private let state = Mutex(State())
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  /// More different words than a column of teams, groups or reasons has.
  var isFull: Bool { state.withLock { $0.isFull } }
  var words: [String] { state.withLock { $0.words } }

  /// - Returns: `nil` when there are too many.
  func register(_ word: String) -> UInt16? {
    state.withLock { state in
      if let number = state.numbers[word] { return number }
      guard state.words.count < limit else {
        state.isFull = true
        return nil
      }
      let number = UInt16(state.words.count)
      state.numbers[word] = number
      state.words.append(word)
      return number
    }
  }
}

extension TextEncoding {
  /// A word of a file that is too large to look at as a whole: UTF-8 where it is, else Windows-1252.
  static func word(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    text(Array(bytes)).trimmed
  }
}
