import Model

/// Days since 1970-01-01 against the months from January 1900 to December 2199, by two tables: there are
/// millions of dates, and most of them stand close together.
struct SpellDays: @unchecked Sendable {
  static let firstMonth = Month.january(of: 1900)
  static let monthCount = 300 * 12

  /// Made once, never changed and never given back: counting references to it would cost more than using it.
  static let shared = SpellDays()

  /// The first day of each month, and of the one after the last.
  private let starts: UnsafePointer<Int32>
  /// The month of each day, counted from the first.
  private let months: UnsafePointer<UInt16>
  private let dayCount: Int

  private init() {
    let starts = UnsafeMutablePointer<Int32>.allocate(capacity: Self.monthCount + 1)
    for index in 0...Self.monthCount {
      let month = Self.firstMonth + index
      let day = EpochDay.day(year: month.year, month: month.number, day: 1)
      starts.advanced(by: index).initialize(to: Int32(day))
    }
    dayCount = Int(starts[Self.monthCount] - starts[0])
    let months = UnsafeMutablePointer<UInt16>.allocate(capacity: dayCount)
    for index in 0..<Self.monthCount {
      let first = Int(starts[index] - starts[0])
      months.advanced(by: first).initialize(
        repeating: UInt16(index), count: Int(starts[index + 1] - starts[index]))
    }
    self.starts = UnsafePointer(starts)
    self.months = UnsafePointer(months)
  }

  var first: Int32 { starts[0] }
  /// The first day behind the table.
  var end: Int32 { starts[Self.monthCount] }

  /// - Returns: `nil` for a day that is not in the calendar, or not between 1900 and 2199.
  @inline(__always)
  func day(year: Int, month: Int, day: Int) -> Int32? {
    guard year >= 1900, year < 2200, month >= 1, month <= 12, day >= 1 else { return nil }
    let index = (year - 1900) * 12 + month - 1
    let date = starts[index] + Int32(day - 1)
    return date < starts[index + 1] ? date : nil
  }

  /// The number of the month that a day is in; those before and behind the table count as its ends.
  @inline(__always)
  func month(of day: Int32) -> Int {
    if day < first { return 0 }
    let place = Int(day) - Int(first)
    return place < dayCount ? Int(months[place]) : Self.monthCount
  }

  /// The first day of a month by its number.
  func firstDay(of month: Int) -> Int32 { starts[max(0, min(month, Self.monthCount))] }
}
