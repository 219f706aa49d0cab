/// Chooses which amounts, means and other figures are hidden in a month: those of a group that is hidden,
/// too small or not known, and those that these could be worked out with.
struct FigureSuppression {
  let parents: [Int]
  let children: [[Int]]
  /// Whether a figure of a unit can be worked out from those of its parts.
  let adds: Bool

  /// - Parameters:
  ///   - values: by unit, `nan` where there is none.
  ///   - mayBeShown: whether the group behind a unit's figure is large enough.
  ///   - isSecret: whether the group is too small or not known, and not hidden for another's sake.
  ///   - sizes: of the groups, by unit, where they are known; else the figures themselves.
  /// - Returns: by unit whether its figure is hidden.
  func hidden(
    _ values: [Double], mayBeShown: (Int) -> Bool, isSecret: (Int) -> Bool,
    sizes: [Double]?
  ) -> [Bool] {
    var hidden = values.indices.map { !values[$0].isNaN && !mayBeShown($0) }
    guard adds, hidden.contains(true) else { return hidden }
    for unit in values.indices.reversed() {
      protect(partsOf: unit, values, isSecret, sizes, &hidden)
    }
    // What a hidden unit is made of would give it away.
    for unit in values.indices where parents[unit] >= 0 && hidden[parents[unit]] {
      hidden[unit] = !values[unit].isNaN
    }
    return hidden
  }

  private func protect(
    partsOf unit: Int, _ values: [Double], _ isSecret: (Int) -> Bool, _ sizes: [Double]?,
    _ hidden: inout [Bool]
  ) {
    guard !values[unit].isNaN else { return }
    let parts = children[unit].filter { !values[$0].isNaN }
    let size = { (unit: Int) in
      let own = sizes?[unit] ?? .nan
      return own.isNaN ? abs(values[unit]) : own
    }
    var open = parts.filter { !hidden[$0] && size($0) > 0 }.sorted {
      (size($0), $0) < (size($1), $1)
    }
    // The largest of the hidden parts needs others that together are as large: then it may be anything from
    // nothing to twice itself.
    guard
      let largest = parts.filter({ hidden[$0] && isSecret($0) }).map({ (size($0), $0) })
        .max(by: { $0 < $1 })
    else { return }
    while true {
      let others = parts.filter { hidden[$0] && $0 != largest.1 }
      if !others.isEmpty, others.reduce(0, { $0 + size($1) }) >= largest.0 { return }
      guard !open.isEmpty else {
        if others.isEmpty { hidden[unit] = true }
        return
      }
      let next = open.firstIndex { size($0) >= largest.0 } ?? open.count - 1
      hidden[open.remove(at: next)] = true
    }
  }
}
