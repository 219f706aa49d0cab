/// An answer being read, a block of rows at a time.
struct QueryCursor: ~Copyable {
  /// A row is read by itself where its texts may not fit and the driver reads nothing again.
  private enum Pace { case blocks, rows }

  private static let rowsByThemselves = 100
  /// Characters that a cell may hold, in units of UTF-16.
  private static let textLimit = 1_000_000

  let columns: [QueryColumn]
  private let statement: ODBCStatement
  private let buffers: [ODBCBuffer]
  private let pace: Pace

  private init(
    _ statement: consuming ODBCStatement, columns: [QueryColumn], buffers: [ODBCBuffer], pace: Pace
  ) {
    self.columns = columns
    self.buffers = buffers
    self.pace = pace
    self.statement = statement
  }

  /// The rows of a statement that was executed.
  ///
  /// - Parameter rereads: whether the driver gives a value that was cut off once more.
  static func open(
    _ statement: consuming ODBCStatement, of system: DatabaseSystem, rereads: Bool
  ) throws(ODBCFault) -> QueryCursor {
    let described = try statement.columns()
    let columns = described.map { QueryColumn($0, of: system) }
    let fits = zip(described, columns).allSatisfy { description, column in
      column.kind != .texts || (1...QueryColumn.textRoom).contains(description.size)
    }
    let pace = fits || rereads ? Pace.blocks : .rows
    let rows = pace == .blocks ? ODBCStatement.rowsInBlock : 1
    let buffers = columns.map { ODBCBuffer($0.bufferKind, rows: rows) }
    if pace == .blocks { try statement.bind(buffers) }
    return QueryCursor(statement, columns: columns, buffers: buffers, pace: pace)
  }

  /// The next rows; `nil` behind the last.
  func next() throws(ODBCFault) -> QueryBlock? {
    switch pace {
    case .blocks: try nextBlock()
    case .rows: try nextRows()
    }
  }

  private func nextBlock() throws(ODBCFault) -> QueryBlock? {
    guard let count = try statement.fetch() else {
      return nil
    }
    var values: [QueryValues] = []
    for (index, column) in columns.enumerated() {
      values.append(try self.values(of: column, at: index, count: count))
    }
    return QueryBlock(count: count, columns: values)
  }

  private func values(
    of column: QueryColumn, at index: Int, count: Int
  ) throws(ODBCFault) -> QueryValues {
    try QueryValues(column.kind, buffers[index], count: count) { (row) throws(ODBCFault) in
      try statement.moveTo(row: row)
      return try longText(at: index)
    }
  }

  private func nextRows() throws(ODBCFault) -> QueryBlock? {
    var values = columns.map { QueryValues($0.kind) }
    var count = 0
    while count < Self.rowsByThemselves,
      try statement.fetch() != nil
    {
      for (index, column) in columns.enumerated() { values[index].append(try value(column, index)) }
      count += 1
    }
    return count == 0 ? nil : QueryBlock(count: count, columns: values)
  }

  /// The value of the current row, as a column of one.
  private func value(_ column: QueryColumn, _ index: Int) throws(ODBCFault) -> QueryValues {
    if column.kind == .texts { return .texts([try longText(at: index)]) }
    _ = try statement.read(column: index, into: buffers[index])
    return try QueryValues(column.kind, buffers[index], count: 1) { (_) throws(ODBCFault) in
      throw .tooLong
    }
  }

  /// Reads a text of any length, piece by piece.
  private func longText(at index: Int) throws(ODBCFault) -> String? {
    let buffer = ODBCBuffer(.text(room: 4_000), rows: 1)
    var units: [UInt16] = []
    var hasMore = true
    while hasMore {
      hasMore = try statement.read(column: index, into: buffer)
      if buffer.isMissing(0) { return nil }
      units += buffer.units(0)
      guard units.count <= Self.textLimit else { throw .tooLong }
    }
    return String(decoding: units, as: UTF16.self)
  }
}

extension QueryValues {
  fileprivate init(_ kind: QueryColumn.Kind) {
    switch kind {
    case .integers: self = .integers([])
    case .decimals: self = .decimals([])
    case .doubles: self = .doubles([])
    case .booleans: self = .booleans([])
    case .dates: self = .dates([])
    case .texts: self = .texts([])
    }
  }

  /// The values of a buffer's first rows; texts that were cut off are read by `whole`.
  fileprivate init(
    _ kind: QueryColumn.Kind, _ buffer: ODBCBuffer, count: Int,
    whole: (_ row: Int) throws(ODBCFault) -> String?
  ) throws(ODBCFault) {
    func values<Value>(_ value: (Int) -> Value?) -> [Value?] {
      (0..<count).map { buffer.isMissing($0) ? nil : value($0) }
    }
    func texts() throws(ODBCFault) -> [String?] {
      var texts: [String?] = []
      texts.reserveCapacity(count)
      for row in 0..<count {
        if buffer.isMissing(row) {
          texts.append(nil)
        } else {
          texts.append(buffer.isCutOff(row) ? try whole(row) : buffer.text(row))
        }
      }
      return texts
    }
    switch kind {
    case .integers: self = .integers(values(buffer.integer))
    case .decimals: self = .decimals(try texts())
    case .doubles: self = .doubles(values(buffer.double))
    case .booleans: self = .booleans(values(buffer.boolean))
    case .dates: self = .dates(values(buffer.date))
    case .texts: self = .texts(try texts())
    }
  }

  /// Adds the values of more rows of the same column.
  fileprivate mutating func append(_ other: QueryValues) {
    switch (self, other) {
    case (.integers(let one), .integers(let more)): self = .integers(one + more)
    case (.decimals(let one), .decimals(let more)): self = .decimals(one + more)
    case (.doubles(let one), .doubles(let more)): self = .doubles(one + more)
    case (.booleans(let one), .booleans(let more)): self = .booleans(one + more)
    case (.dates(let one), .dates(let more)): self = .dates(one + more)
    case (.texts(let one), .texts(let more)): self = .texts(one + more)
    case (.integers, _), (.decimals, _), (.doubles, _), (.booleans, _), (.dates, _), (.texts, _):
      break
    }
  }
}
