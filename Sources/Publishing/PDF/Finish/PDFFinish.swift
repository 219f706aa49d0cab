/// Adds to an engine's PDF what a reader without sight needs and the engine leaves out.
///
/// Metadata that says it is PDF/UA-1 with its title; a description of each link; a known kind for each
/// tag; for each head of a table whether it heads a column or a row; and all that is drawn outside the
/// tags marked as such. The dates go and the identifier is made from the content, so that the same
/// report gives the same bytes.
enum PDFFinish {
  /// Whether libqpdf reads the PDF without a complaint, and it has a page.
  static func isSound(_ pdf: [UInt8]) -> Bool {
    guard let document = QPDFDocument.read(pdf) else { return false }
    return !document.isDamaged && !document.pages.isEmpty
  }

  /// - Parameters:
  ///   - pdf: A tagged PDF.
  ///   - html: The page it was printed from.
  /// - Returns: `nil` when libqpdf is not on this machine or can't read the PDF.
  static func finished(
    _ pdf: [UInt8], of html: [UInt8], isTagged: Bool = true,
    attaching attachments: [PDFAttachment] = []
  ) -> [UInt8]? {
    guard let document = QPDFDocument.read(pdf) else { return nil }
    PDFAttachment.embed(attachments, in: document)
    guard isTagged else {
      removeTimes(document)
      guard !document.hasError else { return nil }
      return document.bytes()
    }
    let words = PageLinks.words(in: html)
    for page in document.pages {
      guard let content = document.content(ofPage: page),
        let marked = ContentArtifacts.marked(content)
      else { return nil }
      document.set(page, "/Contents", document.stream(marked))
      describeLinks(document, page, words)
    }
    TagTree.finish(document)
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
      if let action, let address = document.text(document.value(action, "/URI")),
        address.hasPrefix("file:")
      {
        // The place of the page on this machine is nobody's business, and another one each time.
        if let relative = PrivateFolder.relative(address) {
          document.set(action, "/URI", bytes: Array(relative.utf8))
        } else {
          document.remove(annotation, "/A")
        }
      }
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

  // MARK: Metadata

  private static func addMetadata(_ document: borrowing QPDFDocument) {
    let root = document.root
    let archive = document.value(root, "/Metadata").flatMap { document.content(ofStream: $0) }
      .flatMap { DocumentMetadata.Archive(packet: String(decoding: $0, as: UTF8.self)) }
    removeTimes(document)
    let info = document.value(document.trailer, "/Info")
    let title = info.flatMap { document.text(document.value($0, "/Title")) } ?? ""
    let packet = document.stream(
      DocumentMetadata.packet(
        title: title, author: info.flatMap { document.text(document.value($0, "/Author")) },
        language: document.text(document.value(root, "/Lang")), archive: archive))
    let dictionary = document.dictionary(ofStream: packet)
    document.set(dictionary, "/Type", document.parse("/Metadata"))
    document.set(dictionary, "/Subtype", document.parse("/XML"))
    document.set(root, "/Metadata", packet)
  }

  /// The moment of making is the one part of a PDF that no input decides.
  private static func removeTimes(_ document: borrowing QPDFDocument) {
    guard let info = document.value(document.trailer, "/Info") else { return }
    for key in ["/CreationDate", "/ModDate"] { document.remove(info, key) }
  }
}
