import Model

/// What spells are counted for: each unit and those above it, in all and by the value of each group.
struct SpellLevels: Sendable {
  /// The codes of the units; the whole organisation is the first.
  let units: [String]
  /// Of each unit itself and those above it, by number.
  let paths: [[Int]]
  /// The columns of groups and their words, in order.
  let groups: [(column: String, word: String)]
  /// Of each combination of groups the places among `groups`, plus one.
  let places: [[Int]]

  /// A place for all together, and one for each word.
  var width: Int { groups.count + 1 }
  var count: Int { units.count * width }

  /// - Parameter combinations: by number, the words of each column.
  init(units: UnitTree?, columns: [String], combinations: [[String]]) {
    var codes: [String] = [""]
    var paths: [[Int]] = [[0]]
    if let units {
      codes = []
      paths = []
      func visit(_ unit: OrganisationUnit, _ above: [Int]) {
        let path = above + [codes.count]
        codes.append(unit.code)
        paths.append(path)
        for part in unit.parts { visit(part, path) }
      }
      visit(units.root, [])
    }
    self.units = codes
    self.paths = paths
    var groups: [(column: String, word: String)] = []
    var numbers: [[String: Int]] = []
    for (index, column) in columns.enumerated() {
      let words = Set(combinations.map { $0[index] }).sorted()
      numbers.append(
        Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, groups.count + $0 + 1) }))
      groups += words.map { (column, $0) }
    }
    self.groups = groups
    places = combinations.map { words in
      words.enumerated().compactMap { numbers[$0.offset][$0.element] }
    }
  }

  @inline(__always)
  func level(_ unit: Int, _ place: Int) -> Int { unit * width + place }
}
