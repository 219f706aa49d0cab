/// A length or coordinate as text: at most two decimals, no exponent, no `-0`.
package enum Coordinate {
  /// One that is not finite, or far outside any picture, is written as 0.
  package static func text(_ number: Double) -> String {
    var bytes: [UInt8] = []
    append(number, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  static func append(_ number: Double, to output: inout [UInt8]) {
    guard number.isFinite, abs(number) < 1e12 else {
      output.append(UInt8(ascii: "0"))
      return
    }
    let hundredths = Int((abs(number) * 100).rounded())
    if number < 0, hundredths > 0 { output.append(UInt8(ascii: "-")) }
    output.append(contentsOf: String(hundredths / 100).utf8)
    let rest = hundredths % 100
    guard rest > 0 else { return }
    output.append(UInt8(ascii: "."))
    output.append(UInt8(ascii: "0") + UInt8(rest / 10))
    if rest % 10 > 0 { output.append(UInt8(ascii: "0") + UInt8(rest % 10)) }
  }
}
