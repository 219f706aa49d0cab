/// A workbook of Excel 2007 and later (ECMA-376, transitional and strict).
struct XLSXWorkbook: Workbook.Format {
  private let archive: ZipArchive
  private(set) var outlines: [Workbook.Outline] = []
  private var parts: [String] = []
  private var calendar = SerialCalendar.from1900
  private var isToBeComputed = false
  private let styles: [NumberFormat]
  private let strings: [Grid.Cell]

  init(_ archive: ZipArchive) throws(WorkbookFault) {
    self.archive = archive
    let part =
      try XLSXRelationships(of: "", in: archive).part("officeDocument") ?? "xl/workbook.xml"
    guard !part.lowercased().hasSuffix(".bin") else {
      throw .otherKind(
        "is een binair rekenblad (.xlsb); open het in Excel en bewaar het als .xlsx")
    }
    guard let bytes = try archive.readXML(part) else {
      throw .damaged("het onderdeel met de lijst van bladen ontbreekt")
    }
    let relationships = try XLSXRelationships(of: part, in: archive)
    styles = try XLSXStyles.read(relationships.part("styles"), in: archive)
    strings = try XLSXStrings.read(relationships.part("sharedStrings"), in: archive)
    try readOutlines(bytes, relationships)
  }

  private mutating func readOutlines(
    _ bytes: [UInt8], _ relationships: XLSXRelationships
  ) throws(WorkbookFault) {
    let input = bytes.span
    var scanner = XMLScanner()
    var isWorkbook = false
    while true {
      let token = try scanner.next(input)
      if token == .finished { break }
      guard token == .start else { continue }
      if scanner.depth == 1 {
        isWorkbook = scanner.isElement("workbook", input)
      } else if scanner.isElement("workbookPr", input) {
        let date1904 = try scanner.value(of: "date1904", input)
        if date1904 == "1" || date1904 == "true" { calendar = .from1904 }
      } else if scanner.isElement("calcPr", input) {
        let full = try scanner.value(of: "fullCalcOnLoad", input)
        isToBeComputed = full == "1" || full == "true"
      } else if scanner.isElement("sheet", input), let name = try scanner.value(of: "name", input),
        let id = try scanner.value(of: "id", prefixed: true, input),
        let target = relationships.targets[id], target.kind == "worksheet"
      {
        let state = try scanner.value(of: "state", input)
        outlines.append(
          Workbook.Outline(name: name, isHidden: state == "hidden" || state == "veryHidden"))
        parts.append(target.part)
      }
    }
    guard isWorkbook else {
      throw .otherKind(
        "is een document van Office en geen rekenblad; zet de tabel in een rekenblad of bewaar hem als CSV"
      )
    }
  }

  func read(_ index: Int) throws(WorkbookFault) -> SheetContent {
    guard let bytes = try archive.readXML(parts[index]) else {
      throw .damaged("blad \(Wording.quoted(outlines[index].name)) ontbreekt in het bestand")
    }
    var sheet = XLSXSheet(
      styles: styles, strings: strings, calendar: calendar, isToBeComputed: isToBeComputed)
    try sheet.read(bytes.span)
    return sheet.content
  }
}
