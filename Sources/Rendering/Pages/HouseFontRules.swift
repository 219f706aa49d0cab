import Markup
import Model

/// The rules that put a house style's own font in a page.
///
/// The font has a name of the program's, so that nothing of the file stands in the style sheet but its
/// bytes, in base64. The program's font stays behind it for characters that it lacks.
struct HouseFontRules {
  /// What the rules and charts call it.
  static let family = "Huisstijl"

  let font: HouseFont
  /// Whether the file goes into the page; see `ReportPage.Purpose`.
  let isEmbedded: Bool

  /// Before the other rules.
  var faces: [StyleSheet.Piece] {
    guard isEmbedded else { return [] }
    // One weight, not a range, where a file has one: WeasyPrint passes over a range.
    let regular = face(
      font.regular, font.regular.hasWeights && font.bold == nil ? "100 900" : "400")
    return regular + (font.bold.map { face($0, "600") } ?? [])
  }

  /// Behind them.
  static let use: StaticString = """

    body { font-family: "Huisstijl", "Inter", "Open Sans", Arial, sans-serif; }
    @media print { @page { @top-left { font-family: "Huisstijl", Inter, Arial, sans-serif; }
      @bottom-right { font-family: "Huisstijl", Inter, Arial, sans-serif; } } }

    """

  private func face(_ face: HouseFont.Face, _ weight: StaticString) -> [StyleSheet.Piece] {
    [
      .rules("@font-face{font-family:\"Huisstijl\";font-style:normal;font-weight:"),
      .rules(weight), .rules(";src:url(data:font/"), .rules(Self.kind(face.form)),
      .rules(";base64,"), .base64(face.bytes), .rules(") format(\""),
      .rules(Self.format(face.form)),
      .rules("\");}\n"),
    ]
  }

  private static func kind(_ form: HouseFont.Form) -> StaticString {
    switch form {
    case .trueType: "ttf"
    case .openType: "otf"
    case .woff: "woff"
    case .woff2: "woff2"
    }
  }

  private static func format(_ form: HouseFont.Form) -> StaticString {
    switch form {
    case .trueType: "truetype"
    case .openType: "opentype"
    case .woff: "woff"
    case .woff2: "woff2"
    }
  }
}
