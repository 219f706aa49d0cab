import Model

/// Reads `huisstijl/huisstijl.yaml` and the logo and fonts it names.
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
    style.font = map[.lettertype].flatMap { FontReader(files: files).read($0) }
    if let value = map[.logo] {
      let text = map[.logoText]?.text() ?? "Logo van \(style.name ?? organisation)"
      style.logo = value.text().flatMap { LogoReader(value: value, files: files).read($0, text) }
    } else if let text = map[.logoText] {
      text.fault(.missingKey, "`logo_tekst` staat er zonder `logo`; noem ook het bestand")
    }
    return style
  }

  private func accent(_ map: YAMLMap<HouseStyleKey>) -> HouseStyle.Accent? {
    guard let value = map[.accent] else {
      map[.darkAccent]?.fault(
        .missingKey, "`accent_donker` staat er zonder `accent`; geef ook de kleur op papier")
      return nil
    }
    return ReadableColour.read(value, dark: map[.darkAccent])
  }
}
