/// Many delivered values from one place, numbered by themselves, with what their numbers stand for in the
/// dataset that they go to.
package struct DatasetSegment: Sendable {
  package var records: [DatasetRecord] = []
  /// The key of each record.
  package var keys: [UInt32] = []
  /// The dataset's number of each of the segment's keys, breakdowns and status words; `nil`: the same.
  package var numbers: Numbers?

  package struct Numbers: Sendable {
    package var keys: [UInt32]
    package var dimensions: [UInt32]
    package var statuses: [UInt16]
    package var place: UInt16
    /// What is added to the lines.
    package var firstLine: UInt32

    package init(
      keys: [UInt32], dimensions: [UInt32], statuses: [UInt16], place: UInt16, firstLine: UInt32
    ) {
      self.keys = keys
      self.dimensions = dimensions
      self.statuses = statuses
      self.place = place
      self.firstLine = firstLine
    }
  }

  package init() {}

  /// Makes room for so many values.
  package mutating func reserve(_ count: Int) {
    records.reserveCapacity(count)
    keys.reserveCapacity(count)
  }

  /// Counts its records by the dataset's keys.
  func count(into counts: inout [Int]) {
    if let map = numbers?.keys {
      for key in keys { counts[Int(map[Int(key)])] += 1 }
    } else {
      for key in keys { counts[Int(key)] += 1 }
    }
  }

  /// Puts each record in the next free place of its key, and notes what stands there.
  func scatter(
    into buffer: UnsafeMutableBufferPointer<DatasetRecord>, next: inout [Int],
    traits: inout [DatasetTraits]
  ) {
    for index in records.indices {
      var record = records[index]
      var key = Int(keys[index])
      if let numbers {
        key = Int(numbers.keys[key])
        record.line &+= numbers.firstLine
        record.place = numbers.place
        record.dimensions = numbers.dimensions[Int(record.dimensions)]
        if case .status(let word) = record.content {
          record.setContent(.status(numbers.statuses[Int(word)]))
        }
      }
      buffer.initializeElement(at: next[key], to: record)
      next[key] += 1
      traits[key].formUnion(DatasetTraits(of: record))
    }
  }
}
