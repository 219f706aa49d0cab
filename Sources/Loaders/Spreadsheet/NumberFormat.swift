import Model
import Numerals

/// What the format of a cell says its number is.
enum NumberFormat: Hashable, Sendable {
  case plain
  case percentage
  case date

  /// The formats that Excel knows by number only (ECMA-376 part 1, 18.8.30).
  init(builtIn number: Int) {
    switch number {
    case 9, 10: self = .percentage
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .date
    default: self = .plain
    }
  }

  /// Reads a code such as `0,0%`, `[$-413]d mmmm yyyy;@` or `[Red]-0.00`; times of day are plain numbers.
  init(code: String) {
    let letters = Self.letters(of: code)
    if letters.contains("%") {
      self = .percentage
    } else if ["general", "standaard"].contains(letters.trimmed.lowercased()) {
      self = .plain
    } else {
      let small = Set(
        letters.lowercased().replacing("am/pm", with: "").replacing("a/p", with: ""))
      // Dutch codes write a year with a j. An m beside hours or seconds is minutes.
      let isDay = !small.isDisjoint(with: ["d", "y", "j"])
      let isMonth = small.contains("m") && small.isDisjoint(with: ["h", "u", "s"])
      self = isDay || isMonth ? .date : .plain
    }
  }

  /// The first section of a code without what is shown as it stands: quoted, escaped, between brackets.
  private static func letters(of code: String) -> String {
    var letters = ""
    var rest = Substring(code)
    while let letter = rest.popFirst() {
      switch letter {
      case ";": return letters
      case "\"": rest = rest.firstIndex(of: "\"").map { rest[rest.index(after: $0)...] } ?? ""
      case "\\", "_", "*": _ = rest.popFirst()
      case "[":
        let end = rest.firstIndex(of: "]") ?? rest.endIndex
        // Hours, minutes or seconds that passed: `[h]:mm`.
        let elapsed = rest[..<end].lowercased()
        if !elapsed.isEmpty, elapsed.allSatisfy({ "hms".contains($0) }) { letters += "s" }
        rest = end == rest.endIndex ? "" : rest[rest.index(after: end)...]
      default: letters.append(letter)
      }
    }
    return letters
  }

  /// A cell with this number in this format.
  @inline(__always)
  func cell(_ number: Double, calendar: SerialCalendar) -> Grid.Cell {
    switch self {
    case .plain: .number(number)
    case .percentage: .percentage(Self.percent(number))
    case .date: calendar.date(number).map(Grid.Cell.date) ?? .number(number)
    }
  }

  /// A hundred times a number on its decimal text: 0.058 is 5.8, not 5.800000000000001.
  static func percent(_ fraction: Double) -> Double {
    guard var digits = DecimalDigits(fraction) else { return fraction }
    digits.pointPosition += 2
    let percent = digits.value
    return percent.isFinite ? percent : fraction
  }
}

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
