import Markup
import PeilCommandLine
import Rendering

/// The frame of a page of the manual: menu, breadcrumbs, title, contents, and the way to what comes next.
struct ManualFrame {
  static let name = "Handleiding van Peil"

  struct Neighbour {
    var title: String
    var path: SitePath
  }

  /// A heading of the page with those below it.
  struct Entry {
    var title: String
    var anchor: String
    var below: [Entry] = []
  }

  let path: SitePath
  let title: String
  var description: String
  /// The pages above it, from the start.
  var trail: [Neighbour] = []
  /// What the page is part of.
  var part: String?
  var contents: [Entry] = []
  var previous: Neighbour?
  var next: Neighbour?
  var script = SiteScriptChoice.none
  /// The places of the menu that are there.
  var places: [Neighbour] = []

  func html(_ content: [Node]) -> [UInt8] {
    var shell = PageShell(
      title: title, siteName: Self.name, description: description,
      header: [
        .element("p", [.class("organisatie")], text: Self.name),
        .element("h1", text: title),
        part.map { .element("p", [.class("status")], text: $0) } ?? .empty,
      ],
      footer: [.element("p", text: "Peil \(programVersion). Gemaakt met Peil zelf.")])
    shell.navigation = [
      SiteNavigation.menu(places.map { ($0.title, $0.path) }, named: "Handleiding", on: path),
      trail.isEmpty
        ? .empty
        : SiteNavigation.breadcrumbs(
          trail.map { ($0.title, path.link(to: $0.path)) }, current: title),
    ]
    shell.rules = ManualStyle.rules
    shell.script = script
    return shell.html([list] + content + [turning])
  }

  private var list: Node {
    guard contents.count > 1 else { return .empty }
    let isDeep = contents.contains { !$0.below.isEmpty }
    return .element(
      "nav",
      [
        isDeep ? .class("inhoud diep") : .class("inhoud"),
        Attribute("aria-label", "Op deze pagina"),
      ], [Self.list(of: contents)])
  }

  /// Headings that are one short word, such as the codes of messages, stand beside each other.
  private static func list(of entries: [Entry]) -> Node {
    let isShort = entries.allSatisfy { $0.title.count < 8 }
    return .element(
      "ul", isShort ? [.class("kort")] : [],
      entries.map { entry in
        .element(
          "li", [],
          [
            .element("a", [Attribute("href", "#\(entry.anchor)")], text: entry.title),
            entry.below.isEmpty ? .empty : list(of: entry.below),
          ])
      })
  }

  private var turning: Node {
    func way(_ neighbour: Neighbour?, _ name: StaticString, _ word: String) -> Node {
      guard let neighbour else { return .empty }
      return .element(
        "li", [Attribute("class", "\(name)")],
        [
          .element("span", [.class("when")], text: word),
          .element(
            "a", [Attribute("href", path.link(to: neighbour.path)), Attribute("rel", "\(name)")],
            text: neighbour.title),
        ])
    }
    guard previous != nil || next != nil else { return .empty }
    return .element(
      "nav", [.class("blader"), Attribute("aria-label", "Vorige en volgende")],
      [.element("ul", [], [way(previous, "prev", "Vorige"), way(next, "next", "Volgende")])])
  }
}
