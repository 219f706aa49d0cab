/// Lists in the tags of a PDF: each item of a list directly in it, as label and body.
///
/// WeasyPrint tags a list of terms (`dl`) whose terms stand in groups (`div`) as a list of groups, and
/// each term and each description in a group as an item of its own; version 70 also puts lists in lists
/// where a list goes on. Only elements are moved, never their content, so that the parent tree stays true.
enum TagLists {
  private static let allowed: Set = ["/LI", "/Caption"]

  /// Mends one list, and the lists that are nothing but a part of it.
  static func mend(_ list: QPDFDocument.Object, in document: borrowing QPDFDocument) {
    let children = document.items(document.value(list, "/K"))
    let kinds = children.map { kind($0, document) }
    guard kinds.contains(where: { !$0.isEmpty && !allowed.contains($0) }) else { return }
    var items: [QPDFDocument.Object] = []
    for child in children { collect(child, into: &items, document) }
    document.set(list, "/K", document.array(items))
    for item in items where !kind(item, document).isEmpty { document.set(item, "/P", list) }
  }

  private static func kind(
    _ object: QPDFDocument.Object, _ document: borrowing QPDFDocument
  ) -> String {
    document.isDictionary(object) ? document.name(document.value(object, "/S")) ?? "" : ""
  }

  /// The items that a child of a list stands for.
  private static func collect(
    _ child: QPDFDocument.Object, into items: inout [QPDFDocument.Object],
    _ document: borrowing QPDFDocument
  ) {
    let kind = kind(child, document)
    guard !kind.isEmpty, !allowed.contains(kind), document.number(child) != 0 else {
      items.append(child)
      return
    }
    let parts = document.items(document.value(child, "/K"))
    if kind == "/L", areElements(parts, document) {
      // Nothing is left in it, so that it is no list of its own any more.
      document.set(child, "/K", document.array())
      for part in parts { collect(part, into: &items, document) }
    } else if let item = asItem(child, parts, document) {
      items.append(item)
    } else {
      items.append(wrapped(child, parts, document))
    }
  }

  /// Whether all are elements that others refer to, and no content.
  private static func areElements(
    _ objects: [QPDFDocument.Object], _ document: borrowing QPDFDocument
  ) -> Bool {
    objects.allSatisfy { !kind($0, document).isEmpty && document.number($0) != 0 }
  }

  /// A group of items as one item: its first part is the label, the rest the body.
  private static func asItem(
    _ group: QPDFDocument.Object, _ inner: [QPDFDocument.Object],
    _ document: borrowing QPDFDocument
  ) -> QPDFDocument.Object? {
    guard areElements(inner, document), inner.contains(where: { kind($0, document) == "/LI" })
    else { return nil }
    let parts = inner.flatMap {
      kind($0, document) == "/LI" ? document.items(document.value($0, "/K")) : [$0]
    }
    guard parts.count > 1, areElements(parts, document) else { return nil }
    let (label, body, rest) = (parts[0], parts[1], Array(parts[2...]))
    document.set(group, "/S", name: "/LI")
    document.set(label, "/S", name: "/Lbl")
    document.set(body, "/S", name: "/LBody")
    for part in rest {
      if ["/Lbl", "/LBody"].contains(kind(part, document)) {
        document.set(part, "/S", name: "/Div")
      }
      document.set(part, "/P", body)
    }
    document.set(body, "/K", document.array(document.items(document.value(body, "/K")) + rest))
    document.set(group, "/K", document.array([label, body]))
    for part in [label, body] { document.set(part, "/P", group) }
    return group
  }

  /// Anything else as the body of an item of its own; items within it are none of this list.
  private static func wrapped(
    _ child: QPDFDocument.Object, _ inner: [QPDFDocument.Object],
    _ document: borrowing QPDFDocument
  ) -> QPDFDocument.Object {
    for part in inner where kind(part, document) == "/LI" {
      for piece in document.items(document.value(part, "/K"))
      where ["/Lbl", "/LBody"].contains(kind(piece, document)) {
        document.set(piece, "/S", name: "/Div")
      }
      document.set(part, "/S", name: "/Div")
    }
    let item = document.shared(document.parse("<< /Type /StructElem /S /LI >>"))
    document.set(child, "/S", name: "/LBody")
    document.set(child, "/P", item)
    document.set(item, "/K", document.array([child]))
    return item
  }
}
