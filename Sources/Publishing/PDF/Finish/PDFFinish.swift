/// Adds to an engine's PDF what a reader without sight needs and the engine leaves out.
///
/// Metadata that says it is PDF/UA-1 with its title; a description of each link; a known kind for each
/// tag; for each head of a table whether it heads a column or a row; and all that is drawn outside the
/// tags marked as such. The dates go and the identifier is made from the content, so that the same
/// report gives the same bytes.
enum PDFFinish {
  /// - Parameters:
  ///   - pdf: A tagged PDF.
  ///   - html: The page it was printed from.
  /// - Returns: `nil` when libqpdf is not on this machine or can't read the PDF.
  static func finished(_ pdf: [UInt8], of html: [UInt8]) -> [UInt8]? {
    guard let document = QPDFDocument.read(pdf) else { return nil }
    let words = PageLinks.words(in: html)
    for page in document.pages {
      guard let content = document.content(ofPage: page),
        let marked = ContentArtifacts.marked(content)
      else { return nil }
      document.set(page, "/Contents", document.stream(marked))
      describeLinks(document, page, words)
    }
    nameTags(document)
    addMetadata(document)
    guard !document.hasError else { return nil }
    return document.bytes()
  }

  // MARK: Links

  private static func describeLinks(
    _ document: borrowing QPDFDocument, _ page: QPDFDocument.Object, _ words: [String: String]
  ) {
    for annotation in document.items(document.value(page, "/Annots")) {
      guard document.name(document.value(annotation, "/Subtype")) == "/Link" else { continue }
      let action = document.value(annotation, "/A")
      let target =
        action.flatMap { document.value($0, "/URI") }
        ?? document.value(annotation, "/Dest") ?? action.flatMap { document.value($0, "/D") }
      let name = document.text(target) ?? document.name(target).map { String($0.dropFirst()) }
      // WeasyPrint describes a link by the name of its place, which says a reader nothing.
      let known = name.flatMap { words[$0] }
      guard known != nil || document.value(annotation, "/Contents") == nil else { continue }
      document.set(annotation, "/Contents", text: known ?? name ?? "verwijzing in dit document")
    }
  }

  // MARK: Tags

  /// The kinds of PDF 2.0 that Chromium uses, by those that PDF/UA-1 knows.
  private static let roles: [(String, StaticString)] = [("/Strong", "/Span"), ("/Em", "/Span")]

  private static func nameTags(_ document: borrowing QPDFDocument) {
    guard let tree = document.value(document.root, "/StructTreeRoot") else { return }
    let map = document.value(tree, "/RoleMap") ?? document.parse("<< >>")
    for (kind, standard) in roles where document.value(map, kind) == nil {
      document.set(map, kind, document.parse(standard))
    }
    document.set(tree, "/RoleMap", map)
    var waiting = document.items(document.value(tree, "/K")).map { (element: $0, isInHead: false) }
    while let (element, isInHead) = waiting.popLast() {
      let kind = document.name(document.value(element, "/S"))
      if kind == "/TH", document.value(element, "/A") == nil {
        document.set(
          element, "/A",
          document.parse(
            isInHead ? "<< /O /Table /Scope /Column >>" : "<< /O /Table /Scope /Row >>"))
      }
      waiting += document.items(document.value(element, "/K"))
        .map { ($0, isInHead || kind == "/THead") }
    }
  }

  // MARK: Metadata

  private static func addMetadata(_ document: borrowing QPDFDocument) {
    let root = document.root
    let info = document.value(document.trailer, "/Info")
    if let info {
      for key in ["/CreationDate", "/ModDate"] { document.remove(info, key) }
    }
    let title = info.flatMap { document.text(document.value($0, "/Title")) } ?? ""
    let packet = document.stream(
      DocumentMetadata.packet(
        title: title, author: info.flatMap { document.text(document.value($0, "/Author")) },
        language: document.text(document.value(root, "/Lang"))))
    let dictionary = document.dictionary(ofStream: packet)
    document.set(dictionary, "/Type", document.parse("/Metadata"))
    document.set(dictionary, "/Subtype", document.parse("/XML"))
    document.set(root, "/Metadata", packet)
  }
}
