/// A colour of a screen: three bytes of sRGB.
package struct SRGB: Hashable, Sendable {
  package var red: UInt8
  package var green: UInt8
  package var blue: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// `0x1b2430`, as the program writes its own colours; what lies above 24 bits is left out.
  package init(_ number: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: number >> 16), green: UInt8(truncatingIfNeeded: number >> 8),
      blue: UInt8(truncatingIfNeeded: number))
  }

  /// `#1b2430`; `nil` for anything else.
  package init?(hex text: String) {
    let digits = text.utf8.dropFirst()
    guard text.utf8.first == UInt8(ascii: "#"), digits.count == 6,
      let number = UInt32(String(digits) ?? "", radix: 16), digits.first != UInt8(ascii: "+")
    else { return nil }
    self.init(number)
  }

  /// `#1b2430`.
  package var hex: String {
    let digits = String(
      UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue), radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// Red, green and blue as shares of light, 0 to 1; IEC 61966-2-1.
  package var linear: (red: Double, green: Double, blue: Double) {
    (Light.shares[Int(red)], Light.shares[Int(green)], Light.shares[Int(blue)])
  }

  /// The relative luminance of WCAG 2.1, 0 for black and 1 for white.
  package var luminance: Double {
    let light = linear
    return 0.2126 * light.red + 0.7152 * light.green + 0.0722 * light.blue
  }

  /// The contrast ratio of WCAG 2.1, 1 to 21: `(L1 + 0.05) / (L2 + 0.05)`, the lighter above.
  package func contrast(with other: SRGB) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }
}
