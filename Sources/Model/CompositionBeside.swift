/// The parts of a volume beside the same parts of reference groups, brought to the own size.
package struct CompositionBeside: Hashable, Sendable {
  package struct Group: Hashable, Sendable {
    package var name: String
    package var isComparable: Bool
    /// How many municipalities are counted, and how many the group has.
    package var members: Int
    package var all: Int
    /// Own households divided by theirs.
    package var factor: Double

    package init(name: String, isComparable: Bool, members: Int, all: Int, factor: Double) {
      self.name = name
      self.isComparable = isComparable
      self.members = members
      self.all = all
      self.factor = factor
    }
  }

  package struct Row: Hashable, Sendable {
    package var name: String
    package var own: Double
    /// The real counts, in the order of the groups.
    package var counts: [Double]

    package init(name: String, own: Double, counts: [Double]) {
      self.name = name
      self.own = own
      self.counts = counts
    }
  }

  package var groups: [Group]
  package var rows: [Row]

  package init(groups: [Group], rows: [Row]) {
    self.groups = groups
    self.rows = rows
  }

  /// What a part would be at the rate of a group, by its place.
  package func scaled(_ row: Row, _ group: Int) -> Double {
    row.counts[group] * groups[group].factor
  }

  /// All parts together.
  package var total: Row {
    Row(
      name: "", own: rows.reduce(0) { $0 + $1.own },
      counts: groups.indices.map { place in rows.reduce(0) { $0 + $1.counts[place] } })
  }
}
