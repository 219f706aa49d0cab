import Model

/// Looks for citizen service numbers in what people write: explanations, measures, projects, risks.
enum FreeTextGuard {
  /// Reports each number of nine digits that passes the eleven-test, without printing it.
  ///
  /// - Returns: whether there is none.
  @discardableResult
  static func check(_ text: String, path: String, log: DiagnosticLog) -> Bool {
    let places = text.split(separator: #/\r\n|\n|\r/#, omittingEmptySubsequences: false)
      .enumerated().flatMap { line, text in columns(in: text).map { (line + 1, $0) } }
    for (line, column) in places {
      log.fault(
        .personalData,
        "hier staat een getal dat de elfproef van een burgerservicenummer doorstaat; haal het uit de tekst",
        at: .text(path: path, line: line, column: column))
    }
    return places.isEmpty
  }

  /// Where such numbers begin, in characters from 1.
  private static func columns(in line: Substring) -> [Int] {
    // Quick, since nearly no line has as many digits.
    guard line.utf8.count(where: { (48...57).contains($0) }) >= 9 else { return [] }
    let characters = Array(line)
    return characters.indices.compactMap { start in
      guard characters[start].isASCIIDigit, !isJoined(characters, before: start) else { return nil }
      return number(characters, from: start).flatMap { digits in
        CitizenServiceNumber.passes(digits) && !isAmount(characters[..<start]) ? start + 1 : nil
      }
    }
  }

  /// The nine digits from there, with a point or a space between some: `123456782`, `1234.56.782`,
  /// `123 456 782`. Groups of three with points are an amount.
  private static func number(_ line: [Character], from start: Int) -> [UInt8]? {
    var digits: [UInt8] = []
    var groups: [(separator: Character, size: Int)] = [(" ", 0)]
    var place = start
    while place < line.count {
      if let digit = line[place].asciiDigit {
        digits.append(digit)
        groups[groups.count - 1].size += 1
      } else if [".", " ", "\u{A0}", "-"].contains(line[place]), place + 1 < line.count,
        line[place + 1].isASCIIDigit, digits.count < 9
      {
        groups.append((line[place], 0))
      } else {
        break
      }
      place += 1
    }
    guard digits.count == 9, place == line.count || !line[place].isLetter else { return nil }
    switch groups.map(\.size) {
    case [9], [4, 2, 3]: return digits
    case [3, 3, 3]: return groups[1].separator == "." ? nil : digits
    default: return nil
    }
  }

  /// Part of a longer number or word, such as an account number.
  private static func isJoined(_ line: [Character], before start: Int) -> Bool {
    guard start > 0 else { return false }
    let before = line[start - 1]
    if before.isLetter || before.isNumber { return true }
    return start > 1 && [".", ",", "-"].contains(before) && line[start - 2].isNumber
  }

  /// Behind a sign or a key of money.
  private static func isAmount(_ before: ArraySlice<Character>) -> Bool {
    let text = String(before).trimmed.lowercased()
    return ["€", "eur", "euro", "laag:", "verwacht:", "hoog:", "per_maand:"].contains {
      text.hasSuffix($0)
    }
  }
}

extension Character {
  fileprivate var asciiDigit: UInt8? {
    guard let value = asciiValue, (48...57).contains(value) else { return nil }
    return value - 48
  }

  fileprivate var isASCIIDigit: Bool { asciiDigit != nil }
}
