import Colours

/// The look that an organisation gives its reports: `huisstijl/huisstijl.yaml`, and `signalen` of peil.yaml.
package struct HouseStyle: Sendable {
  /// How a signal is drawn.
  package enum SignalLook: String, Hashable, Sendable, CaseIterable {
    case shapes = "vormen"
    case faces = "gezichten"
  }

  /// One colour on paper and one on a dark screen.
  package struct Accent: Hashable, Sendable {
    package var light: SRGB
    package var dark: SRGB

    package init(light: SRGB, dark: SRGB) {
      self.light = light
      self.dark = dark
    }
  }

  /// The own word and colour of a signal; `nil`: the program's.
  package struct SignalStyle: Hashable, Sendable {
    package var word: String?
    package var colour: Accent?

    package init(word: String? = nil, colour: Accent? = nil) {
      self.word = word
      self.colour = colour
    }
  }

  /// The name as the house style writes it; `nil`: that of the organisation.
  package var name: String?
  package var logo: Logo?
  /// `nil`: the program's own.
  package var accent: Accent?
  package var signals = SignalLook.shapes
  /// The words and colours of signals, where the dossier has its own.
  package var signalStyles: [Signal: SignalStyle] = [:]
  /// `nil`: the program's own.
  package var font: HouseFont?

  package init() {}

  /// The grounds that colours must stand out on.
  package static let paper = SRGB(0xff_ffff)
  package static let darkGround = SRGB(0x12_181e)
  /// WCAG 2.1, 1.4.3: the contrast of text.
  package static let textContrast = 4.5
}
