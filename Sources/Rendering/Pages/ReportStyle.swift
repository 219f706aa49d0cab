import Assets
import Charts
import Markup
import Model

/// The style sheet of a report page: its fonts, its rules and what runs along the head of each sheet.
enum ReportStyle {
  /// - Parameters:
  ///   - theme: the colours of the house style.
  ///   - font: the house style's own.
  ///   - runningHead: the text at the head of every printed page but the first.
  ///   - embedsFonts: whether the fonts go into the page; see `ReportPage.Purpose`.
  ///   - isOnSite: whether the page has the ways through the intranet site.
  static func sheet(
    theme: Theme, font: HouseFont? = nil, runningHead: String, embedsFonts: Bool,
    isOnSite: Bool = false
  ) -> StyleSheet {
    let own = font.map { HouseFontRules(font: $0, isEmbedded: embedsFonts) }
    return StyleSheet(
      (embedsFonts ? fonts : []) + (own?.faces ?? [])
        + HouseStyleRules(theme: theme).pieces
        + [
          .rules(ReportCSS.rules), .rules(isOnSite ? SiteCSS.rules : ""), .rules(pageHeadStart),
          .string(runningHead),
          .rules(pageHeadEnd),
        ] + (own == nil ? [] : [.rules(HouseFontRules.use)]))
  }

  private static let fonts: [StyleSheet.Piece] = [
    .rules(fontFace), .rules("font-weight:400;src:url(data:font/woff;base64,"),
    .rules(InterRegular.woffBase64), .rules(ends), .rules(fontFace),
    .rules("font-weight:600;src:url(data:font/woff;base64,"),
    .rules(InterSemiBold.woffBase64), .rules(ends),
  ]

  private static let fontFace: StaticString = "@font-face{font-family:\"Inter\";font-style:normal;"
  private static let ends: StaticString = ") format(\"woff\");}\n"

  private static let pageHeadStart: StaticString = "\n@media print { @page { @top-left { content: "
  private static let pageHeadEnd: StaticString = """
    ; font: 7.5pt Inter, "Open Sans", Arial, sans-serif; color: #56606a; }
      @bottom-right { content: counter(page) " van " counter(pages);
        font: 7.5pt Inter, "Open Sans", Arial, sans-serif; color: #56606a; } }
      @page :first { @top-left { content: none; } } }

    """
}
