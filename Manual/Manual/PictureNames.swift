import Markup

/// Makes the names within a picture its own, so that more pictures fit on a page.
enum PictureNames {
  /// The picture with `prefix` before each name; a link to what is not in it becomes its text.
  static func named(_ nodes: [Node], prefix: String) -> [Node] {
    var names: Set<String> = []
    for node in nodes { collect(node, &names) }
    return nodes.map { renamed($0, prefix, names) }
  }

  private static func collect(_ node: Node, _ names: inout Set<String>) {
    switch node {
    case .text, .style, .script: break
    case .group(let nodes): for node in nodes { collect(node, &names) }
    case .element(let element):
      for attribute in element.attributes {
        if "\(attribute.name)" == "id", case .text(let name) = attribute.value {
          names.insert(name)
        }
      }
      for child in element.children { collect(child, &names) }
    }
  }

  private static func renamed(_ node: Node, _ prefix: String, _ names: Set<String>) -> Node {
    switch node {
    case .text, .style, .script: return node
    case .group(let nodes): return .group(nodes.map { renamed($0, prefix, names) })
    case .element(var element):
      element.children = element.children.map { renamed($0, prefix, names) }
      if "\(element.name)" == "a", !leadsWithin(element, names) { return .group(element.children) }
      element.attributes = element.attributes.map { attribute in
        guard case .text(let value) = attribute.value else { return attribute }
        switch "\(attribute.name)" {
        case "id": return Attribute(attribute.name, prefix + value)
        case "aria-labelledby", "aria-describedby", "for", "headers":
          return Attribute(
            attribute.name,
            value.split(separator: " ").map { prefix + $0 }.joined(separator: " "))
        case "href" where value.hasPrefix("#"):
          return Attribute(attribute.name, "#" + prefix + value.dropFirst())
        default: return attribute
        }
      }
      return .element(element)
    }
  }

  private static func leadsWithin(_ link: Node.Element, _ names: Set<String>) -> Bool {
    link.attributes.contains { attribute in
      guard "\(attribute.name)" == "href", case .text(let address) = attribute.value else {
        return false
      }
      return !address.hasPrefix("#") || names.contains(String(address.dropFirst()))
    }
  }
}
