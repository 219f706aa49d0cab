/// The tags of a PDF, made as PDF/UA-1 wants them and the same for every print of a page.
enum TagTree {
  /// The kinds of PDF 2.0 that Chromium uses, by those that PDF/UA-1 knows.
  private static let roles: [(String, StaticString)] = [("/Strong", "/Span"), ("/Em", "/Span")]

  private struct Element {
    var object: QPDFDocument.Object
    var kind: String?
    var isInHead: Bool
  }

  static func finish(_ document: borrowing QPDFDocument) {
    guard let tree = document.value(document.root, "/StructTreeRoot") else { return }
    nameRoles(document, tree)
    for element in elements(document, tree) where element.kind == "/L" {
      TagLists.mend(element.object, in: document)
    }
    let elements = elements(document, tree)
    for element in elements {
      switch element.kind {
      case "/TH": addScope(element, document)
      case "/Figure" where document.value(element.object, "/Alt") == nil:
        // A decoration, such as the shape of a signal beside its word.
        document.set(element.object, "/S", name: "/NonStruct")
      default: break
      }
    }
    number(document, tree, elements)
  }

  /// Whether a head is of a column or of a row, where the engine does not say.
  private static func addScope(_ head: Element, _ document: borrowing QPDFDocument) {
    let known = document.items(document.value(head.object, "/A"))
    guard !known.contains(where: { document.value($0, "/Scope") != nil }) else { return }
    let scope = document.parse(
      head.isInHead ? "<< /O /Table /Scope /Column >>" : "<< /O /Table /Scope /Row >>")
    if let table = known.first(where: { document.name(document.value($0, "/O")) == "/Table" }) {
      document.set(table, "/Scope", name: head.isInHead ? "/Column" : "/Row")
    } else {
      document.set(head.object, "/A", known.isEmpty ? scope : document.array(known + [scope]))
    }
  }

  private static func nameRoles(_ document: borrowing QPDFDocument, _ tree: QPDFDocument.Object) {
    let map = document.value(tree, "/RoleMap") ?? document.parse("<< >>")
    for (kind, standard) in roles where document.value(map, kind) == nil {
      document.set(map, kind, document.parse(standard))
    }
    document.set(tree, "/RoleMap", map)
  }

  /// All elements in the order in which they are read.
  private static func elements(
    _ document: borrowing QPDFDocument, _ tree: QPDFDocument.Object
  ) -> [Element] {
    var found: [Element] = []
    var waiting = document.items(document.value(tree, "/K")).reversed().map { ($0, false) }
    while let (object, isInHead) = waiting.popLast() {
      guard document.isDictionary(object) else { continue }
      let kind = document.name(document.value(object, "/S"))
      found.append(Element(object: object, kind: kind, isInHead: isInHead))
      waiting += document.items(document.value(object, "/K")).reversed()
        .map { ($0, isInHead || kind == "/THead") }
    }
    return found
  }

  // MARK: Identifiers

  /// Numbers the identifiers in reading order.
  ///
  /// Chromium names its elements by a count that goes on from page to page of the browser and from its
  /// first screen on, so that the same page got other names, and other bytes, at another moment.
  private static func number(
    _ document: borrowing QPDFDocument, _ tree: QPDFDocument.Object, _ elements: [Element]
  ) {
    guard document.value(tree, "/IDTree") != nil else { return }
    var names: [String: String] = [:]
    let list = document.array()
    for element in elements {
      guard let old = document.text(document.value(element.object, "/ID")),
        document.number(element.object) != 0
      else { continue }
      let digits = String(names.count + 1)
      let name = "n" + String(repeating: "0", count: max(0, 7 - digits.count)) + digits
      names[old] = name
      document.set(element.object, "/ID", text: name)
      document.append(document.text(name), to: list)
      document.append(element.object, to: list)
    }
    for element in elements {
      for attributes in document.items(document.value(element.object, "/A")) {
        guard let heads = document.value(attributes, "/Headers") else { continue }
        let renamed = document.items(heads).map { head in
          document.text(head).flatMap { names[$0] }.map { document.text($0) } ?? head
        }
        document.set(attributes, "/Headers", document.array(renamed))
      }
    }
    let identifiers = document.parse("<< >>")
    document.set(identifiers, "/Names", list)
    document.set(tree, "/IDTree", identifiers)
  }
}
