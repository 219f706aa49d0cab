import Assets
import Markup

/// The style sheet of a report page, with its fonts inside.
enum ReportStyle {
  static let sheet = StyleSheet([
    fontFace, "font-weight:400;src:url(data:font/woff;base64,", InterRegular.woffBase64, ends,
    fontFace, "font-weight:600;src:url(data:font/woff;base64,", InterSemiBold.woffBase64, ends,
    ReportCSS.rules,
  ])

  private static let fontFace: StaticString = "@font-face{font-family:\"Inter\";font-style:normal;"
  private static let ends: StaticString = ") format(\"woff\");}\n"
}
