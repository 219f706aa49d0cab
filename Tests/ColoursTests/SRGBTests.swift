import Colours
import Testing

@Suite struct SRGBTests {
  @Test(arguments: ["#000000", "#0b5fa5", "#ffffff", "#00000f"])
  func readsWhatItWrites(text: String) { #expect(SRGB(hex: text)?.hex == text) }

  @Test(arguments: [
    "", "#", "0b5fa5", "#fff", "#0b5fa", "#0b5fa55", "#+b5fa5", "#ggggggg", "rood", "#0b5fé",
  ])
  func refusesWhatIsNoColour(text: String) { #expect(SRGB(hex: text) == nil) }

  /// Known ratios: black on white 21, #767676 is the lightest grey that passes on white, #777777 fails.
  @Test func measuresContrast() {
    let white = SRGB(0xff_ffff)
    #expect(abs(SRGB(0).contrast(with: white) - 21) < 1e-12)
    #expect(white.contrast(with: white) == 1)
    #expect(abs(SRGB(0x76_7676).contrast(with: white) - 4.5422) < 0.0001)
    #expect(SRGB(0x77_7777).contrast(with: white) < 4.5)
  }

  /// Ottosson's own example of the range: white is (1, 0, 0), and red as in his table of sRGB.
  @Test func findsOKLab() {
    let white = OKLab(SRGB(0xff_ffff))
    #expect(abs(white.lightness - 1) < 1e-6 && abs(white.a) < 1e-6 && abs(white.b) < 1e-6)
    let red = OKLab(SRGB(0xff_0000))
    #expect(abs(red.lightness - 0.62796) < 1e-4)
    #expect(abs(red.a - 0.22486) < 1e-4 && abs(red.b - 0.12585) < 1e-4)
  }

  @Test(arguments: [0xff_cc00, 0xff_ffff, 0x00_ff00, 0x77_7777, 0xee_66aa] as [UInt32])
  func nearestPassesAndHasNoNearerNeighbour(number: UInt32) throws {
    let (colour, paper) = (SRGB(number), SRGB(0xff_ffff))
    let nearest = try #require(colour.nearest(contrast: 4.5, with: paper))
    #expect(nearest.contrast(with: paper) >= 4.5)
    let own = OKLab(colour)
    let distance = own.distance(to: OKLab(nearest))
    let near = { (byte: UInt8) in max(0, Int(byte) - 4)...min(255, Int(byte) + 4) }
    for red in near(nearest.red) {
      for green in near(nearest.green) {
        for blue in near(nearest.blue) {
          let other = SRGB(red: UInt8(red), green: UInt8(green), blue: UInt8(blue))
          guard other.contrast(with: paper) >= 4.5 else { continue }
          #expect(own.distance(to: OKLab(other)) >= distance - 1e-4)
        }
      }
    }
  }

  @Test func keepsAColourThatPasses() {
    #expect(SRGB(0).nearest(contrast: 4.5, with: SRGB(0xff_ffff)) == SRGB(0))
    #expect(SRGB(0).nearest(contrast: 22, with: SRGB(0xff_ffff)) == nil)
    let dark = SRGB(0x12_181e)
    #expect(SRGB(0x80_0020).nearest(contrast: 4.5, with: dark)?.contrast(with: dark) ?? 0 >= 4.5)
  }
}
