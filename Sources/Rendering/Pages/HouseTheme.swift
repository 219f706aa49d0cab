import Charts
import Model

extension Theme {
  /// The program's own colours and letters, with those of a house style in their place.
  init(_ style: HouseStyle) {
    self.init()
    accent = Self.paint(accent, style.accent)
    green = Self.paint(green, style.signalStyles[.green]?.colour)
    orange = Self.paint(orange, style.signalStyles[.orange]?.colour)
    red = Self.paint(red, style.signalStyles[.red]?.colour)
    grey = Self.paint(grey, style.signalStyles[.grey]?.colour)
    if let font = style.font {
      use(font: HouseFontRules.family, widths: LetterWidths(font.widths))
    }
  }

  private static func paint(_ standard: Paint, _ own: HouseStyle.Accent?) -> Paint {
    own.map { Paint($0.light, dark: $0.dark, name: standard.name) } ?? standard
  }
}
