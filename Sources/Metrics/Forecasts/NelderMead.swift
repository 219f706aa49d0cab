/// The downhill simplex of Nelder & Mead (1965): the least value of a function without derivatives.
///
/// A point outside the bounds is given as infinity and is never kept.
struct NelderMead {
  /// Stops when the best and the worst corner differ relatively by no more than this.
  var tolerance = 1e-8
  var evaluations = 1000

  struct Minimum {
    var point: [Double]
    var value: Double
  }

  /// - Parameter steps: how far the corners of the first simplex lie from `start`, one a dimension.
  func minimum(
    from start: [Double], steps: [Double], of function: ([Double]) -> Double
  ) -> Minimum {
    let size = start.count
    guard size > 0 else { return Minimum(point: start, value: function(start)) }
    var simplex = Simplex(start: start, steps: steps, function)
    var left = evaluations - size - 1
    while left > 0, !simplex.isFlat(tolerance) {
      left -= simplex.move(function)
    }
    return simplex.best
  }
}

/// The corners of a simplex with their values, the best first.
private struct Simplex {
  private var corners: [[Double]]
  private var values: [Double]
  private var trial: [Double]
  private var other: [Double]
  private var centre: [Double]

  init(start: [Double], steps: [Double], _ function: ([Double]) -> Double) {
    corners = [start]
    values = [function(start)]
    for dimension in start.indices {
      var corner = start
      corner[dimension] += steps[dimension]
      var value = function(corner)
      if value == .infinity {
        corner[dimension] = start[dimension] - steps[dimension]
        value = function(corner)
      }
      corners.append(corner)
      values.append(value)
    }
    trial = start
    other = start
    centre = start
    for index in values.indices { settle(index) }
  }

  var best: NelderMead.Minimum { .init(point: corners[0], value: values[0]) }

  func isFlat(_ tolerance: Double) -> Bool {
    let worst = values[values.count - 1]
    return worst - values[0] <= tolerance * (abs(values[0]) + abs(worst)) || worst.isNaN
  }

  /// Replaces the worst corner, or draws all towards the best.
  ///
  /// - Returns: how often the function was worked out.
  mutating func move(_ function: ([Double]) -> Double) -> Int {
    let last = values.count - 1
    findCentre()
    for dimension in trial.indices { trial[dimension] = beyond(dimension, 1) }
    let reflected = function(trial)
    if reflected < values[0] {
      for dimension in other.indices { other[dimension] = beyond(dimension, 2) }
      let expanded = function(other)
      if expanded < reflected { keepOther(expanded) } else { keepTrial(reflected) }
      return 2
    }
    if reflected < values[last - 1] {
      keepTrial(reflected)
      return 1
    }
    let isOutside = reflected < values[last]
    let length = isOutside ? 0.5 : -0.5
    for dimension in other.indices { other[dimension] = beyond(dimension, length) }
    let contracted = function(other)
    if contracted < (isOutside ? reflected : values[last]) {
      keepOther(contracted)
      return 2
    }
    shrink(function)
    return 2 + last
  }

  /// The middle of all corners but the worst.
  private mutating func findCentre() {
    let last = corners.count - 1
    for dimension in centre.indices {
      var sum = 0.0
      for corner in 0..<last { sum += corners[corner][dimension] }
      centre[dimension] = sum / Double(last)
    }
  }

  /// A value on the line from the worst corner through the centre, `length` beyond it.
  private func beyond(_ dimension: Int, _ length: Double) -> Double {
    centre[dimension] + length * (centre[dimension] - corners[corners.count - 1][dimension])
  }

  private mutating func keepTrial(_ value: Double) {
    let last = corners.count - 1
    swap(&corners[last], &trial)
    values[last] = value
    settle(last)
  }

  private mutating func keepOther(_ value: Double) {
    swap(&trial, &other)
    keepTrial(value)
  }

  private mutating func shrink(_ function: ([Double]) -> Double) {
    for corner in 1..<corners.count {
      for dimension in centre.indices {
        corners[corner][dimension] =
          (corners[corner][dimension] + corners[0][dimension]) / 2
      }
      values[corner] = function(corners[corner])
    }
    for index in values.indices { settle(index) }
  }

  /// Moves a corner forward to its place among those before it.
  private mutating func settle(_ index: Int) {
    var place = index
    while place > 0, values[place] < values[place - 1] {
      values.swapAt(place, place - 1)
      corners.swapAt(place, place - 1)
      place -= 1
    }
  }
}
