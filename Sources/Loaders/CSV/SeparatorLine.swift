/// The line `sep=;` that a CSV file may begin with, to tell Excel its delimiter.
enum SeparatorLine {
  private static let word = Array("sep=".utf8)

  /// Takes the line's text away and leaves its end, so that all other lines keep their numbers.
  ///
  /// - Returns: the delimiter; `nil` for a text without such a line.
  static func take(from text: inout [UInt8]) -> UInt8? {
    // Excel takes `sep=;`, and programs quote it: `"sep=;"`.
    let isQuoted = text.first == CSVScanner.quote
    let start = isQuoted ? 1 : 0
    let end = start + word.count + 1 + start
    guard text.count > end,
      text[end] == CSVScanner.newline || text[end] == CSVScanner.carriageReturn
    else { return nil }
    for (place, byte) in word.enumerated() where text[start + place] | 32 != byte | 32 {
      return nil
    }
    let sign = text[start + word.count]
    let isAllowed = sign == 9 || (sign > 32 && sign < 127 && sign != CSVScanner.quote)
    let isDigitOrLetter =
      (48...57).contains(sign) || (65...90).contains(sign) || (97...122).contains(sign)
    guard isAllowed, !isDigitOrLetter, !isQuoted || text[end - 1] == CSVScanner.quote else {
      return nil
    }
    text.removeSubrange(0..<end)
    return sign
  }
}
