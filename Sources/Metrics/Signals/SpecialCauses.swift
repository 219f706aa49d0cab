import Model

/// What in a stretch of values is no chance, value by value; every value that has part in it bears it.
///
/// - Source: NHS England, *Making data count*; the reading of the rules is that of its R package
///   NHSRplotthedots: a value on the centre ends a run, a trend is strictly rising or falling, and two of
///   three are in the outer third while all three are on one side of the centre.
struct SpecialCauses {
  typealias Cause = XmRChart.SpecialCause

  let values: [Double]
  let limits: XmRChart.Limits
  let parameters: XmRChart.Parameters

  /// The causes of each value, in the order of the rules.
  var found: [[Cause]] {
    var found = [[Cause]](repeating: [], count: values.count)
    for index in values.indices where place(index).isOutside {
      found[index].append(Cause(.outsideLimits, isUpward: values[index] > limits.centre))
    }
    let sides = values.indices.map { place($0).side }
    mark(.run, windows: parameters.run, in: &found) { window in
      let first = sides[window.lowerBound]
      return first != 0 && sides[window].allSatisfy { $0 == first } ? first : 0
    }
    mark(.trend, windows: parameters.trend, in: &found) { window in
      let steps = window.dropFirst().map { sign(of: values[$0], to: values[$0 - 1]) }
      guard let first = steps.first, first != 0, steps.allSatisfy({ $0 == first }) else { return 0 }
      return first
    }
    let near = values.indices.map { place($0).isNear }
    mark(.twoOfThree, windows: 3, in: &found, only: near) { window in
      let first = sides[window.lowerBound]
      let isOneSided = first != 0 && sides[window].allSatisfy { $0 == first }
      return isOneSided && near[window].filter { $0 }.count >= 2 ? first : 0
    }
    return found
  }

  /// Marks the values of every window in which `side` finds something: 1 upward, -1 downward, 0 none.
  private func mark(
    _ rule: Cause.Rule, windows count: Int, in found: inout [[Cause]], only: [Bool]? = nil,
    side: (Range<Int>) -> Int
  ) {
    guard count > 0, values.count >= count else { return }
    for start in 0...(values.count - count) {
      let window = start..<(start + count)
      let side = side(window)
      guard side != 0 else { continue }
      let cause = Cause(rule, isUpward: side > 0)
      for index in window where only?[index] ?? true && !found[index].contains(cause) {
        found[index].append(cause)
      }
    }
  }

  /// Where a value lies; the dust of binary sums neither crosses a limit nor leaves the centre.
  private func place(_ index: Int) -> (side: Int, isNear: Bool, isOutside: Bool) {
    let value = values[index]
    let inner = parameters.width * limits.meanRange * 2 / 3
    let side = sign(of: value, to: limits.centre)
    let isOutside =
      sign(of: value, to: limits.upper) > 0 || sign(of: value, to: limits.lower) < 0
    let isBeyondInner =
      sign(of: value, to: limits.centre + inner) > 0
      || sign(of: value, to: limits.centre - inner) < 0
    return (side, isBeyondInner && !isOutside, isOutside)
  }

  private func sign(of value: Double, to other: Double) -> Int {
    let dust = max(abs(value), abs(other)) * 1e-12
    return value - other > dust ? 1 : other - value > dust ? -1 : 0
  }
}
