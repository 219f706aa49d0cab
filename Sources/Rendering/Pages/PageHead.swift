import Markup

/// The head of a page: its names, its style, and what it may load and run.
struct PageHead {
  /// Something else that a page says of itself.
  struct Meta {
    var name: String
    var content: String

    init(_ name: String, _ content: String) {
      self.name = name
      self.content = content
    }
  }

  var title: String
  var description: String
  var author: String
  /// The hash of the one script that may run; `nil`: none.
  var script: StaticString?
  var style: StyleSheet
  /// The address of the feed, on a page of the site.
  var feed: String?
  var extra: [Meta] = []

  var node: Node {
    .element(
      "head", [],
      [
        .element("meta", [Attribute("charset", "utf-8")]),
        .element(
          "meta",
          [
            Attribute("http-equiv", "Content-Security-Policy"), Attribute("content", policy),
          ]),
        .element(
          "meta",
          [
            Attribute("name", "viewport"),
            Attribute("content", "width=device-width, initial-scale=1"),
          ]),
        .element("title", text: title),
        meta("description", description),
        meta("author", author),
        meta("generator", "Peil"),
        .group(extra.map { meta($0.name, $0.content) }),
        feed.map { feed in
          .element(
            "link",
            [
              Attribute("rel", "alternate"), Attribute("type", "application/atom+xml"),
              Attribute("title", "Nieuwe rapporten"), Attribute("href", feed),
            ])
        } ?? .empty,
        .element("style", [], [.style(style)]),
      ])
  }

  /// Nothing but its own style, fonts, pictures and that one script.
  private var policy: String {
    let script = script.map { " script-src 'sha256-\($0)';" } ?? ""
    return "default-src 'none';\(script) style-src 'unsafe-inline'; font-src data:; img-src data:"
  }

  private func meta(_ name: String, _ content: String) -> Node {
    .element("meta", [Attribute("name", name), Attribute("content", content)])
  }
}
