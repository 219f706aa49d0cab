import Markup
import Model

/// Figures as a reader sees them: Dutch numbers with their unit, the same everywhere.
package struct FigureText: Sendable {
  let unit: Unit
  let decimals: Int

  package init(_ indicator: Indicator) {
    unit = Unit(indicator.unitOfMeasure)
    decimals = indicator.decimals
  }

  package init(unit: String, decimals: Int) {
    self.unit = Unit(unit)
    self.decimals = decimals
  }

  /// How the words of a unit of measure go with a number.
  enum Unit: Hashable {
    case none
    case percent
    /// Euros, with the word for their size: `mln`, `duizend` or nothing.
    case euro(size: String)
    /// A size without a unit: duizend, mln.
    case size(String)
    case days
    case other(String)

    init(_ text: String) {
      let words = text.lowercased().replacing("×", with: "x")
      let compact = words.filter { !$0.isWhitespace && $0 != "." }
      switch compact {
      case "", "aantal", "kwalitatief": self = .none
      case "%", "procent": self = .percent
      case "€", "euro", "eur": self = .euro(size: "")
      case "x1m€", "x1mln€", "xmln€", "x1000000€", "€x1mln", "mln€", "€mln":
        self = .euro(size: "mln")
      case "x1000€", "xduizend€", "€x1000", "duizend€": self = .euro(size: "duizend")
      case "x1000", "x1000aantal", "duizend": self = .size("duizend")
      case "x1mln", "x1m", "x1000000", "mln": self = .size("mln")
      case "dagen", "dag": self = .days
      default: self = .other(text)
      }
    }
  }

  private static let space = "\u{A0}"

  /// `2,02%`, `€ 10,4 mln`, `25 dagen`; with no-break spaces.
  package func full(_ value: Double) -> String { withUnit(number(value), one: isOne(value)) }

  /// The number with the sign of per cent alone; other units stand in the head or behind the name.
  package func short(_ value: Double) -> String {
    unit == .percent ? number(value) + "%" : number(value)
  }

  package func number(_ value: Double) -> String { DutchNumber.text(value, decimals: decimals) }

  package func full(_ value: FigureValue) -> String {
    switch value {
    case .number(let number): full(number)
    case .status(let word): word
    }
  }

  package func short(_ value: FigureValue) -> String {
    switch value {
    case .number(let number): short(number)
    case .status(let word): word
    }
  }

  /// A difference: of percentages in procentpunt, else in the unit itself.
  package func difference(_ value: Double, showsPlus: Bool = false) -> String {
    let digits = DutchNumber.text(value, decimals: decimals, showsPlus: showsPlus)
    guard unit == .percent else { return withUnit(digits, one: isOne(value)) }
    return digits + Self.space + "procentpunt"
  }

  /// A difference in a table, where the unit is known.
  package func shortDifference(_ value: Double) -> String { short(value) }

  private func isOne(_ value: Double) -> Bool {
    DutchNumber.text(abs(value), decimals: decimals) == "1"
  }

  private func withUnit(_ digits: String, one: Bool) -> String {
    let space = Self.space
    return switch unit {
    case .none: digits
    case .percent: digits + "%"
    case .euro(let size): DutchNumber.euro + digits + (size.isEmpty ? "" : space + size)
    case .size(let word): digits + space + word
    case .days: digits + space + (one ? "dag" : "dagen")
    case .other(let text): digits + space + (one ? UnitWords.singular(text) : text)
    }
  }

  /// What stands behind the indicator's name: `€ mln`, `dagen`; `nil` where the figure says it.
  package var caption: String? {
    switch unit {
    case .none, .percent: nil
    case .euro(let size): size.isEmpty ? "€" : DutchNumber.euro + size
    case .size(let word): "×" + Self.space + (word == "duizend" ? "1.000" : word)
    case .days: "dagen"
    case .other(let text): text
    }
  }
}

extension Month {
  /// `juli 2007`.
  package var dutch: String { DutchDate.text(year: year, month: number) }
  /// `juli`.
  package var dutchName: String { DutchDate.name(ofMonth: number) }
  /// `jul 2007`.
  package var dutchShort: String { "\(DutchDate.shortName(ofMonth: number)) \(year)" }
}

extension String {
  /// For a name within a sentence; an abbreviation stays as it is.
  var lowercasedFirst: String {
    guard let first, dropFirst().first?.isUppercase != true else { return self }
    return first.lowercased() + dropFirst()
  }

  /// The text with its first letter as a capital.
  var capitalizedFirst: String {
    guard let first else { return self }
    return first.uppercased() + dropFirst()
  }
}

/// A list in running text: `a`, `a en b`, `a, b en c`.
package func enumeration(_ items: [String], _ word: String = "en") -> String {
  guard items.count > 1, let last = items.last else { return items.first ?? "" }
  return items.dropLast().joined(separator: ", ") + " \(word) " + last
}
