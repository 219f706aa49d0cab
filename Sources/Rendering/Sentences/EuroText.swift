import Markup

/// Amounts of money as a reader sees them.
enum EuroText {
  private static let space = "\u{A0}"

  /// `€ 41,4 mln` from a million on, `€ 12.345` below; minus before the sign.
  static func short(_ amount: Double, showsPlus: Bool = false) -> String {
    guard abs(amount) >= 1e6 else { return whole(amount, showsPlus: showsPlus) }
    return sign(amount, showsPlus) + "€" + space + DutchNumber.text(abs(amount) / 1e6, decimals: 1)
      + space + "mln"
  }

  /// `€ 41.412.000`.
  static func whole(_ amount: Double, showsPlus: Bool = false) -> String {
    let text = DutchNumber.text(abs(amount), decimals: 0)
    let isNothing = text == DutchNumber.text(0.0, decimals: 0)
    return (isNothing ? "" : sign(amount, showsPlus)) + "€" + space + text
  }

  private static func sign(_ amount: Double, _ showsPlus: Bool) -> String {
    amount < 0 ? String(DutchNumber.minus) : showsPlus && amount > 0 ? "+" : ""
  }

  /// `17,5%` of a fraction.
  static func percent(_ fraction: Double, decimals: Int = 1) -> String {
    DutchNumber.text(fraction * 100, decimals: decimals) + "%"
  }
}
