import Model

/// Memory that a driver writes the values of a column to, or reads a parameter from.
///
/// It has identity: the driver keeps its address.
final class ODBCBuffer {
  /// How a value crosses the border.
  enum Kind: Hashable {
    /// A signed whole number of 64 bits.
    case integer
    case double
    case boolean
    case date
    /// Characters of ASCII: decimals, which no binary number holds.
    case ascii(room: Int)
    /// UTF-16, so that every letter survives whatever the driver's own encoding is.
    case text(room: Int)
  }

  let kind: Kind
  /// Bytes that one value takes.
  let elementSize: Int
  let values: UnsafeMutableRawPointer
  /// The length of each value in bytes, or that it is missing.
  let lengths: UnsafeMutablePointer<Int>

  /// `SQL_NULL_DATA` and `SQL_NO_TOTAL`.
  private static let (missing, unknownLength) = (-1, -4)

  init(_ kind: Kind, rows: Int) {
    self.kind = kind
    elementSize =
      switch kind {
      case .integer, .double: 8
      case .boolean: 1
      case .date: 6
      case .ascii(let room): room + 1
      case .text(let room): (room + 1) * 2
      }
    values = .allocate(byteCount: max(1, rows) * elementSize, alignment: 8)
    lengths = .allocate(capacity: max(1, rows))
    lengths.initialize(repeating: Self.missing, count: max(1, rows))
  }

  /// A value to be sent.
  convenience init(bytes: [UInt8], kind: Kind) {
    self.init(kind, rows: 1)
    values.copyMemory(from: bytes, byteCount: min(bytes.count, elementSize))
    lengths[0] = bytes.count
  }

  deinit {
    values.deallocate()
    lengths.deallocate()
  }

  func isMissing(_ row: Int) -> Bool { lengths[row] == Self.missing }

  /// Whether a text did not fit.
  func isCutOff(_ row: Int) -> Bool {
    switch kind {
    case .integer, .double, .boolean, .date: false
    case .ascii(let room): lengths[row] == Self.unknownLength || lengths[row] > room
    case .text(let room): lengths[row] == Self.unknownLength || lengths[row] > room * 2
    }
  }

  func integer(_ row: Int) -> Int64 {
    values.load(fromByteOffset: row * elementSize, as: Int64.self)
  }

  func double(_ row: Int) -> Double {
    values.load(fromByteOffset: row * elementSize, as: Double.self)
  }

  func boolean(_ row: Int) -> Bool {
    values.load(fromByteOffset: row * elementSize, as: UInt8.self) != 0
  }

  /// - Returns: `nil` for a date that no calendar has, such as a database's `infinity`.
  func date(_ row: Int) -> CalendarDate? {
    let year = values.load(fromByteOffset: row * elementSize, as: Int16.self)
    let month = values.load(fromByteOffset: row * elementSize + 2, as: UInt16.self)
    let day = values.load(fromByteOffset: row * elementSize + 4, as: UInt16.self)
    return Month(year: Int(year), number: Int(month)).flatMap {
      CalendarDate(month: $0, day: Int(day))
    }
  }

  /// A text, or the part of it that fitted.
  func text(_ row: Int) -> String {
    let start = values + row * elementSize
    switch kind {
    case .integer, .double, .boolean, .date: return ""
    case .ascii(let room):
      let count = isCutOff(row) ? room : max(0, lengths[row])
      return String(decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
    case .text:
      return String(decoding: units(row), as: UTF16.self)
    }
  }

  /// The units of UTF-16 of a text, or of the part of it that fitted.
  func units(_ row: Int) -> UnsafeBufferPointer<UInt16> {
    guard case .text(let room) = kind else { return UnsafeBufferPointer(start: nil, count: 0) }
    let start = (values + row * elementSize).assumingMemoryBound(to: UInt16.self)
    return UnsafeBufferPointer(
      start: start, count: isCutOff(row) ? room : max(0, lengths[row]) / 2)
  }
}
