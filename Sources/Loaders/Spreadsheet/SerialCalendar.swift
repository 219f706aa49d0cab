import Model

/// How a workbook counts the days of a date.
enum SerialCalendar: Hashable, Sendable {
  /// From 1 January 1900 as day 1, with a 29 February 1900 that never was.
  case from1900
  /// From 1 January 1904 as day 0, as Excel for the Mac did.
  case from1904

  /// The day of a number, its time cut off; `nil` for what is no day of the calendar.
  func date(_ serial: Double) -> CalendarDate? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    let day = Int(serial)
    return switch self {
    case .from1900:
      day == 0 || day == 60 ? nil : Self.date(daysFrom1899: day < 60 ? day + 1 : day)
    case .from1904: Self.date(daysFrom1899: day + 1462)
    }
  }

  /// By the civil calendar, from 30 December 1899 (Hinnant, "chrono-compatible low-level date algorithms").
  private static func date(daysFrom1899 days: Int) -> CalendarDate? {
    // 30 December 1899 is 693 899 days after 1 March of the year 0.
    let shifted = days + 693_899
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let number = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (number <= 2 ? 1 : 0)
    return Month(year: year, number: number).flatMap {
      CalendarDate(month: $0, day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
  }
}
