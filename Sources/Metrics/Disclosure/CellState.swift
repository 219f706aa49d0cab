/// What readers outside see of a count.
enum CellState: UInt8 {
  case shown
  /// `<10`: known to be at least one and under the minimum.
  case small
  /// `beschermd`: it may be anything, none included.
  case withheld
}

/// What series have to do with each other, by their places in a table.
struct CellLinks {
  struct StockFlow {
    var stock: Int
    var inflow: Int
    var outflow: Int
  }
  struct Sum {
    var total: Int
    var parts: [Int]
  }
  struct Share {
    var numerator: Int
    var denominator: Int
    /// The month from which on one is no part of the other, for it was more.
    var brokenFrom: Int?
  }

  /// stock = stock before + inflow - outflow.
  var stockFlows: [StockFlow] = []
  /// Series that their source adds up within the year: the months are their steps.
  var cumulative: [Int] = []
  /// A total and the series that make it up.
  var sums: [Sum] = []
  /// Part and whole: their difference is a group too.
  var shares: [Share] = []

  /// For each series the series that it hangs together with, itself included.
  func components(count: Int) -> [[Int]] {
    var root = Array(0..<count)
    func find(_ one: Int) -> Int {
      var one = one
      while root[one] != one { one = root[one] }
      return one
    }
    func join(_ list: [Int]) {
      for other in list.dropFirst() { root[find(other)] = find(list[0]) }
    }
    for flow in stockFlows { join([flow.stock, flow.inflow, flow.outflow]) }
    for sum in sums { join([sum.total] + sum.parts) }
    for share in shares { join([share.numerator, share.denominator]) }
    let roots = (0..<count).map(find)
    return (0..<count).map { one in (0..<count).filter { roots[$0] == roots[one] } }
  }
}
