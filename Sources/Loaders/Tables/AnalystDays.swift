import Model

extension AnalystTable {
  /// The days of a column, in days since 1970-01-01.
  ///
  /// - Returns: `nil` for an empty cell and one that is reported; `nil` as a whole when the column is not
  ///   there.
  package mutating func days(_ name: String) -> [Int32?]? {
    guard let texts = texts(name) else { return nil }
    var days: [Int32?] = []
    days.reserveCapacity(texts.count)
    for (row, text) in texts.enumerated() {
      if let day = Self.day(text) {
        days.append(day)
        continue
      }
      days.append(nil)
      if NumberText.read(text, .comma) == .missing { continue }
      fault(
        .impossibleMonth,
        "datum \(Wording.quoted(text)) is niet te lezen; schrijf bijvoorbeeld 2007-07-31", row: row,
        column: name)
    }
    return days
  }

  /// A day as an export writes it; the form 2007-07-31 at once, for there are millions.
  package static func day(_ text: String) -> Int32? {
    if let date = isoDay(text) { return date }
    guard case .day(let date) = PeriodText.read(text) else { return nil }
    return Int32(EpochDay.day(date))
  }

  private static func isoDay(_ text: String) -> Int32? {
    var text = text
    let numbers = text.withUTF8 { bytes -> (Int, Int, Int)? in
      guard bytes.count == 10, bytes[4] == 45, bytes[7] == 45 else { return nil }
      func number(_ range: Range<Int>) -> Int? {
        var sum = 0
        for place in range {
          guard (48...57).contains(bytes[place]) else { return nil }
          sum = sum * 10 + Int(bytes[place] - 48)
        }
        return sum
      }
      guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
        return nil
      }
      return (year, month, day)
    }
    guard let (year, number, day) = numbers, (1900...2199).contains(year),
      let month = Month(year: year, number: number),
      let date = CalendarDate(month: month, day: day)
    else { return nil }
    return Int32(EpochDay.day(date))
  }
}
