/// What a file is by its first bytes and its members, whatever its name says.
enum WorkbookKind {
  case xlsx(ZipArchive)
  case ods(ZipArchive)
  case xls(CompoundFile)

  private static let openDocument = "application/vnd.oasis.opendocument."

  /// - Returns: `nil` for text that may be a CSV.
  init?(_ bytes: [UInt8]) throws(WorkbookFault) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    {
      self = try Self.zipped(try ZipArchive(bytes))
    } else if bytes.starts(with: CompoundFile.signature) {
      self = try Self.compound(try CompoundFile(bytes))
    } else {
      try Self.refuseDisguise(bytes)
      return nil
    }
  }

  private static func zipped(_ archive: ZipArchive) throws(WorkbookFault) -> WorkbookKind {
    if let mimetype = try archive.read("mimetype") {
      let type = String(decoding: mimetype.prefix(200), as: UTF8.self)
      if type.hasPrefix("\(openDocument)spreadsheet") { return .ods(archive) }
      if type.hasPrefix(openDocument) {
        throw .otherKind(
          "is een document van LibreOffice en geen rekenblad; zet de tabel in een rekenblad of bewaar hem als CSV"
        )
      }
    }
    guard archive.name(like: "[Content_Types].xml") != nil else {
      throw .otherKind(
        "is een zipbestand en geen rekenblad; pak het uit en lever de bestanden die erin zitten")
    }
    return .xlsx(archive)
  }

  private static func compound(_ file: CompoundFile) throws(WorkbookFault) -> WorkbookKind {
    if file.contains("EncryptedPackage") { throw .encrypted }
    if file.contains("Workbook") { return .xls(file) }
    if file.contains("Book") {
      throw .otherKind(
        "is een rekenblad van Excel 95 of ouder; open het in Excel of LibreOffice en bewaar het als .xlsx"
      )
    }
    throw .otherKind(
      "is een bestand van Office en geen rekenblad; zet de tabel in een rekenblad of bewaar hem als CSV"
    )
  }

  /// Reporting portals write web pages and XML under the name of a workbook, and Excel opens them.
  private static func refuseDisguise(_ bytes: [UInt8]) throws(WorkbookFault) {
    let sample = TextEncoding.utf8(Array(bytes.prefix(4096)))
    let start = String(decoding: sample, as: UTF8.self).trimmed.lowercased()
    guard start.hasPrefix("<") else {
      guard start.hasPrefix("mime-version:"), start.contains("multipart/related") else { return }
      throw .otherKind(
        "is een webarchief met de naam van een rekenblad; open het in Excel en bewaar het als .xlsx"
      )
    }
    if start.contains("urn:schemas-microsoft-com:office:spreadsheet") {
      throw .otherKind(
        "is een XML-werkblad uit 2003; open het in Excel of LibreOffice en bewaar het als .xlsx")
    }
    if start.contains("oasis:names:tc:opendocument") {
      throw .otherKind(
        "is een rekenblad als losse XML; bewaar het in LibreOffice als .ods of .xlsx")
    }
    if start.contains("<html") || start.contains("<table") || start.contains("<!doctype html") {
      throw .otherKind(
        "is een webpagina met een tabel en geen rekenblad, hoe het bestand ook heet; open het in Excel of LibreOffice en bewaar het als .xlsx, of lever de export als CSV"
      )
    }
  }
}
