import Markup
import Model

/// What of the cycle waits for someone, a table per owner.
struct OpenItemTable {
  let page: PageContext
  let states: [OpenItem.State]?

  var nodes: [Node] {
    let items = page.report.openItems.filter { states?.contains($0.state) ?? true }
    guard !items.isEmpty else {
      return [.element("p", text: "Er staat niets open.")]
    }
    var owners: [(owner: String?, items: [OpenItem])] = []
    for item in items {
      if let last = owners.last, last.owner == item.owner {
        owners[owners.count - 1].items.append(item)
      } else {
        owners.append((item.owner, [item]))
      }
    }
    return [.element("p", text: OpenItemSentence.overview(items))]
      + owners.map { table($0.owner ?? "Zonder eigenaar", $0.items) }
  }

  private func table(_ owner: String, _ items: [OpenItem]) -> Node {
    TableMarkup(
      caption: [.text(owner)],
      columns: [.init(title: "Waarover"), .init(title: "Wat"), .init(title: "Stand")],
      rows: items.map { item in
        [
          .init(
            content: [
              item.code.map { .element("span", [.class("code")], text: $0) } ?? .empty,
              .text((item.code == nil ? "" : " ") + item.name),
            ], isHead: true),
          .text(OpenItemSentence.text(item).capitalizedFirst + "."),
          .text(item.state.rawValue),
        ]
      }, name: items.count <= 12 ? "breed heel actiepunten" : "breed actiepunten"
    ).node
  }
}
