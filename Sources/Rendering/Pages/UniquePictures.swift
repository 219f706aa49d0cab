import Markup

/// Gives each picture of a page names of its own: a template may show the same chart twice.
enum UniquePictures {
  /// The page with a number behind the names of a picture that came before.
  static func named(_ sections: [Node]) -> [Node] {
    var seen: Set<String> = []
    var isRepeated = false
    for section in sections { look(section, &seen, &isRepeated) }
    guard isRepeated else { return sections }
    var counts: [String: Int] = [:]
    return sections.map { renamed($0, &counts) }
  }

  private static func look(_ node: Node, _ seen: inout Set<String>, _ isRepeated: inout Bool) {
    switch node {
    case .text, .style, .script: break
    case .group(let nodes): for node in nodes { look(node, &seen, &isRepeated) }
    case .element(let element):
      if let names = names(of: element) {
        if !seen.insert(names).inserted { isRepeated = true }
      } else {
        for child in element.children { look(child, &seen, &isRepeated) }
      }
    }
  }

  private static func renamed(_ node: Node, _ counts: inout [String: Int]) -> Node {
    switch node {
    case .text, .style, .script: return node
    case .group(let nodes): return .group(nodes.map { renamed($0, &counts) })
    case .element(var element):
      guard let names = names(of: element) else {
        element.children = element.children.map { renamed($0, &counts) }
        return .element(element)
      }
      let count = counts[names, default: 0] + 1
      counts[names] = count
      return count == 1 ? node : .element(numbered(element, count))
    }
  }

  /// What a picture is labelled by; the only identifiers it has.
  private static func names(of element: Node.Element) -> String? {
    guard "\(element.name)" == "svg" else { return nil }
    return element.attributes.lazy.compactMap { attribute -> String? in
      guard "\(attribute.name)" == "aria-labelledby", case .text(let names) = attribute.value else {
        return nil
      }
      return names
    }.first
  }

  private static func numbered(_ picture: Node.Element, _ count: Int) -> Node.Element {
    func numbered(_ attributes: [Attribute]) -> [Attribute] {
      attributes.map { attribute in
        guard ["id", "aria-labelledby"].contains("\(attribute.name)"),
          case .text(let names) = attribute.value
        else { return attribute }
        return Attribute(
          attribute.name,
          names.split(separator: " ").map { "\($0)-\(count)" }.joined(separator: " "))
      }
    }
    var picture = picture
    picture.attributes = numbered(picture.attributes)
    picture.children = picture.children.map { child in
      guard case .element(var element) = child else { return child }
      element.attributes = numbered(element.attributes)
      return .element(element)
    }
    return picture
  }
}
