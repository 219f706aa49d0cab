/// Whether groups leave at different rates: the log-rank test over two or more of them.
///
/// - Formula: per duration the ends expected of a group, d x n_j/n, against those there were; chi2 is the
///   quadratic form of the differences with the inverse of their hypergeometric covariance.
/// - Source: Mantel 1966; Klein & Moeschberger, *Survival analysis* (2nd ed. 2003), 7.3, which holds for
///   late entry as well.
package struct LogRank: Hashable, Sendable {
  package let chiSquare: Double
  package let degreesOfFreedom: Int
  /// The chance of a difference as large where there is none.
  package let p: Double

  /// - Returns: `nil` when fewer than two groups were ever at risk together.
  package init?(_ groups: [RiskCounts]) {
    let groups = groups.filter { $0.count > 0 }
    guard groups.count > 1 else { return nil }
    let k = groups.count
    var atRisk = [Int](repeating: 0, count: k)
    var difference = [Double](repeating: 0, count: k)
    var expected = [Double](repeating: 0, count: k)
    var covariance = [[Double]](repeating: [Double](repeating: 0, count: k), count: k)
    for time in 0..<(groups.map(\.entering.count).max() ?? 0) {
      var ends = 0
      for (j, group) in groups.enumerated() where group.entering.indices.contains(time) {
        if time == 0 { atRisk[j] = group.entering[0] }
        ends += group.ending[time]
      }
      let n = Double(atRisk.reduce(0, +))
      if ends > 0, n > 0 {
        let d = Double(ends)
        let spread = n > 1 ? d * (n - d) / (n - 1) : 0
        for j in 0..<k where atRisk[j] > 0 {
          let share = Double(atRisk[j]) / n
          let own = groups[j].ending.indices.contains(time) ? groups[j].ending[time] : 0
          difference[j] += Double(own) - d * share
          expected[j] += d * share
          for l in 0..<k where atRisk[l] > 0 {
            covariance[j][l] += spread * share * ((j == l ? 1 : 0) - Double(atRisk[l]) / n)
          }
        }
      }
      for (j, group) in groups.enumerated() where group.entering.indices.contains(time) {
        atRisk[j] +=
          (time == 0 ? 0 : group.entering[time]) - group.ending[time] - group.censored[time]
      }
    }
    let compared = expected.indices.filter { expected[$0] > 0 }
    guard compared.count > 1 else { return nil }
    // The differences add up to zero: one group follows from the others.
    let kept = compared.dropLast()
    guard
      let form = QuadraticForm(
        kept.map { difference[$0] }, kept.map { row in kept.map { covariance[row][$0] } })
    else { return nil }
    chiSquare = form.value
    degreesOfFreedom = form.rank
    p = ChiSquare.upperTail(form.value, degreesOfFreedom: form.rank)
  }
}

/// x' V⁻¹ x of a covariance matrix, by symmetric elimination; directions without variance are left out.
struct QuadraticForm {
  let value: Double
  let rank: Int

  /// - Returns: `nil` when there is no variance at all.
  init?(_ vector: [Double], _ matrix: [[Double]]) {
    var x = vector
    var v = matrix
    var sum = 0.0
    var rank = 0
    for pivot in x.indices {
      guard v[pivot][pivot] > 1e-10 * max(matrix[pivot][pivot], 1e-300) else { continue }
      sum += x[pivot] * x[pivot] / v[pivot][pivot]
      rank += 1
      for row in x.indices where row > pivot {
        let factor = v[row][pivot] / v[pivot][pivot]
        x[row] -= factor * x[pivot]
        for column in x.indices { v[row][column] -= factor * v[pivot][column] }
      }
    }
    guard rank > 0, sum.isFinite else { return nil }
    value = max(0, sum)
    self.rank = rank
  }
}
