/// One delivered value as a dataset keeps it: numbers that stand for names, in 32 bytes.
package struct DatasetRecord: Sendable {
  package enum Content: Hashable, Sendable {
    case number
    case missing
    /// A word, by its number.
    case status(UInt16)
    /// Hidden from readers outside: a count under the limit that stands in `number`.
    case below
    /// Hidden from readers outside for another reason.
    case withheld
    /// Hidden since it is not known of how many people it is.
    case ofUnknownGroup
  }

  package var number: Double
  package var period: PeriodCode
  package var delivery: DeliveryCode
  /// The line or row of its origin.
  package var line: UInt32
  package var column: UInt32
  /// The breakdown by its number; 0 is the total.
  package var dimensions: UInt32
  /// The file, sheet or question of its origin by its number.
  package var place: UInt16
  /// 0 a number, 1 missing, the highest three hidden, else a word; the highest bit says that it is
  /// provisional.
  private var tag: UInt16

  private static let provisional: UInt16 = 0x8000
  /// The words that there is room for.
  static let statusLimit = 0x7FFA
  private static let ofUnknownGroup: UInt16 = 0x7FFD
  private static let below: UInt16 = 0x7FFE
  private static let withheld: UInt16 = 0x7FFF

  package init(
    number: Double, content: Content = .number, period: PeriodCode, delivery: DeliveryCode,
    line: UInt32, column: UInt32, dimensions: UInt32 = 0, place: UInt16,
    isProvisional: Bool = false
  ) {
    self.number = number
    self.period = period
    self.delivery = delivery
    self.line = line
    self.column = column
    self.dimensions = dimensions
    self.place = place
    tag = isProvisional ? Self.provisional : 0
    setContent(content)
  }

  package mutating func setContent(_ content: Content) {
    tag &= Self.provisional
    switch content {
    case .number: break
    case .missing: tag |= 1
    case .status(let word): tag |= min(word, UInt16(Self.statusLimit)) + 2
    case .below: tag |= Self.below
    case .withheld: tag |= Self.withheld
    case .ofUnknownGroup: tag |= Self.ofUnknownGroup
    }
  }

  package var content: Content {
    switch tag & ~Self.provisional {
    case 0: .number
    case 1: .missing
    case Self.below: .below
    case Self.withheld: .withheld
    case Self.ofUnknownGroup: .ofUnknownGroup
    case let word: .status(word - 2)
    }
  }

  package var hasValue: Bool { tag & ~Self.provisional != 1 }
  package var isProvisional: Bool { tag & Self.provisional != 0 }

  /// Whether both say the same.
  func hasSameValue(as other: DatasetRecord) -> Bool {
    content == other.content && (content != .number || number == other.number)
  }
}

/// A period as a number: by its last month, and a short period before a longer one.
package struct PeriodCode: Hashable, Sendable, Comparable {
  package enum Kind: Int32, Sendable {
    case month, quarter, halfYear, year, schoolYear
  }

  private let code: Int32

  package init(_ period: Period) {
    let kind: Kind =
      switch period {
      case .month: .month
      case .quarter: .quarter
      case .halfYear: .halfYear
      case .year: .year
      case .schoolYear: .schoolYear
      }
    code = Int32(truncatingIfNeeded: period.lastMonth.index) << 3 | kind.rawValue
  }

  package var kind: Kind { Kind(rawValue: code & 7) ?? .month }
  package var lastMonth: Month { Month(index: Int(code >> 3)) }

  var period: Period {
    switch kind {
    case .month: .month(lastMonth)
    case .quarter: .quarter(ending: lastMonth)
    case .halfYear: .halfYear(ending: lastMonth)
    case .year: .year(lastMonth.year)
    case .schoolYear: .schoolYear(beginning: lastMonth.year - 1)
    }
  }

  /// The months between the last months of both.
  func monthsSince(_ other: PeriodCode) -> Int { Int(code >> 3) - Int(other.code >> 3) }

  package static func < (one: PeriodCode, other: PeriodCode) -> Bool { one.code < other.code }
}

/// A delivery as a number: months and days in order, before them what has no date.
package struct DeliveryCode: Hashable, Sendable, Comparable {
  /// The sources that there is room for.
  private static let listed = 1_000_000

  private let code: Int32

  package init(_ delivery: Delivery) {
    code =
      switch delivery {
      case .listed(let place): .min + Int32(clamping: min(max(0, place), Self.listed))
      case .dated(let month, let day): Int32(truncatingIfNeeded: month.index * 32 + day)
      }
  }

  var delivery: Delivery {
    isListed
      ? .listed(Int(code - .min)) : .dated(Month(index: Int(code >> 5)), day: Int(code & 31))
  }

  func isAfter(_ month: Month) -> Bool { !isListed && Int(code >> 5) > month.index }

  private var isListed: Bool { code <= .min + Int32(Self.listed) }

  package static func < (one: DeliveryCode, other: DeliveryCode) -> Bool { one.code < other.code }
}

/// What may stand among the values of a key; what is not in it need not be looked for.
package struct DatasetTraits: OptionSet, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Values of quarters, half-years, years or school years.
  package static let longPeriods = DatasetTraits(rawValue: 1)
  /// Cells of a breakdown.
  package static let cells = DatasetTraits(rawValue: 2)

  init(of record: DatasetRecord) {
    self = record.period.kind == .month ? [] : .longPeriods
    if record.dimensions != 0 { insert(.cells) }
  }
}
