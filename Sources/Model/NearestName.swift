/// The known name that `word` most looks like; `nil` when none is near.
///
/// Near: at most two letters changed, added, dropped or swapped, and fewer than half of them; case
/// does not count.
package func nearest(to word: String, in known: some Sequence<String>) -> String? {
  let letters = Array(word.lowercased().unicodeScalars)
  guard !letters.isEmpty, letters.count <= 60 else { return nil }
  var best: (name: String, distance: Int)?
  for name in known {
    let distance = editDistance(letters, Array(name.lowercased().unicodeScalars))
    let limit = min(2, max(1, letters.count / 2))
    if distance <= limit, distance < best?.distance ?? .max { best = (name, distance) }
  }
  return best?.name
}

/// Changes, additions, drops and swaps of neighbours that turn one word into the other.
private func editDistance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
  if abs(one.count - other.count) > 2 { return 3 }
  var beforeLast: [Int] = []
  var last = Array(0...other.count)
  for (row, letter) in one.enumerated() {
    var current = [row + 1]
    for (column, otherLetter) in other.enumerated() {
      var cost = min(
        last[column + 1] + 1, current[column] + 1, last[column] + (letter == otherLetter ? 0 : 1))
      if row > 0, column > 0, letter == other[column - 1], one[row - 1] == otherLetter {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    beforeLast = last
    last = current
  }
  return last[other.count]
}
