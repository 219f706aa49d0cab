/// Where the cells that are asked for stand in a row, and which columns they are of.
///
/// In memory of its own, since an array would be asked whether it is shared at every cell.
final class CellRoom {
  /// Of each column the place of its cell; -1 for one that is not asked for.
  let places: UnsafeMutablePointer<Int>
  let cells: UnsafeMutablePointer<Range<Int>>
  let count: Int

  init(_ columns: SpellColumns) {
    count = columns.count
    places = .allocate(capacity: columns.count)
    for (column, place) in columns.cells.enumerated() {
      places.advanced(by: column).initialize(to: place)
    }
    cells = .allocate(capacity: columns.cellCount)
    cells.initialize(repeating: 0..<0, count: columns.cellCount)
  }

  deinit {
    places.deallocate()
    cells.deallocate()
  }
}
