import Model

/// A figure of StatLine by the meaning that the CBS gives to its signs.
///
/// - Source: CBS, *Verklaring van tekens*: niets (blank), een cijfer kan op logische gronden niet
///   voorkomen; `.` onbekend, onvoldoende betrouwbaar of geheim; `x` geheim; `-` nihil.
enum StatLineValue: Hashable {
  case number(Double)
  case missing(Absence)
  /// No figure and no sign of the CBS.
  case unreadable(String)

  enum Absence: String, Hashable, CaseIterable {
    /// Null, of which version 3 does not say the meaning.
    case unstated = "leeg"
    /// Blank: a figure can't be there.
    case impossible = "kan niet voorkomen"
    case unknown = "onbekend, onbetrouwbaar of geheim"
    case confidential = "geheim"
  }

  /// A value of version 3: a number, or a padded text.
  init(_ field: ODataDocument.Field) {
    switch field {
    case .null: self = .missing(.unstated)
    case .number(let number): self = Self.checked(number, text: "\(number)")
    case .text(let padded): self = Self.text(padded.trimmed)
    }
  }

  /// A value of version 4, with what the CBS says of it.
  init(_ field: ODataDocument.Field, attribute: String?, text: String?) {
    if case .number(let number) = field {
      self = Self.checked(number, text: "\(number)")
    } else if let text, !text.isEmpty {
      self = Self.text(text)
    } else {
      switch attribute?.lowercased() {
      case "nil", "nihil": self = .number(0)
      case "confidential", "secret", "geheim": self = .missing(.confidential)
      case nil, "", "none", "null": self = .missing(.unstated)
      case "impossible": self = .missing(.impossible)
      default: self = .missing(.unknown)
      }
    }
  }

  private static func text(_ text: String) -> StatLineValue {
    switch text {
    case "": .missing(.impossible)
    case ".": .missing(.unknown)
    case "x", "X": .missing(.confidential)
    case "-": .number(0)
    default: number(text)
    }
  }

  /// The CBS groups no thousands here: a point or a comma is always the decimal sign.
  private static func number(_ text: String) -> StatLineValue {
    let isPlain = text.utf8.allSatisfy { (48...57).contains($0) || [43, 44, 45, 46].contains($0) }
    guard isPlain, let number = Double(text.replacing(",", with: ".")) else {
      return .unreadable(text)
    }
    return checked(number, text: text)
  }

  private static func checked(_ number: Double, text: String) -> StatLineValue {
    guard number.isFinite, abs(number) < 1e18 else { return .unreadable(text) }
    return .number(number == 0 ? 0 : number)
  }
}
