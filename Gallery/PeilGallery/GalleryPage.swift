import ChartSamples
import Charts
import Markup

/// A page of the gallery.
struct GalleryPage {
  private let kind: SampleKind
  private let code: SampleCode

  init(_ kind: SampleKind, _ code: SampleCode) throws {
    self.kind = kind
    self.code = code
  }

  var bytes: [UInt8] {
    get throws {
      let sections = try kind.states.map { try section($0) }
      return Self.page(
        kind.title,
        [
          .element(
            "p", [], [.element("a", [Attribute("href", "index.html")], text: "alle grafieken")]),
          .element("h1", [], text: kind.title), .element("p", [], text: kind.about),
          .element("h3", [], text: "De code, voor elke stand"),
          .element("pre", [], [.element("code", [], text: try code.kind(kind))]),
        ] + sections)
    }
  }

  private func section(_ state: SampleState) throws -> Node {
    var dark = state
    dark.variant = "-donker"
    let figure = kind.figure(state)
    let image = "beelden/\(ChartSample(kind: kind, state: state)).svg"
    let small = (["grijs"] + ColourSight.names).map { sight -> Node in
      .element(
        "figure", [Attribute("class", "klein \(sight)")],
        [
          .element(
            "img", [Attribute("src", image), Attribute("alt", "\(figure.title), \(sight)")]),
          .element("figcaption", [], text: sight),
        ])
    }
    return .element(
      "section", [.id(state.name)],
      [
        .element("h2", [], text: "\(state.name): \(state.about)"),
        .element("pre", [], [.element("code", [], text: try code.state(state, of: kind))]),
        .element("h3", [], text: figure.title),
        .element("p", [.class("bron")], text: figure.subtitle),
        .element(
          "div", [.class("zichten")],
          [
            .element("div", [.class("licht")], [figure.svg]),
            .element("div", [.class("donker")], [kind.figure(dark).svg]),
          ] + small),
        .element("p", [.class("bron")], text: "Bron: \(figure.source)"), Self.data(figure),
      ])
  }

  private static func data(_ figure: Figure) -> Node {
    func row(_ cells: [String], _ name: StaticString) -> Node {
      .element("tr", [], cells.map { .element(name, [], text: $0) })
    }
    return .element(
      "details", [],
      [
        .element("summary", [], text: "Tekst en cijfers"),
        .element("p", [], text: figure.description),
        .element(
          "table", [],
          [row(figure.table.columns, "th")] + figure.table.rows.map { row($0, "td") }),
      ])
  }

  /// Every kind in its plain state, with a link to its page.
  static var index: [UInt8] {
    page(
      "Grafieken",
      [
        .element("h1", [], text: "Grafieken"),
        .element("p", [], text: "Elke soort grafiek; achter de link staat zij in al haar standen."),
      ]
        + SampleKind.all.map { kind in
          let state = kind.states[0]
          return .element(
            "section", [],
            [
              .element(
                "h2", [],
                [.element("a", [Attribute("href", "\(kind.name).html")], text: kind.title)]),
              .element("p", [], text: kind.about),
              .element("div", [.class("licht")], [kind.figure(state).svg]),
            ])
        })
  }

  private static func page(_ title: String, _ content: [Node]) -> [UInt8] {
    Node.document(
      .element(
        "html", [Attribute("lang", "nl")],
        [
          .element(
            "head", [],
            [
              .element("meta", [Attribute("charset", "utf-8")]),
              .element(
                "meta",
                [
                  Attribute("name", "viewport"),
                  Attribute("content", "width=device-width, initial-scale=1"),
                ]),
              .element("title", [], text: "\(title) – galerij van Peil"),
              .element(
                "link", [Attribute("rel", "stylesheet"), Attribute("href", "stijl.css")]),
            ]),
          .element("body", [], [ColourSight.filters, .element("main", [], content)]),
        ]))
  }
}
