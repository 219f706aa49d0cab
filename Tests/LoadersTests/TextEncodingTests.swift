import Testing

@testable import Loaders

@Suite struct TextEncodingTests {
  private static let text = "maand;reeks;waarde\r\n2007-07;klanten;€ 12\r\n"

  private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    ([0xFEFF] + Array(text.utf16)).flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 255))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  private static let encoded: [[UInt8]] = [
    Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), utf16(text, bigEndian: false),
    utf16(text, bigEndian: true),
    text.unicodeScalars.map { $0 == "€" ? 0x80 : UInt8(truncatingIfNeeded: $0.value) },
  ]

  @Test(arguments: encoded)
  func readsEveryEncoding(bytes: [UInt8]) throws {
    #expect(TextEncoding.text(bytes) == Self.text)
    let loaded = try Sample.load(delivery: bytes)
    let name = TextEncoding.detect(bytes).name
    #expect(
      loaded.messages
        == (name == "UTF-8"
          ? [] : ["gegevens/a.csv: opmerking: gelezen met codering \(name) [P0117]"]))
    #expect(loaded.values() == [.number(12)])
  }

  @Test func readsEveryByteOfWindows1252() {
    let text = TextEncoding.text(Array(0x80...0xFF))
    #expect(text.unicodeScalars.count == 128)
    #expect(text.hasPrefix("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ"))
    #expect(text.hasSuffix("ûüýþÿ"))
  }

  @Test func readsHalfAUnitAndLoneSurrogates() {
    #expect(TextEncoding.text([0xFF, 0xFE]) == "")
    #expect(TextEncoding.text([0xFF, 0xFE, 0x41]) == "")
    #expect(TextEncoding.text([0xFF, 0xFE, 0x00, 0xD8]) == "\u{FFFD}")
  }
}
