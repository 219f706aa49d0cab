import Loaders
import Metrics
import Model

extension AnalystTable {
  /// A column of shares: fractions (0,3), or percentages (30%) where a percent sign stands behind them.
  ///
  /// - Returns: missing ones `nil`; `nil` when the column is not there or can't be read.
  mutating func shares(
    _ name: String, in range: ClosedRange<Double>, sign: DecimalSign?, isRequired: Bool = true
  ) -> [Double?]? {
    guard let texts = texts(name), let numbers = numbers(name, sign: sign, isRequired: isRequired)
    else {
      return nil
    }
    var shares: [Double?] = []
    let hasPercentages = texts.contains { $0.contains("%") }
    for (row, number) in numbers.enumerated() {
      let isPercentage = texts[row].contains("%")
      let share = number.map { isPercentage ? Percentage.share(of: $0) : $0 }
      shares.append(share)
      guard let share else { continue }
      if hasPercentages, !isPercentage, share != 0 {
        fault(
          .wrongValue,
          "'\(texts[row])' heeft geen procentteken en andere waarden in deze kolom wel; schrijf ze allemaal zo",
          row: row, column: name)
      } else if !range.contains(share) {
        fault(
          .wrongValue,
          "'\(texts[row])' is geen aandeel dat hier kan; schrijf een breuk, zoals 0,3, of een percentage, zoals 30%",
          row: row, column: name)
      }
    }
    return shares
  }

  /// A column of shares that may be left out, as may its cells.
  mutating func optionalShares(
    _ name: String, in range: ClosedRange<Double>, sign: DecimalSign?
  ) -> [Double?] {
    let missing = [Double?](repeating: nil, count: count)
    guard index(of: name) != nil else { return missing }
    return shares(name, in: range, sign: sign, isRequired: false) ?? missing
  }

  /// A column of whole numbers that may be left out, as may its cells.
  mutating func counts(_ name: String, sign: DecimalSign?) -> [Int?] {
    guard index(of: name) != nil, let numbers = numbers(name, sign: sign) else {
      return .init(repeating: nil, count: count)
    }
    var counts: [Int?] = []
    for (row, number) in numbers.enumerated() {
      let whole = number.flatMap(Int.init(exactly:))
      if number != nil, whole == nil {
        fault(.wrongValue, "schrijf hier een geheel getal", row: row, column: name)
      }
      counts.append(whole)
    }
    return counts
  }
}
