import Assets
import Charts
import Colours

/// The style sheet of the gallery; its dark pictures take the dark colours of the theme, as a report does.
enum GalleryStyle {
  static var sheet: String {
    """
    \(face(InterRegular.woffBase64, weight: 400))
    \(face(InterSemiBold.woffBase64, weight: 600))
    body { font: 15px/1.5 Inter, "Open Sans", Arial, sans-serif; color: #1b2733; margin: 0 auto;
      max-width: 84rem; padding: 1rem 1.25rem 4rem; }
    h1 { margin-bottom: 0.2rem; } h2 { margin: 2.5rem 0 0.2rem; border-top: 1px solid #d3d9e2;
      padding-top: 1rem; font-size: 1.2rem; } h3 { font-size: 0.95rem; margin: 0.8rem 0 0.2rem; }
    p { margin: 0.2rem 0 0.6rem; } .bron { color: #59636f; font-size: 0.85rem; }
    pre { background: #f4f6f8; padding: 0.7rem; overflow-x: auto; font-size: 12.5px; line-height: 1.4; }
    .zichten { display: flex; flex-wrap: wrap; gap: 14px; }
    .zichten figure { margin: 0; } .zichten figcaption { font-size: 0.8rem; color: #59636f; }
    .klein img { width: 320px; height: auto; background: #fff; }
    .licht, .donker { padding: 8px; border: 1px solid #d3d9e2; overflow-x: auto; }
    .donker { background: #12181e; }
    .grijs img { filter: grayscale(1); } .protanopie img { filter: url(#protanopie); }
    .deuteranopie img { filter: url(#deuteranopie); } .tritanopie img { filter: url(#tritanopie); }
    table { border-collapse: collapse; font-size: 13px; } td, th { padding: 2px 10px 2px 0;
      text-align: left; } .filters { position: absolute; }
    \(dark)

    """
  }

  private static func face(_ font: StaticString, weight: Int) -> String {
    "@font-face { font-family: Inter; font-weight: \(weight); src: url(data:font/woff;base64,\(font)); }"
  }

  /// The rules of the report for charts on a dark screen, for pictures that stand in `.donker`.
  private static var dark: String {
    let theme = Theme()
    let paints =
      [
        theme.ink, theme.muted, theme.previous, theme.grid, theme.accent, theme.plan,
        theme.forecast, theme.band, theme.wideBand, theme.part, theme.paper, theme.green,
        theme.orange, theme.red, theme.grey,
      ] + theme.grades
    let paper = theme.paper.dark.hex
    return paints.map { paint in
      let (name, colour) = (".donker svg .\(paint.name)", paint.dark.hex)
      return """
        \(name) { fill: \(colour); }
        \(name).c-line { fill: none; stroke: \(colour); }
        \(name).c-open { fill: \(paper); stroke: \(colour); }
        """
    }.joined(separator: "\n")
  }
}
