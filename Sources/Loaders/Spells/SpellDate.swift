import Model

/// The first or last day of a spell as a file writes it.
enum SpellDate: Hashable {
  case day(Int32)
  /// Nothing, a word for nothing, or a day so far away that it means never.
  case none
  case unreadable

  /// A date in one of the forms of the contract, with or without a time of day.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, days: SpellDays) {
    if let date = Self.plain(bytes, days) {
      self = date
    } else {
      self = Self.careful(bytes, days)
    }
  }

  /// `2007-07-31`, `31-07-2007` and `20070731`: nearly all there are.
  @inline(__always)
  private static func plain(
    _ bytes: UnsafeBufferPointer<UInt8>, _ days: SpellDays
  ) -> SpellDate? {
    if bytes.isEmpty { return SpellDate.none }
    var number: (year: Int, month: Int, day: Int)?
    if bytes.count == 10 {
      if bytes[4] == dash, bytes[7] == dash {
        number = Self.number(bytes, 0, 5, 8)
      } else if bytes[2] == dash, bytes[5] == dash {
        number = Self.number(bytes, 6, 3, 0)
      }
    } else if bytes.count == 8 {
      number = Self.number(bytes, 0, 4, 6)
    }
    guard let number else { return nil }
    if number.year >= 2200 { return SpellDate.none }
    return days.day(year: number.year, month: number.month, day: number.day).map(SpellDate.day)
  }

  /// The numbers of four, two and two digits at these places; `nil` when there is anything else.
  @inline(__always)
  private static func number(
    _ bytes: UnsafeBufferPointer<UInt8>, _ year: Int, _ month: Int, _ day: Int
  ) -> (year: Int, month: Int, day: Int)? {
    var other: UInt8 = 0
    func digit(_ place: Int) -> Int {
      let digit = bytes[place] &- 48
      if digit > 9 { other = 1 }
      return Int(digit)
    }
    let century = digit(year) * 10 + digit(year + 1)
    let number = (
      century * 100 + digit(year + 2) * 10 + digit(year + 3), digit(month) * 10 + digit(month + 1),
      digit(day) * 10 + digit(day + 1)
    )
    return other == 0 ? number : nil
  }

  private static let dash = UInt8(ascii: "-")

  private static func careful(
    _ bytes: UnsafeBufferPointer<UInt8>, _ days: SpellDays
  ) -> SpellDate {
    guard bytes.count <= 40 else { return .unreadable }
    var text = String(decoding: bytes, as: UTF8.self).trimmed
    if NumberText.isMissing(text) || words.contains(text.lowercased()) { return .none }
    // `0` and `00000000`, as old systems fill a date that is not there.
    if text.utf8.allSatisfy({ $0 == 48 || $0 == dash }) { return .none }
    if let space = text.firstIndex(where: { $0 == " " || $0 == "T" }) {
      guard isTime(text[text.index(after: space)...]) else { return .unreadable }
      text = String(text[..<space])
    }
    guard text.utf8.count != bytes.count else { return read(text, days) }
    let shorter = Array(text.utf8)
    return shorter.withUnsafeBufferPointer { plain($0, days) } ?? read(text, days)
  }

  private static func read(_ text: String, _ days: SpellDays) -> SpellDate {
    guard case .day(let date) = PeriodText.read(text) else {
      return isFarAway(text) ? .none : .unreadable
    }
    return days.day(year: date.month.year, month: date.month.number, day: date.day)
      .map(SpellDate.day) ?? .unreadable
  }

  /// How databases and statistics programs write that there is nothing.
  private static let words: Set = ["null", "\\n", "none", "nat", "na", "nan", "leeg"]

  /// `00:00:00`, `0:00` or `12:30:00.000`.
  private static func isTime(_ text: Substring) -> Bool {
    text.utf8.contains(58)
      && text.utf8.allSatisfy { (48...57).contains($0) || [58, 46, 43, 45, 90].contains($0) }
  }

  /// `9-9-9999`: a date whose year no report reaches.
  private static func isFarAway(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.allSatisfy({ (1...4).contains($0.utf8.count) }) else {
      return false
    }
    let numbers = parts.compactMap { Int($0) }
    return numbers.count == 3 && (numbers[0] >= 2200 || numbers[2] >= 2200)
  }
}
