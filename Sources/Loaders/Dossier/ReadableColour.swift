import Colours
import Model

/// Reads a colour of text, and refuses one that can't be read on its ground.
enum ReadableColour {
  /// The colour on paper with that on a dark screen, which is found where the dossier names none.
  static func read(_ value: YAMLValue, dark: YAMLValue?) -> HouseStyle.Accent? {
    let darkColour = dark.flatMap {
      colour($0, on: HouseStyle.darkGround, "de donkere achtergrond")
    }
    guard let light = colour(value, on: HouseStyle.paper, "wit papier") else { return nil }
    // What just passes looks dull on a whole dark page.
    let own = light.nearest(contrast: 7, with: HouseStyle.darkGround)
    return (darkColour ?? own).map { HouseStyle.Accent(light: light, dark: $0) }
  }

  private static func colour(_ value: YAMLValue, on ground: SRGB, _ name: String) -> SRGB? {
    guard let text = value.text() else { return nil }
    guard let colour = SRGB(hex: text) else {
      value.wrong("een kleur zoals \"#0b5fa5\" (tussen aanhalingstekens)")
      return nil
    }
    let wanted = HouseStyle.textContrast
    guard colour.contrast(with: ground) < wanted else { return colour }
    let hint =
      colour.nearest(contrast: wanted, with: ground).map {
        "; de kleur die er het meest op lijkt en wel voldoet is \"\($0.hex)\""
      } ?? ""
    value.fault(
      .weakContrast,
      "`\(value.name)` \(Wording.quoted(text)) is te slecht te lezen op \(name): het contrast is \(ratio(colour.contrast(with: ground))) en moet ten minste 4,5 zijn\(hint)"
    )
    return nil
  }

  /// With two decimals, never rounded up to what would pass.
  private static func ratio(_ value: Double) -> String {
    let hundredths = Int(value * 100)
    let rest = hundredths % 100
    return "\(hundredths / 100),\(rest < 10 ? "0" : "")\(rest)"
  }
}
