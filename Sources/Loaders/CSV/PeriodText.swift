import Model

/// Reads a month, day, quarter or year as exports, spreadsheets and StatLine write it.
enum PeriodText: Hashable {
  case month(Month)
  case day(CalendarDate)
  case quarter(ending: Month)
  case halfYear(ending: Month)
  case year(Int)
  case schoolYear(beginning: Int)

  var period: Period {
    switch self {
    case .month(let month): .month(month)
    case .day(let date): .month(date.month)
    case .quarter(let month): .quarter(ending: month)
    case .halfYear(let month): .halfYear(ending: month)
    case .year(let year): .year(year)
    case .schoolYear(let year): .schoolYear(beginning: year)
    }
  }

  /// When a delivery was made; `nil` for a period longer than a month.
  var delivery: Delivery? {
    switch self {
    case .month(let month): .dated(month, day: 0)
    case .day(let date): .dated(date.month, day: date.day)
    case .quarter, .halfYear, .year, .schoolYear: nil
    }
  }

  /// Years that a report can be about; others are typing faults.
  private static let years = 1900...2199

  /// - Returns: `nil` for a form that is none of the contract's, and for a month or day that does not exist.
  static func read(_ text: some StringProtocol) -> PeriodText? {
    guard text.utf8.count <= 20 else { return nil }
    let tokens = tokens(of: text)
    switch tokens.count {
    case 1: return tokens[0].number.flatMap { digits($0, count: tokens[0].text.utf8.count) }
    case 2: return named(tokens)
    case 3: return three(tokens)
    case 4: return quarter(tokens)
    case 5: return dashed(tokens) ?? namedDay(tokens)
    case 6: return quarterInWords(tokens)
    default: return nil
    }
  }

  /// A run of digits, of letters, or of what stands between.
  private struct Token {
    enum Kind { case digits, letters, separator }
    var kind: Kind
    var text: String
    var number: Int? { kind == .digits ? Int(text) : nil }
  }

  private static func tokens(of text: some StringProtocol) -> [Token] {
    var tokens: [Token] = []
    for scalar in text.lowercased().unicodeScalars {
      let kind: Token.Kind =
        switch scalar {
        case "0"..."9": .digits
        case "a"..."z": .letters
        default: .separator
        }
      if tokens.last?.kind == kind {
        tokens[tokens.count - 1].text.unicodeScalars.append(scalar)
      } else {
        tokens.append(Token(kind: kind, text: String(scalar)))
      }
    }
    return tokens
  }

  /// `2007`, `200707`, `20070731`, and the serial days of a spreadsheet.
  private static func digits(_ number: Int, count: Int) -> PeriodText? {
    switch count {
    case 4: checkedYear(number)
    case 5: serialDay(number)
    case 6: checkedMonth(number / 100, number % 100)
    case 8: checkedDay(number / 10_000, number / 100 % 100, number % 100)
    default: nil
    }
  }

  /// `2007-07`, `07-2007`, `juli 2007`, `jul-07`, `2007-jul`, `2007M07`, `2007MM07`, `2007KW03`,
  /// `2007Q3`, `2007HJ01`, `2007JJ00`, `2007SJ00`.
  private static func three(_ tokens: [Token]) -> PeriodText? {
    let (first, middle, last) = (tokens[0], tokens[1], tokens[2])
    if let one = first.number, let two = last.number {
      if middle.kind == .separator {
        guard middle.text == "-" else { return nil }
        if isYear(first), last.text.utf8.count <= 2 { return checkedMonth(one, two) }
        if isYear(last), first.text.utf8.count <= 2 { return checkedMonth(two, one) }
        return nil
      }
      if middle.text == "q", isYear(first) { return checkedQuarter(one, last) }
      guard isYear(first), last.text.utf8.count == 2 else { return nil }
      switch middle.text {
      case "m", "mm": return checkedMonth(one, two)
      case "kw": return checkedQuarter(one, two)
      case "hj": return checkedHalfYear(one, two)
      case "jj": return two == 0 ? checkedYear(one) : nil
      case "sj": return two == 0 && years.contains(one) ? .schoolYear(beginning: one) : nil
      default: return nil
      }
    }
    // A number of two digits before a name is a year or a day: that can't be told.
    if isYear(first), let year = first.number, isGap(middle), let number = monthNumber(last.text) {
      return checkedMonth(year, number)
    }
    guard first.kind == .letters, middle.kind == .separator, let number = monthNumber(first.text),
      ["-", " ", ". ", ".-", "."].contains(middle.text), let year = namedYear(last)
    else { return nil }
    return checkedMonth(year, number)
  }

  /// `jul07`, `juli2007`.
  private static func named(_ tokens: [Token]) -> PeriodText? {
    guard tokens[0].kind == .letters, let number = monthNumber(tokens[0].text),
      let year = namedYear(tokens[1])
    else { return nil }
    return checkedMonth(year, number)
  }

  /// `2007-K3`, `2007-Q3`, `2007 Q3`; `Q3-2007`, `K3 2007`.
  private static func quarter(_ tokens: [Token]) -> PeriodText? {
    if isYear(tokens[0]), let year = tokens[0].number, isGap(tokens[1]) {
      return isQuarter(tokens[2]) ? checkedQuarter(year, tokens[3]) : nil
    }
    guard isQuarter(tokens[0]), isGap(tokens[2]), isYear(tokens[3]), let year = tokens[3].number
    else { return nil }
    return checkedQuarter(year, tokens[1])
  }

