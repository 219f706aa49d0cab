/// Numbers that are added to all the time, in memory of their own.
///
/// One core adds to it, and when all are done others only read it.
final class TallyCells: @unchecked Sendable {
  let count: Int
  private let cells: UnsafeMutablePointer<Int>

  init(_ count: Int) {
    self.count = count
    cells = .allocate(capacity: max(1, count))
    cells.initialize(repeating: 0, count: max(1, count))
  }

  deinit { cells.deallocate() }

  @inline(__always)
  func add(_ number: Int, at place: Int) { cells[place] &+= number }

  subscript(place: Int) -> Int {
    precondition(place >= 0 && place < count)
    return cells[place]
  }

  func merge(_ other: TallyCells) {
    for place in 0..<min(count, other.count) { cells[place] &+= other.cells[place] }
  }
}
