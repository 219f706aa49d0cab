import Charts
import Colours
import Testing

/// The default palette can be told apart: computed, on paper and on a dark screen.
@Suite struct PaletteTests {
  private static let apart = Distinction.least
  private static let greyApart = Distinction.leastInGrey

  private static let theme = Theme()
  private static let signals = [theme.green, theme.orange, theme.red, theme.grey]
  /// A forecast is dashed in the colour of the actual figures: told apart by its stroke.
  private static let series = [theme.ink, theme.previous, theme.plan]

  /// Pairs of the test data with Sharma, Wu and Dalal (2005), by their number there.
  @Test(arguments: [
    ([50.0, 2.6772, -79.7751], [50.0, 0, -82.7485], 2.0425),
    ([50, -1.3802, -84.2814], [50, 0, -82.7485], 1.0),
    ([50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792),
    ([50, 2.49, -0.001], [50, -2.49, 0.0011], 7.2195),
    ([50, 2.5, 0], [73, 25, -18], 27.1492),
    ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
    ([22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373),
    ([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082),
  ])
  func agreesWithThePublishedPairs(one: [Double], other: [Double], difference: Double) {
    let (a, b) = (
      CIELab(l: one[0], a: one[1], b: one[2]), CIELab(l: other[0], a: other[1], b: other[2])
    )
    #expect(abs(a.difference(b) - difference) < 0.00005)
    #expect(abs(b.difference(a) - difference) < 0.00005)
  }

  private func expectApart(_ paints: [Paint], _ side: (Paint) -> SRGB) {
    for (place, one) in paints.enumerated() {
      for other in paints[(place + 1)...] {
        for vision in Vision.allCases {
          let difference = vision.lab(side(one)).difference(vision.lab(side(other)))
          #expect(difference >= Self.apart, "\(one.name) \(other.name) \(vision)")
        }
        let steps = abs(
          Vision.normal.lab(side(one)).l - Vision.normal.lab(side(other)).l)
        #expect(steps >= Self.greyApart, "\(one.name) \(other.name) in grey")
      }
    }
  }

  @Test func tellsSignalsApartOnPaper() { expectApart(Self.signals) { $0.light } }
  @Test func tellsSignalsApartInTheDark() { expectApart(Self.signals) { $0.dark } }
  @Test func tellsSeriesApartOnPaper() { expectApart(Self.series) { $0.light } }
  @Test func tellsSeriesApartInTheDark() { expectApart(Self.series) { $0.dark } }

  /// Parts of a whole: those beside each other at a glance, and all of them by their lightness, for a
  /// key; with the accents of house styles too.
  @Test(arguments: [0x0b_5fa5, 0x8a_1538, 0x00_6e3c, 0x7a_2a8a, 0xa8_4300, 0x00_0000] as [UInt32])
  func tellsPartsApart(accent: UInt32) throws {
    var theme = Theme()
    let light = SRGB(accent)
    let dark = try #require(light.nearest(contrast: 7, with: theme.paper.dark))
    if accent != 0x0b_5fa5 { theme.accent = Paint(light, dark: dark, name: theme.accent.name) }
    // Black is no accent that differs from ink; what lies beside it still does.
    let isInk = accent == 0
    for side in [{ $0.light }, { $0.dark }] as [(Paint) -> SRGB] {
      let parts = theme.parts
      for (place, one) in parts.enumerated() {
        // The first and the last are neighbours in a circle.
        let next = parts[(place + 1) % parts.count]
        for vision in Vision.allCases {
          let difference = vision.lab(side(one)).difference(vision.lab(side(next)))
          #expect(difference >= Self.apart, "\(one.name) \(next.name) \(vision)")
        }
        for other in parts[(place + 1)...] where !(isInk && one.name == "c-ink") {
          let steps = abs(Vision.normal.lab(side(one)).l - Vision.normal.lab(side(other)).l)
          #expect(steps >= Self.greyApart, "\(one.name) \(other.name) in grey")
        }
      }
    }
  }

  /// Levels go from light to dark on paper, in steps that are seen in grey; a figure stands in each.
  @Test func ordersLevels() {
    for side in [{ $0.light }, { $0.dark }] as [(Paint) -> SRGB] {
      let steps = Self.theme.levels.map { Vision.normal.lab(side($0)).l }
      let differences = zip(steps, steps.dropFirst()).map { $0 - $1 }
      #expect(differences.allSatisfy { $0 >= 4 } || differences.allSatisfy { $0 <= -4 }, "\(steps)")
    }
  }

  /// WCAG 2.1: 1.4.3 for text, 1.4.11 for what a chart is read by.
  @Test func standsOutOnItsGround() {
    let theme = Self.theme
    for paint in Self.signals + [theme.ink, theme.muted, theme.plan, theme.accent] {
      #expect(paint.light.contrast(with: theme.paper.light) >= 4.5, "\(paint.name)")
      #expect(paint.dark.contrast(with: theme.paper.dark) >= 4.5, "\(paint.name) dark")
    }
    #expect(theme.previous.light.contrast(with: theme.paper.light) >= 3)
    #expect(theme.previous.dark.contrast(with: theme.paper.dark) >= 3)
  }
}
