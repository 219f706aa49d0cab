import Model

/// A day as XML writes it (ISO 8601), with or without a time behind it.
enum ISODay {
  static func read(_ text: String) -> CalendarDate? {
    let text = text.trimmed
    let day = text.prefix { $0 != "T" && $0 != " " }
    guard day.utf8.count == 10, let month = Month(iso: day.prefix(7)), day.dropFirst(7).first == "-"
    else { return nil }
    return Int(day.suffix(2)).flatMap { CalendarDate(month: month, day: $0) }
  }
}
