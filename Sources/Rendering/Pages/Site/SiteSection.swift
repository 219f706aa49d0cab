import Markup

/// A part of a page under its heading.
struct SiteSection {
  let title: String
  let identifier: String
  let content: [Node]

  init(_ title: String, identifier: String, _ content: [Node]) {
    self.title = title
    self.identifier = identifier
    self.content = content
  }

  var node: Node {
    .element(
      "section", [Attribute("aria-labelledby", identifier)],
      [.element("h2", [.id(identifier)], text: title)] + content)
  }
}
