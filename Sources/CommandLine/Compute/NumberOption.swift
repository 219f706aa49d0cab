import Markup

extension OptionValue {
  /// A whole number, with or without Dutch groups of thousands.
  static func wholeNumber(_ text: String, in range: ClosedRange<Int>) throws -> Int {
    guard let number = Int(text) ?? Int(ungrouped(text)), range.contains(number) else {
      throw OptionFault(
        "schrijf een geheel getal van \(shown(range.lowerBound)) tot en met \(shown(range.upperBound))"
      )
    }
    return number
  }

  /// An amount of euros: `1500000`, `1.500.000`, `1500000,50` or `€ 1.500.000`.
  static func amount(_ text: String) throws -> Double {
    let plain = text.filter { $0 != "€" && $0 != " " }
    if plain.wholeMatch(of: #/-?\d{1,3}\.\d{3}/#) != nil {
      throw OptionFault(
        "'\(text)' kan een duizendtal en een breuk zijn; schrijf het bedrag zonder punt")
    }
    guard let amount = Double(ungrouped(plain).replacing(",", with: ".")), abs(amount) <= 1e15
    else { throw OptionFault("schrijf een bedrag in euro's, zoals 1500000") }
    return amount
  }

  /// A share: `0,95`, `0.95` or `95%`; above 1 it can only be a percentage.
  static func share(_ text: String) throws -> Double {
    let digits = text.last == "%" ? String(text.dropLast()) : text
    guard let number = Double(digits.replacing(",", with: ".")), (0...100).contains(number) else {
      throw OptionFault("schrijf een aandeel, zoals 0,95 of 95%")
    }
    return text.last == "%" || number > 1 ? number / 100 : number
  }

  /// Dutch groups of thousands taken together; any other text as it is.
  private static func ungrouped(_ text: String) -> String {
    text.wholeMatch(of: #/-?\d{1,3}(\.\d{3})+(,\d+)?/#) == nil ? text : text.filter { $0 != "." }
  }

  private static func shown(_ number: Int) -> String {
    DutchNumber.text(Double(number), decimals: 0)
  }
}
