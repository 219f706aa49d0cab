import Model

/// The months, units, series and breakdowns of a part of a delivery, each read once.
struct ScanNames {
  private struct Key {
    var number: UInt32
    /// The words its values may be; `nil` when they are numbers.
    var statuses: [String: Signal]?
  }

  private let reader: ScanReader
  private let undated: DeliveryCode
  private let unitColumn: Int?
  private let roleColumn: Int?
  private let seriesColumn: Int
  private let unitCount: Int
  var names = DatasetNames()
  private var periods = ByteMemo<PeriodCode>()
  private var deliveries = ByteMemo<DeliveryCode>()
  private var units = ByteMemo<UInt32>()
  private var series = ByteMemo<UInt32>()
  private var roles = ByteMemo<UInt32>()
  private var breakdowns = ByteMemo<UInt32>()
  private var unitCodes: [String] = []
  private var seriesNames: [String] = []
  /// By series, role and unit: twice the place in `keys`, and one more for words; -1 is not looked at yet.
  private var keyPlaces: [Int32] = []
  private var keys: [Key] = []
  private var scratch: [UInt8] = []

  private static let tableLimit = 4_000_000

  init(_ reader: ScanReader) {
    self.reader = reader
    undated = DeliveryCode(reader.file.delivery)
    unitColumn = reader.columns.unit
    roleColumn = reader.columns.role
    seriesColumn = reader.columns.series
    unitCount = reader.units.codeCount
  }

  private static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).trimmed
  }

  @inline(__always)
  mutating func period(
    _ field: ScanReader.Field, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> PeriodCode? {
    let text = UnsafeBufferPointer(rebasing: bytes[field.text])
    return periods.value(of: text) {
      PeriodText.read(Self.text(text)).map { PeriodCode($0.period) }
    }
  }

  @inline(__always)
  mutating func delivery(
    _ field: ScanReader.Field?, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> DeliveryCode? {
    guard let field, !field.text.isEmpty else { return undated }
    let text = UnsafeBufferPointer(rebasing: bytes[field.text])
    return deliveries.value(of: text) {
      PeriodText.read(Self.text(text))?.delivery.map { DeliveryCode($0) }
    }
  }

  /// What a row's values are keyed by, and whether they are words.
  @inline(__always)
  mutating func key(
    _ fields: [ScanReader.Field], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (number: UInt32, isQualitative: Bool, place: Int)? {
    guard let unit = unit(unitColumn.map { fields[$0].text } ?? 0..<0, bytes),
      let role = roleColumn == nil ? 0 : role(roleColumn.map { fields[$0].text } ?? 0..<0, bytes),
      let series = series(fields[seriesColumn].text, bytes)
    else { return nil }
    let index = (Int(series) * 3 + Int(role)) * unitCount + Int(unit)
    if index >= keyPlaces.count || keyPlaces[index] < 0 {
      guard addKey(series: Int(series), role: Int(role), unit: Int(unit), at: index) else {
        return nil
      }
    }
    let place = Int(keyPlaces[index])
    return (keys[place >> 1].number, place & 1 == 1, place >> 1)
  }

  private mutating func addKey(series: Int, role: Int, unit: Int, at index: Int) -> Bool {
    if index >= keyPlaces.count {
      let count = (series + 1) * 3 * unitCount
      guard count <= Self.tableLimit else { return false }
      keyPlaces += [Int32](repeating: -1, count: count - keyPlaces.count)
    }
    guard
      let key = makeKey(seriesNames[series], unitCodes[unit], Observation.Role.allCases[role])
    else { return false }
    keyPlaces[index] = Int32(keys.count) << 1 | (key.statuses == nil ? 0 : 1)
    keys.append(key)
    return true
  }

  private mutating func makeKey(_ name: String, _ unit: String, _ role: Observation.Role) -> Key? {
    var owner = name
    if role != .actual {
      switch reader.catalogue.owner(of: name) {
      case .indicator(let code): owner = code
      case .none: break
      case .several: return nil
      }
    }
    return Key(
      number: names.keys.register(Dataset.Key(series: owner, unit: unit, role: role)),
      statuses: role == .actual
        ? reader.catalogue.statuses(of: owner) : reader.catalogue.statuses(ofIndicator: owner))
  }

  @inline(__always)
  private mutating func unit(
    _ field: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> UInt32? {
    let text = UnsafeBufferPointer(rebasing: bytes[field])
    return units.value(of: text) {
      let name = field.isEmpty ? reader.units.root.code : Self.text(text)
      guard let code = reader.units.code(inData: name) else { return nil }
      if let known = unitCodes.firstIndex(of: code) { return UInt32(known) }
      unitCodes.append(code)
      return UInt32(unitCodes.count - 1)
    }
  }

  @inline(__always)
  private mutating func series(
    _ field: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> UInt32? {
    let text = UnsafeBufferPointer(rebasing: bytes[field])
    return series.value(of: text) {
      let name = Self.text(text)
      guard !name.isEmpty else { return nil }
      seriesNames.append(name)
      return UInt32(seriesNames.count - 1)
    }
  }

  @inline(__always)
  private mutating func role(
    _ field: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> UInt32? {
    guard !field.isEmpty else { return 0 }
    let text = UnsafeBufferPointer(rebasing: bytes[field])
    return roles.value(of: text) {
      Observation.Role(rawValue: Self.text(text).lowercased())
        .flatMap { Observation.Role.allCases.firstIndex(of: $0) }.map { UInt32($0) }
    }
  }

  /// The number of the row's breakdown; 0 without one.
  @inline(__always)
  mutating func dimensions(
    _ fields: [ScanReader.Field], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> UInt32? {
    let columns = reader.columns.dimensions
    guard !columns.isEmpty else { return 0 }
    scratch.removeAll(keepingCapacity: true)
    for (_, index) in columns {
      scratch.append(contentsOf: bytes[fields[index].text])
      scratch.append(0)
    }
    return scratch.withUnsafeBufferPointer { key in
      breakdowns.value(of: key) {
        var cells: [String: String] = [:]
        for (name, index) in columns {
          let text = Self.text(UnsafeBufferPointer(rebasing: bytes[fields[index].text]))
          if !text.isEmpty { cells[name] = text }
        }
        return names.register(dimensions: cells)
      }
    }
  }

  /// The word of a qualitative series.
  mutating func content(
    _ text: UnsafeBufferPointer<UInt8>, ofKey place: Int
  ) -> DatasetRecord.Content? {
    let word = Self.text(text)
    if NumberText.isMissing(word) { return .missing }
    let statuses = keys[place].statuses ?? [:]
    guard statuses.isEmpty || statuses[word] != nil else { return nil }
    return .status(UInt16(clamping: names.statuses.register(word)))
  }
}
