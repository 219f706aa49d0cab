/// The names that the numbers in a dataset's records stand for.
package struct DatasetNames: Sendable {
  /// Values in the order in which they were first met, found by value and by number.
  package struct Register<Value: Hashable & Sendable>: Sendable {
    package private(set) var values: [Value] = []
    private var numbers: [Value: UInt32] = [:]

    package func number(of value: Value) -> UInt32? { numbers[value] }

    package mutating func register(_ value: Value) -> UInt32 {
      if let number = numbers[value] { return number }
      let number = UInt32(values.count)
      values.append(value)
      numbers[value] = number
      return number
    }
  }

  /// A file, sheet or question; together with a line and a column it is a place.
  package enum Place: Hashable, Sendable {
    case text(path: String)
    case sheet(path: String, sheet: String)
    case record(path: String, line: Int?, column: String)
    /// A place that fits none of the others.
    case other(InputPosition)
  }

  package var keys = Register<Dataset.Key>()
  package var dimensions = Register<[String: String]>()
  package var statuses = Register<String>()
  package var places = Register<Place>()
  /// Of each breakdown the one without the columns that say "totaal".
  private var effectives: [UInt32] = []

  package init() {
    _ = register(dimensions: [:])
    // What a place beyond the room there is gets.
    _ = places.register(.other(.file(path: "gegevens")))
  }

  package mutating func register(dimensions cells: [String: String]) -> UInt32 {
    let number = dimensions.register(cells)
    guard number == effectives.count else { return number }
    effectives.append(number)
    let rest = cells.filter { !$0.value.isEmpty && $0.value.lowercased() != "totaal" }
    if rest.count < cells.count { effectives[Int(number)] = register(dimensions: rest) }
    return number
  }

  package func effective(_ dimensions: UInt32) -> UInt32 { effectives[Int(dimensions)] }

  // MARK: Places

  /// The place, line and column of a position.
  mutating func register(_ position: InputPosition) -> (place: UInt16, line: UInt32, column: UInt32)
  {
    func whole(_ number: Int) -> UInt32 { UInt32(clamping: number) }
    switch position {
    case .line(let path, let line):
      return (place(.text(path: path)), whole(line), 0)
    case .text(let path, let line, let column):
      return (place(.text(path: path)), whole(line), whole(column))
    case .cell(let path, let sheet, let cell):
      if let name = CellName(cell) {
        return (place(.sheet(path: path, sheet: sheet)), whole(name.row), whole(name.column))
      }
    case .record(let path, let line, let row, let column):
      return (place(.record(path: path, line: line, column: column)), whole(row), 0)
    case .file: break
    }
    return (place(.other(position)), 0, 0)
  }

  private mutating func place(_ place: Place) -> UInt16 {
    UInt16(exactly: places.register(place)) ?? 0
  }

  /// The number of a text file among the places.
  package mutating func place(ofText path: String) -> UInt16 { place(.text(path: path)) }

  func origin(of record: DatasetRecord) -> InputPosition {
    let (line, column) = (Int(record.line), Int(record.column))
    switch places.values[Int(record.place)] {
    case .text(let path):
      return column == 0
        ? .line(path: path, line: line) : .text(path: path, line: line, column: column)
    case .sheet(let path, let sheet):
      return .cell(
        path: path, sheet: sheet, cell: CellName(row: line, column: column).description)
    case .record(let path, let questionLine, let name):
      return .record(path: path, line: questionLine, row: line, column: name)
    case .other(let position): return position
    }
  }
}
