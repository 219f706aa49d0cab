/// The levels of each unit and group in one stretch of memory, for the loop over all spells.
final class LevelLists {
  /// For each unit, and for each combination of groups, where its list begins; the next one's is its end.
  private let unitStarts: UnsafeMutablePointer<Int>
  private let groupStarts: UnsafeMutablePointer<Int>
  private let bases: UnsafeMutablePointer<Int>
  private let places: UnsafeMutablePointer<Int>
  private let width: Int

  init(_ levels: SpellLevels) {
    func flat(
      _ lists: [[Int]]
    ) -> (starts: UnsafeMutablePointer<Int>, all: UnsafeMutablePointer<Int>) {
      let starts = UnsafeMutablePointer<Int>.allocate(capacity: lists.count + 1)
      let all = UnsafeMutablePointer<Int>.allocate(
        capacity: max(1, lists.reduce(0) { $0 + $1.count }))
      var place = 0
      for (number, list) in lists.enumerated() {
        starts.advanced(by: number).initialize(to: place)
        for value in list {
          all.advanced(by: place).initialize(to: value)
          place += 1
        }
      }
      starts.advanced(by: lists.count).initialize(to: place)
      return (starts, all)
    }
    width = levels.width
    (unitStarts, bases) = flat(levels.paths.map { $0.map { $0 * levels.width } })
    (groupStarts, places) = flat(levels.places)
  }

  deinit {
    unitStarts.deallocate()
    groupStarts.deallocate()
    bases.deallocate()
    places.deallocate()
  }

  /// Calls for every level that a spell of this unit and group counts for.
  @inline(__always)
  func forEach(_ unit: UInt16, _ group: UInt16, _ body: (Int) -> Void) {
    let (unit, group) = (Int(unit), Int(group))
    for owner in unitStarts[unit]..<unitStarts[unit + 1] {
      body(bases[owner])
      for place in groupStarts[group]..<groupStarts[group + 1] {
        body(bases[owner] + places[place])
      }
    }
  }

  /// How many levels that are.
  func count(_ unit: UInt16, _ group: UInt16) -> Int {
    (unitStarts[Int(unit) + 1] - unitStarts[Int(unit)])
      * (groupStarts[Int(group) + 1] - groupStarts[Int(group)] + 1)
  }

  /// Whether a spell counts for a level.
  @inline(__always)
  func contains(_ unit: UInt16, _ group: UInt16, _ level: Int) -> Bool {
    let place = level % width
    let base = level - place
    let (unit, group) = (Int(unit), Int(group))
    var isOwn = false
    for owner in unitStarts[unit]..<unitStarts[unit + 1] where bases[owner] == base {
      isOwn = true
    }
    guard isOwn else { return false }
    if place == 0 { return true }
    for other in groupStarts[group]..<groupStarts[group + 1] where places[other] == place {
      return true
    }
    return false
  }
}
