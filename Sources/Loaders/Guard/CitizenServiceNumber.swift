/// The eleven-test (elfproef) of the Dutch citizen service number (BSN).
///
/// - Formula: 9 a + 8 b + 7 c + 6 d + 5 e + 4 f + 3 g + 2 h - i is a multiple of 11, and not 0.
/// - Source: Logisch Ontwerp BSN, Rijksdienst voor Identiteitsgegevens. One in eleven numbers of nine
///   digits passes by chance.
enum CitizenServiceNumber {
  static func passes(_ digits: some Sequence<UInt8>) -> Bool {
    var sum = 0
    var weight = 9
    for digit in digits {
      sum += (weight == 1 ? -1 : weight) * Int(digit)
      weight -= 1
    }
    return weight == 0 && sum != 0 && sum % 11 == 0
  }

  /// What a cell says: a number of nine digits, or of eight whose leading zero a spreadsheet took.
  enum Cell: Hashable {
    case empty
    case passing(UInt32)
    case other
  }

  /// - Parameter text: also with points, spaces or dashes between the digits.
  static func cell(_ text: some StringProtocol) -> Cell {
    var digits: [UInt8] = []
    var isEmpty = true
    for byte in text.utf8 {
      switch byte {
      case 48...57:
        guard digits.count < 9 else { return .other }
        digits.append(byte - 48)
        isEmpty = false
      case 32, 45, 46: continue
      default: return .other
      }
    }
    if isEmpty { return .empty }
    if digits.count == 8 { digits.insert(0, at: 0) }
    guard digits.count == 9, passes(digits) else { return .other }
    return .passing(digits.reduce(0) { $0 * 10 + UInt32($1) })
  }
}
