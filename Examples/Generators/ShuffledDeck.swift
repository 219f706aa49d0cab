import Metrics

/// Deals numbers in fixed shares: cards of a deck that is shuffled anew when it is empty.
struct ShuffledDeck {
  private let cards: [Int]
  private var rest: [Int] = []

  /// - Parameter weights: how many cards each number has.
  init(_ weights: [Int]) {
    cards = weights.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
  }

  mutating func deal(_ chance: inout SeededGenerator) -> Int {
    if rest.isEmpty {
      rest = cards
      for place in rest.indices.dropFirst().reversed() {
        rest.swapAt(place, chance.index(below: place + 1))
      }
    }
    return rest.popLast() ?? 0
  }
}

/// Says yes as often as asked, over any stretch: what is due is carried on.
struct EvenChance {
  private var due: Double

  init(_ chance: inout SeededGenerator) { due = chance.fraction() }

  mutating func happens(_ share: Double) -> Bool {
    due += share
    guard due >= 1 else { return false }
    due -= 1
    return true
  }
}
