import Colours
import Model

/// Reads `huisstijl/huisstijl.yaml` and the logo it names.
struct HouseStyleReader {
  static let folder = "huisstijl"
  static let path = "huisstijl/huisstijl.yaml"

  let files: DossierFiles
  let organisation: String

  func read(_ file: YAMLValue) -> HouseStyle {
    var style = HouseStyle()
    guard let map = file.map(HouseStyleKey.self) else { return style }
    style.name = map[.naam]?.text()
    style.signals = map[.signalen]?.word() ?? .shapes
    style.accent = accent(map)
    if let value = map[.logo] {
      let text = map[.logoText]?.text() ?? "Logo van \(style.name ?? organisation)"
      style.logo = value.text().flatMap { LogoReader(value: value, files: files).read($0, text) }
    } else if let text = map[.logoText] {
      text.fault(.missingKey, "`logo_tekst` staat er zonder `logo`; noem ook het bestand")
    }
    return style
  }

  private func accent(_ map: YAMLMap<HouseStyleKey>) -> HouseStyle.Accent? {
    let dark = map[.darkAccent].flatMap {
      colour($0, on: HouseStyle.darkGround, "de donkere achtergrond")
    }
    guard let value = map[.accent] else {
      map[.darkAccent]?.fault(
        .missingKey, "`accent_donker` staat er zonder `accent`; geef ook de kleur op papier")
      return nil
    }
    guard let light = colour(value, on: HouseStyle.paper, "wit papier") else { return nil }
    // What just passes looks dull on a whole dark page.
    let own = light.nearest(contrast: 7, with: HouseStyle.darkGround)
    return (dark ?? own).map { HouseStyle.Accent(light: light, dark: $0) }
  }

  private func colour(_ value: YAMLValue, on ground: SRGB, _ name: String) -> SRGB? {
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
      "`\(value.name)` \(Wording.quoted(text)) is te slecht te lezen op \(name): het contrast is \(Self.ratio(colour.contrast(with: ground))) en moet ten minste 4,5 zijn\(hint)"
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
