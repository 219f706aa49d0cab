import Digests

/// A file for a PDF to carry.
package struct PDFAttachment: Hashable, Sendable {
  package var name: String
  /// Such as `text/csv`.
  package var mediaType: String
  /// What it is, for a reader who sees the list of attachments.
  package var description: String
  package var bytes: [UInt8]

  package init(name: String, mediaType: String, description: String, bytes: [UInt8]) {
    self.name = name
    self.mediaType = mediaType
    self.description = description
    self.bytes = bytes
  }

  /// Embeds files in a document: in its list of attachments, and as the data that the document shows
  /// (ISO 19005-3, 6.8). No times: they would change the bytes.
  static func embed(_ attachments: [PDFAttachment], in document: borrowing QPDFDocument) {
    guard !attachments.isEmpty else { return }
    let list = document.array()
    let associated = document.array()
    for attachment in attachments.sorted(by: { $0.name < $1.name }) {
      let specification = document.shared(attachment.specification(in: document))
      document.append(document.text(attachment.name), to: list)
      document.append(specification, to: list)
      document.append(specification, to: associated)
    }
    let tree = document.parse("<< >>")
    document.set(tree, "/Names", list)
    let names = document.value(document.root, "/Names") ?? document.parse("<< >>")
    document.set(names, "/EmbeddedFiles", document.shared(tree))
    document.set(document.root, "/Names", names)
    document.set(document.root, "/AF", associated)
  }

  private func specification(in document: borrowing QPDFDocument) -> QPDFDocument.Object {
    let parameters = document.parse("<< >>")
    document.set(parameters, "/Size", whole: bytes.count)
    // Which PDF asks for to notice damage (ISO 32000-1, table 46).
    document.set(parameters, "/CheckSum", bytes: MD5.digest(bytes))
    let file = document.stream(bytes)
    let dictionary = document.dictionary(ofStream: file)
    document.set(dictionary, "/Type", document.parse("/EmbeddedFile"))
    document.set(dictionary, "/Subtype", name: "/\(mediaType)")
    document.set(dictionary, "/Params", parameters)
    let files = document.parse("<< >>")
    document.set(files, "/F", file)
    document.set(files, "/UF", file)
    let specification = document.parse("<< /Type /Filespec /AFRelationship /Data >>")
    document.set(specification, "/F", text: name)
    document.set(specification, "/UF", text: name)
    document.set(specification, "/Desc", text: description)
    document.set(specification, "/EF", files)
    return specification
  }
}
