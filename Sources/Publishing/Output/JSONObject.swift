/// The members of a JSON object, by key in the order of the alphabet.
///
/// Not a dictionary: a report has thousands of objects of a few members each, that are made, written and
/// let go of.
package struct JSONObject: Sendable, Sequence {
  package typealias Member = (key: String, value: JSONValue)

  private var members: [Member] = []

  package init() {}

  /// Of a key that is given twice the first value counts.
  package init(_ members: some Sequence<(key: String, value: JSONValue)>) {
    for (key, value) in members where self[key] == nil { self[key] = value }
  }

  /// These members and the others; of a key that both have, the value of the others.
  package func merging(_ others: JSONObject) -> JSONObject {
    var merged = self
    for (key, value) in others { merged[key] = value }
    return merged
  }

  package func makeIterator() -> IndexingIterator<[Member]> { members.makeIterator() }

  package subscript(key: String) -> JSONValue? {
    get {
      let place = place(of: key)
      return place < members.count && members[place].key == key ? members[place].value : nil
    }
    set {
      let place = place(of: key)
      let isThere = place < members.count && members[place].key == key
      switch (newValue, isThere) {
      case (let value?, true): members[place].value = value
      case (let value?, false): members.insert((key, value), at: place)
      case (nil, true): members.remove(at: place)
      case (nil, false): break
      }
    }
  }

  /// Where the key is, or would be.
  private func place(of key: String) -> Int {
    // Most members are added in order.
    guard let last = members.last, key <= last.key else { return members.count }
    var (low, high) = (0, members.count)
    while low < high {
      let middle = low + (high - low) / 2
      if members[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// Of a key that is given twice the last value counts.
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    members.reserveCapacity(elements.count)
    for (key, value) in elements { self[key] = value }
  }
}

extension JSONObject: Hashable {
  package static func == (one: JSONObject, other: JSONObject) -> Bool {
    one.members.elementsEqual(other.members) { $0.key == $1.key && $0.value == $1.value }
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(members.count)
    for (key, value) in members {
      hasher.combine(key)
      hasher.combine(value)
    }
  }
}
