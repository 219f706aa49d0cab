/// A month of a year, counted so that months can be added and compared.
package struct Month: Hashable, Comparable, Sendable {
  /// Months since January of the year 0.
  package let index: Int

  package init(index: Int) { self.index = index }

  /// - Returns: `nil` when `number` is not in 1...12.
  package init?(year: Int, number: Int) {
    guard (1...12).contains(number) else { return nil }
    index = year * 12 + number - 1
  }

  /// Reads `2007-07`, the form of folders, options and JSON; nothing else.
  package init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let number = Int(parts[1])
    else { return nil }
    self.init(year: year, number: number)
  }

  package static func january(of year: Int) -> Month { Month(index: year * 12) }
  package static func december(of year: Int) -> Month { Month(index: year * 12 + 11) }

  package var year: Int { index >= 0 ? index / 12 : (index - 11) / 12 }
  /// 1 for January to 12 for December.
  package var number: Int { index - year * 12 + 1 }

  /// `2007-07`.
  package var iso: String {
    let digits = String(year)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return "\(padded)-\(number < 10 ? "0" : "")\(number)"
  }

  package static func < (one: Month, other: Month) -> Bool { one.index < other.index }
  package static func + (month: Month, count: Int) -> Month { Month(index: month.index + count) }
  package static func - (month: Month, count: Int) -> Month { Month(index: month.index - count) }
  /// The months from `other` to `month`, negative when `other` is later.
  package static func - (month: Month, other: Month) -> Int { month.index - other.index }

  /// The months of this year up to and including this one, January first.
  package var yearToDate: [Month] { (0..<number).map { Month.january(of: year) + $0 } }
}

/// What a figure in a delivery is about: a month, or a longer period that stays apart from its months.
package enum Period: Hashable, Sendable {
  case month(Month)
  /// A quarter by its last month.
  case quarter(ending: Month)
  /// Half a year by its last month.
  case halfYear(ending: Month)
  case year(Int)
  /// A school year by the year it begins in: 1 August to 31 July (Wet op het primair onderwijs, art. 1).
  case schoolYear(beginning: Int)

  /// The month at whose end the period is over.
  package var lastMonth: Month {
    switch self {
    case .month(let month), .quarter(let month), .halfYear(let month): month
    case .year(let year): .december(of: year)
    case .schoolYear(let year): .january(of: year + 1) + 6
    }
  }
}
