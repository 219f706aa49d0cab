import Model

/// A period by StatLine's code (`2022MM01`) or by its words (`2022 januari*`).
enum StatLinePeriod: Hashable {
  case period(Period)
  /// A period that is no month, quarter, half year or year, with the reason that it is passed over.
  case passedOver(String)

  /// The period of a code of a list of periods.
  ///
  /// A day stands for its month, as everywhere in a dossier.
  ///
  /// - Returns: `nil` for what is no code of a period.
  static func code(_ text: String) -> StatLinePeriod? {
    if let period = PeriodText.read(text)?.period { return .period(period) }
    let bytes = Array(text.utf8)
    guard bytes.count == 8, isNumber(bytes[0..<4]), isNumber(bytes[6..<8]),
      (65...90).contains(bytes[4])
    else { return nil }
    switch String(decoding: bytes[4..<6], as: UTF8.self) {
    case "W1": return .passedOver(week)
    case "W4":
      return .passedOver("vier weken zijn geen maand; lever maandcijfers als u deze wilt gebruiken")
    case "X0": return .passedOver("het CBS noemt hiervan geen maand, kwartaal of jaar")
    case "G2", "G3", "G4", "G5": return .passedOver("dit is een gemiddelde over meer jaren")
    case "JJ", "HJ", "KW", "MM", "SJ": return nil
    default: return .passedOver("deze soort periode kent Peil niet")
    }
  }

  static let week =
    "een week hoort niet altijd bij één maand; lever maandcijfers als u deze wilt gebruiken"

  private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { (48...57).contains($0) }
  }
}

/// A period as StatLine's pages and CSV downloads write it: words with asterisks for provisional.
struct StatLinePeriodWords: Hashable {
  var period: StatLinePeriod
  /// Marked `*` (voorlopig) or `**` (nader voorlopig).
  var isProvisional: Bool

  /// Reads `2022`, `2022*`, `2022 januari*`, `2022 1e kwartaal**`, `2022 2e halfjaar`, `2007/'08`,
  /// `2022 week 1`, and the codes too.
  ///
  /// - Returns: `nil` for what is no period.
  init?(_ text: some StringProtocol) {
    var plain = text.trimmed
    let stars = plain.reversed().prefix { $0 == "*" }.count
    guard stars <= 2, plain.utf8.count <= 60 else { return nil }
    plain = plain.dropLast(stars).trimmed
    isProvisional = stars > 0
    guard let period = Self.words(plain.lowercased()) ?? StatLinePeriod.code(plain) else {
      return nil
    }
    self.period = period
  }

  private static func words(_ text: String) -> StatLinePeriod? {
    if isWeek(text) { return .passedOver(StatLinePeriod.week) }
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first, let year = year(first) else { return schoolYear(text) }
    switch words.count {
    case 2 where words[1].allSatisfy(\.isLetter):
      return PeriodText.read("\(words[1]) \(first)").map { .period($0.period) }
    case 3:
      guard let number = ordinal(words[1]) else { return nil }
      switch words[2] {
      case "kwartaal" where number <= 4: return StatLinePeriod.code("\(year)KW0\(number)")
      case "halfjaar" where number <= 2: return StatLinePeriod.code("\(year)HJ0\(number)")
      default: return nil
      }
    default: return nil
    }
  }

  /// `2022 week 1`, `2022W01`, `2022-W01`, `week 1 2022`, `wk 1-2022`.
  private static func isWeek(_ text: String) -> Bool {
    let words = text.split { !($0.isLetter || $0.isNumber) }.flatMap { word in
      // Digits and letters that stand together.
      word.first.map { $0.isNumber } == true
        ? [
          word.prefix { $0.isNumber }, word.drop { $0.isNumber }.prefix { $0.isLetter },
          word.drop { $0.isNumber }.drop { $0.isLetter },
        ]
        : [word.prefix { $0.isLetter }, word.drop { $0.isLetter }]
    }.filter { !$0.isEmpty }
    // StatLine adds the days that a week has in a year: `2022 week 52 (6 dagen)`.
    let numbers = words.prefix(3).filter { Int($0) != nil }
    guard words.count >= 3, numbers.count == 2,
      words.prefix(3).contains(where: { ["w", "wk", "week"].contains($0) })
    else { return false }
    return numbers.contains { year(String($0)) != nil }
      && numbers.contains { Int($0).map { (1...53).contains($0) } ?? false }
  }

  /// `2007/'08`, as StatLine writes what begins in one year and ends in the next.
  private static func schoolYear(_ text: String) -> StatLinePeriod? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let year = year(String(parts[0])) else { return nil }
    let end = parts[1].drop { $0 == "'" || $0 == "’" || $0 == "‘" }
    guard end.utf8.count == 2 || end.utf8.count == 4, let number = Int(end),
      number % 100 == (year + 1) % 100, end.utf8.count == 2 || number == year + 1
    else { return nil }
    return StatLinePeriod.code("\(year)SJ00")
  }

  private static func year(_ text: String) -> Int? {
    text.utf8.count == 4 && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }

  /// `1e` to `4e`.
  private static func ordinal(_ text: String) -> Int? {
    guard text.utf8.count == 2, text.hasSuffix("e"), let number = text.first?.wholeNumberValue,
      (1...4).contains(number)
    else { return nil }
    return number
  }
}
