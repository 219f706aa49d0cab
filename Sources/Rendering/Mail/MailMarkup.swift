import Markup

/// Markup that mail programs show: tables, colours as attributes, styles at the element.
enum MailMarkup {
  static let ink = "#1b2430"
  static let muted = "#59636f"
  static let line = "#dfe3e8"
  static let ground = "#f2f4f6"
  static let paper = "#ffffff"
  static let letters = "font-family:Inter,'Open Sans',Arial,Helvetica,sans-serif;"

  /// A table that only puts things in their place.
  static func layout(_ rows: [Node], width: String = "100%", style: String = "") -> Node {
    .element(
      "table",
      [
        Attribute("role", "presentation"), Attribute("width", width),
        Attribute("cellpadding", "0"), Attribute("cellspacing", "0"), Attribute("border", "0"),
        Attribute("style", "border-collapse:collapse;" + style),
      ], [.element("tbody", [], rows)])
  }

  static func row(_ cells: [Node]) -> Node { .element("tr", [], cells) }

  static func cell(
    _ content: [Node], style: String = "", ground: String? = nil, more: [Attribute] = []
  ) -> Node {
    .element(
      "td",
      (ground.map { [Attribute("bgcolor", $0)] } ?? []) + more + [
        Attribute("style", letters + "color:\(ink);" + style)
      ], content)
  }

  static func paragraph(_ content: [Node], style: String = "") -> Node {
    .element(
      "p",
      [
        Attribute(
          "style",
          letters + "margin:0 0 10px 0;font-size:15px;line-height:22px;color:\(ink);" + style
        )
      ], content)
  }

  static func heading(_ level: Int, _ text: String, colour: String = ink, style: String = "")
    -> Node
  {
    let (name, size): (StaticString, Int) =
      switch level {
      case 1: ("h1", 24)
      case 2: ("h2", 18)
      default: ("h3", 15)
      }
    return .element(
      name,
      [
        Attribute(
          "style",
          letters
            + "margin:0 0 8px 0;font-size:\(size)px;line-height:\(size + 7)px;font-weight:600;color:\(colour);"
            + style)
      ], [.text(text)])
  }

  static func list(_ items: [[Node]]) -> Node {
    .element(
      "ul", [Attribute("style", "margin:0 0 12px 0;padding:0 0 0 18px;")],
      items.map { item in
        .element(
          "li",
          [
            Attribute(
              "style",
              letters + "margin:0 0 6px 0;font-size:15px;line-height:22px;color:\(ink);")
          ], item)
      })
  }
}
