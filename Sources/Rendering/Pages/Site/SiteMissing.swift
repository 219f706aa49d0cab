import Markup
import Model

/// What a web server shows where there is no page.
package struct SiteMissing {
  private let outline: SiteOutline

  package init(_ outline: SiteOutline) { self.outline = outline }

  package var html: [UInt8] {
    let path = SitePath.missing
    func link(_ place: SitePath, _ text: String) -> Node {
      .element("a", [Attribute("href", path.link(to: place))], text: text)
    }
    return SitePage(
      outline: outline, path: path, title: "Deze pagina is er niet",
      description: "De pagina bestaat niet (meer)."
    ).html([
      .element(
        "p", [.class("lead")],
        text: "Misschien is de verwijzing oud of zit er een tikfout in het adres."),
      .element(
        "ul", [],
        [
          .element("li", [], [link(.home, "Naar het overzicht")]),
          .element("li", [], [link(.search, "Zoek een indicator, eenheid of maand")]),
          .element("li", [], [link(.archive, "Bekijk alle gepubliceerde maanden")]),
        ]),
    ])
  }
}
