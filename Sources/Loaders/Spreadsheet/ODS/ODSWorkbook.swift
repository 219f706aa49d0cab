/// A workbook of LibreOffice (OpenDocument 1.2 and 1.3, spreadsheet).
struct ODSWorkbook: Workbook.Format {
  private let content: [UInt8]
  let outlines: [Workbook.Outline]

  init(_ archive: ZipArchive) throws(WorkbookFault) {
    if let manifest = try archive.readXML("META-INF/manifest.xml"),
      try Self.isEncrypted(manifest.span)
    {
      throw .encrypted
    }
    guard let bytes = try archive.readXML("content.xml") else {
      throw .damaged("het onderdeel met de bladen ontbreekt")
    }
    content = bytes
    outlines = try Self.readOutlines(bytes.span)
  }

  private static func isEncrypted(_ input: borrowing Span<UInt8>) throws(WorkbookFault) -> Bool {
    var scanner = XMLScanner()
    while true {
      let token = try scanner.next(input)
      if token == .finished { return false }
      if token == .start, scanner.isElement("encryption-data", input) { return true }
    }
  }

  /// The sheets by name; a hidden one has a style that says so.
  private static func readOutlines(
    _ input: borrowing Span<UInt8>
  ) throws(WorkbookFault) -> [Workbook.Outline] {
    var scanner = XMLScanner()
    var outlines: [Workbook.Outline] = []
    var hiddenStyles: Set<String> = []
    var style: String?
    while true {
      let token = try scanner.next(input)
      if token == .finished { return outlines }
      guard token == .start else { continue }
      if scanner.isElement("style", input) {
        style = try scanner.value(of: "name", prefixed: true, input)
      } else if scanner.isElement("table-properties", input), let style,
        try scanner.value(of: "display", prefixed: true, input) == "false"
      {
        hiddenStyles.insert(style)
      } else if ODSSheet.isSheet(scanner, input) {
        let name = try scanner.value(of: "name", prefixed: true, input)
        let style = try scanner.value(of: "style-name", prefixed: true, input)
        outlines.append(
          Workbook.Outline(
            name: name ?? "Blad \(outlines.count + 1)",
            isHidden: style.map(hiddenStyles.contains) ?? false))
        try scanner.skipElement(input)
      }
    }
  }

  func read(_ index: Int) throws(WorkbookFault) -> SheetContent {
    let input = content.span
    var scanner = XMLScanner()
    var found = 0
    while true {
      let token = try scanner.next(input)
      if token == .finished { break }
      guard token == .start, ODSSheet.isSheet(scanner, input) else { continue }
      if found == index {
        var sheet = ODSSheet()
        try sheet.read(&scanner, input)
        return sheet.content
      }
      found += 1
      try scanner.skipElement(input)
    }
    throw .damaged("blad \(Wording.quoted(outlines[index].name)) ontbreekt in het bestand")
  }
}
