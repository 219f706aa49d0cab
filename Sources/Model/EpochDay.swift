/// Days since 1970-01-01 as dates of the Gregorian calendar and back.
///
/// - Source: the civil-day algorithms of Howard Hinnant, *chrono-compatible low-level date algorithms*
///   (2013): years counted from March, so that the leap day comes last.
package enum EpochDay {
  package static func day(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  package static func day(_ date: CalendarDate) -> Int {
    day(year: date.month.year, month: date.month.number, day: date.day)
  }

  package static func date(of day: Int32) -> (month: Month, day: Int) {
    let shifted = Int(day) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let number = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (number <= 2 ? 1 : 0)
    return (
      Month(index: year * 12 + number - 1), dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  package static func month(of day: Int32) -> Month { date(of: day).month }
  package static func year(of day: Int32) -> Int { date(of: day).month.year }

  /// The same day of the month, some months later; the last day where that month is shorter.
  package static func day(_ day: Int32, plusMonths months: Int) -> Int {
    let (month, number) = date(of: day)
    let later = month + months
    return self.day(
      year: later.year, month: later.number, day: min(number, CalendarDate.days(in: later)))
  }
}
