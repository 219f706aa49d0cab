/// Where the objectives stand: their rank, and their slot among the leaves.
struct TreePlaces {
  struct Place {
    var name: String
    var remark: String
    var rank: Int
    var slot: Double
    /// The index of the place above.
    var above: Int?
  }

  private(set) var places: [Place] = []
  private(set) var slots = 0
  var ranks: Int { (places.map(\.rank).max() ?? 0) + 1 }

  init(_ roots: [ObjectiveTree.Objective], ranks: Int) {
    for root in roots { _ = add(root, rank: 0, above: nil, ranks: ranks) }
  }

  private mutating func add(
    _ objective: ObjectiveTree.Objective, rank: Int, above: Int?, ranks: Int
  ) -> Double {
    let index = places.count
    places.append(
      Place(name: objective.name, remark: objective.remark, rank: rank, slot: 0, above: above))
    let parts = rank + 1 < ranks ? objective.parts : []
    let slots = parts.map { add($0, rank: rank + 1, above: index, ranks: ranks) }
    if let first = slots.first, let last = slots.last {
      places[index].slot = (first + last) / 2
    } else {
      places[index].slot = Double(self.slots)
      self.slots += 1
    }
    return places[index].slot
  }
}