  /// `3e kwartaal 2007`, `3rd quarter 2007`.
  private static func quarterInWords(_ tokens: [Token]) -> PeriodText? {
    guard let number = tokens[0].number, tokens[2].text == " ", tokens[4].text == " ",
      isYear(tokens[5]), let year = tokens[5].number
    else { return nil }
    let endings = ["st", "nd", "rd", "th"]
    switch tokens[3].text {
    case "kwartaal" where tokens[1].text == "e": return checkedQuarter(year, tokens[0])
    case "quarter" where (1...4).contains(number) && tokens[1].text == endings[number - 1]:
      return checkedQuarter(year, tokens[0])
    default: return nil
    }
  }

  private static func isQuarter(_ token: Token) -> Bool { token.text == "k" || token.text == "q" }

  /// A dash or a space between two parts.
  private static func isGap(_ token: Token) -> Bool { token.text == "-" || token.text == " " }

  /// `31 juli 2007`, `31-Jul-2007`, `Jul 31, 2007`, `2007-jul-31`.
  private static func namedDay(_ tokens: [Token]) -> PeriodText? {
    let isParted = isGap(tokens[1]) && (isGap(tokens[3]) || tokens[3].text == ", ")
    guard isParted else { return nil }
    if let number = monthNumber(tokens[0].text) {
      guard isYear(tokens[4]), let year = tokens[4].number, let day = day(tokens[2]) else {
        return nil
      }
      return checkedDay(year, number, day)
    }
    guard let number = monthNumber(tokens[2].text) else { return nil }
    // With a year of two digits day and year can't be told apart.
    if isYear(tokens[4]), let year = tokens[4].number, let day = day(tokens[0]) {
      return checkedDay(year, number, day)
    }
    if isYear(tokens[0]), let year = tokens[0].number, let day = day(tokens[4]),
      tokens[1].text == "-", tokens[3].text == "-"
    {
      return checkedDay(year, number, day)
    }
    return nil
  }

  private static func day(_ token: Token) -> Int? {
    token.text.utf8.count <= 2 ? token.number : nil
  }

  /// `31-07-2007`, `2007-07-31`. With slashes the day or the month may stand first: that is never guessed.
  private static func dashed(_ tokens: [Token]) -> PeriodText? {
    guard tokens[1].text == "-", tokens[3].text == "-", let first = tokens[0].number,
      let second = tokens[2].number, let third = tokens[4].number,
      tokens[2].text.utf8.count <= 2
    else { return nil }
    if isYear(tokens[0]), tokens[4].text.utf8.count <= 2 { return checkedDay(first, second, third) }
    if isYear(tokens[4]), tokens[0].text.utf8.count <= 2 { return checkedDay(third, second, first) }
    return nil
  }

  private static func isYear(_ token: Token) -> Bool { token.text.utf8.count == 4 }

  /// `07` is 2007, `98` is 1998.
  private static func namedYear(_ token: Token) -> Int? {
    guard let number = token.number else { return nil }
    switch token.text.utf8.count {
    case 4: return number
    case 2: return number < 70 ? 2000 + number : 1900 + number
    default: return nil
    }
  }

  /// Dutch and English, as programs in either language write them; no name is of two months.
  private static let names = [
    ["jan", "januari", "january"], ["feb", "februari", "february"],
    ["mrt", "maa", "maart", "mar", "march"], ["apr", "april"], ["mei", "may"],
    ["jun", "juni", "june"], ["jul", "juli", "july"], ["aug", "augustus", "august"],
    ["sep", "sept", "september"], ["okt", "oktober", "oct", "october"], ["nov", "november"],
    ["dec", "december"],
  ]

  private static func monthNumber(_ name: String) -> Int? {
    names.firstIndex { $0.contains(name) }.map { $0 + 1 }
  }

  private static func checkedYear(_ year: Int) -> PeriodText? {
    years.contains(year) ? .year(year) : nil
  }

  private static func checkedMonth(_ year: Int, _ number: Int) -> PeriodText? {
    guard years.contains(year) else { return nil }
    return Month(year: year, number: number).map { .month($0) }
  }

  private static func checkedDay(_ year: Int, _ number: Int, _ day: Int) -> PeriodText? {
    guard years.contains(year), let month = Month(year: year, number: number) else { return nil }
    return CalendarDate(month: month, day: day).map { .day($0) }
  }

  private static func checkedQuarter(_ year: Int, _ number: Int) -> PeriodText? {
    guard years.contains(year), (1...4).contains(number) else { return nil }
    return .quarter(ending: .january(of: year) + (number * 3 - 1))
  }

  /// Of a number of one digit.
  private static func checkedQuarter(_ year: Int, _ number: Token) -> PeriodText? {
    number.text.utf8.count == 1 ? number.number.flatMap { checkedQuarter(year, $0) } : nil
  }

  private static func checkedHalfYear(_ year: Int, _ number: Int) -> PeriodText? {
    guard years.contains(year), (1...2).contains(number) else { return nil }
    return .halfYear(ending: .january(of: year) + (number * 6 - 1))
  }

  /// A day counted from 30 December 1899, as spreadsheets of the 1900 system count after February 1900.
  private static func serialDay(_ serial: Int) -> PeriodText? {
    // 1 January 1950 to 31 December 2149; a postal code or an amount is not a date.
    guard (18_264...91_312).contains(serial) else { return nil }
    var left = serial - 18_264
    var month = Month.january(of: 1950)
    while left >= CalendarDate.days(in: month) {
      left -= CalendarDate.days(in: month)
      month = month + 1
    }
    return CalendarDate(month: month, day: left + 1).map { .day($0) }
  }
}
