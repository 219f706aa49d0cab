import Markup

/// How colour-blind readers see colours, as filters of the gallery page.
///
/// - Source: Machado, Oliveira and Fernandes (2009), A physiologically-based model for simulation of color
///   vision deficiency, severity 1.0; on linear RGB, which is what SVG filters work on.
enum ColourSight {
  private static let matrices = [
    (
      "protanopie",
      """
      0.152286 1.052583 -0.204868 0 0 0.114503 0.786281 0.099216 0 0 \
      -0.003882 -0.048116 1.051998 0 0 0 0 0 1 0
      """
    ),
    (
      "deuteranopie",
      """
      0.367322 0.860646 -0.227968 0 0 0.280085 0.672501 0.047413 0 0 \
      -0.011820 0.042940 0.968881 0 0 0 0 0 1 0
      """
    ),
    (
      "tritanopie",
      """
      1.255528 -0.076749 -0.178779 0 0 -0.078411 0.930809 0.147602 0 0 \
      0.004733 0.691367 0.303900 0 0 0 0 0 1 0
      """
    ),
  ]

  static var names: [String] { matrices.map(\.0) }

  static var filters: Node {
    .element(
      "svg",
      [
        .class("filters"), Attribute("width", 0), Attribute("height", 0),
        Attribute("aria-hidden", "true"),
      ],
      matrices.map { name, values in
        .element(
          "filter", [.id(name), Attribute("color-interpolation-filters", "linearRGB")],
          [.element("feColorMatrix", [Attribute("type", "matrix"), Attribute("values", values)])])
      })
  }
}
