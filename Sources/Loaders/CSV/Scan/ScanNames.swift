import Model

/// The months, units, series and breakdowns of a part of a delivery, each read once.
struct ScanNames {
  struct Key {
    var number: UInt32
    /// The words its values may be; `nil` when they are numbers.
    var statuses: [String: Signal]?
  }

  private let reader: ScanReader
  private let undated: DeliveryCode
  var names = DatasetNames()
  private var periods = ByteMemo<PeriodCode>()
  private var deliveries = ByteMemo<DeliveryCode>()
  private var units = ByteMemo<UInt32>()
  private var series = ByteMemo<UInt32>()
  private var roles = ByteMemo<UInt32>()
  private var breakdowns = ByteMemo<UInt32>()
  private var unitCodes: [String] = []
  private var seriesNames: [String] = []
  /// By series, role and unit; -1 is not looked at yet.
  private var keyNumbers: [Int32] = []
  private var keys: [Key] = []
  private var scratch: [UInt8] = []

  private static let tableLimit = 4_000_000

  init(_ reader: ScanReader) {
    self.reader = reader
    undated = DeliveryCode(reader.file.delivery)
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

  @inline(__always)
  mutating func key(
    _ fields: [ScanReader.Field], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Key? {
    let columns = reader.columns
    guard let unit = unit(columns.unit.map { fields[$0].text } ?? 0..<0, bytes),
      let role = role(columns.role.map { fields[$0].text } ?? 0..<0, bytes),
      let series = series(fields[columns.series].text, bytes)
    else { return nil }
    let unitCount = reader.units.all.count
    let index = (Int(series) * 3 + Int(role)) * unitCount + Int(unit)
    if index >= keyNumbers.count {
      let count = (Int(series) + 1) * 3 * unitCount
      guard count <= Self.tableLimit else { return nil }
      keyNumbers += [Int32](repeating: -1, count: count - keyNumbers.count)
    }
    if keyNumbers[index] >= 0 { return keys[Int(keyNumbers[index])] }
    guard
      let key = makeKey(
        seriesNames[Int(series)], unitCodes[Int(unit)], Observation.Role.allCases[Int(role)])
    else { return nil }
    keyNumbers[index] = Int32(keys.count)
    keys.append(key)
    return key
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
      let code = field.isEmpty ? reader.units.root.code : Self.text(text)
      guard reader.units[code] != nil else { return nil }
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
    _ text: UnsafeBufferPointer<UInt8>, _ statuses: [String: Signal]
  ) -> DatasetRecord.Content? {
    let word = Self.text(text)
    if NumberText.isMissing(word) { return .missing }
    guard statuses.isEmpty || statuses[word] != nil else { return nil }
    return .status(UInt16(clamping: names.statuses.register(word)))
  }
}
