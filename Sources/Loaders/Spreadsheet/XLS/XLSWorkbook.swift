/// A workbook of Excel 97 to 2003 (MS-XLS, BIFF8).
struct XLSWorkbook: Workbook.Format {
  private let stream: LittleEndian
  private(set) var outlines: [Workbook.Outline] = []
  private var starts: [Int] = []
  private var calendar = SerialCalendar.from1900
  private var strings: [Grid.Cell] = []
  private var formats: [Int: NumberFormat] = [:]
  private var formatOfStyle: [Int] = []

  init(_ file: CompoundFile) throws(WorkbookFault) {
    guard let bytes = try file.read("Workbook") else {
      throw .damaged("het onderdeel met de bladen ontbreekt")
    }
    stream = LittleEndian(bytes)
    guard let begin = BIFFRecord(stream, at: 0), begin.kind == .begin,
      stream.short(begin.parts[0].lowerBound) == 0x600
    else {
      throw .otherKind(
        "is een rekenblad van Excel 95 of ouder; open het in Excel of LibreOffice en bewaar het als .xlsx"
      )
    }
    var offset = begin.end
    while true {
      guard let record = BIFFRecord(stream, at: offset) else {
        throw .damaged("het bestand is afgebroken")
      }
      if record.kind == .end { break }
      try read(record)
      offset = record.end
    }
  }

  private mutating func read(_ record: BIFFRecord) throws(WorkbookFault) {
    var data = BIFFCursor(record, in: stream)
    switch record.kind {
    case .password: throw .encrypted
    case .calendar: if data.short() == 1 { calendar = .from1904 }
    case .format:
      guard let number = data.short(), let count = data.short(),
        let code = data.text(count: count)
      else { return }
      formats[number] = NumberFormat(code: code)
    case .style:
      data.skip(2)
      formatOfStyle.append(data.short() ?? 0)
    case .sheet: readOutline(&data)
    case .strings: readStrings(&data)
    default: break
    }
  }

  private mutating func readOutline(_ data: inout BIFFCursor) {
    guard let start = data.long(), let state = data.byte(), let kind = data.byte(),
      let count = data.byte(), let name = data.text(count: count), kind == 0
    else { return }
    outlines.append(Workbook.Outline(name: name, isHidden: state & 3 != 0))
    starts.append(start)
  }

  private mutating func readStrings(_ data: inout BIFFCursor) {
    data.skip(8)
    while let count = data.short(), let text = data.text(count: count) {
      strings.append(text.isEmpty ? .empty : .text(text))
    }
  }

  func read(_ index: Int) throws(WorkbookFault) -> SheetContent {
    let styles = formatOfStyle.map { formats[$0] ?? NumberFormat(builtIn: $0) }
    var sheet = XLSSheet(stream: stream, styles: styles, strings: strings, calendar: calendar)
    try sheet.read(from: starts[index])
    return sheet.content
  }
}
