/// The number formats of an xlsx, by the index that cells name (ECMA-376 part 1, 18.8).
enum XLSXStyles {
  private static let limit = 100_000

  static func read(
    _ part: String?, in archive: ZipArchive
  ) throws(WorkbookFault) -> [NumberFormat] {
    guard let part, let bytes = try archive.readXML(part) else { return [] }
    let input = bytes.span
    var scanner = XMLScanner()
    var own: [Int: NumberFormat] = [:]
    var styles: [NumberFormat] = []
    var isInCells = false
    while true {
      switch try scanner.next(input) {
      case .finished: return styles
      case .end: if scanner.isElement("cellXfs", input) { isInCells = false }
      case .text: break
      case .start:
        if scanner.isElement("numFmt", input),
          let number = scanner.range(of: "numFmtId", input),
          let id = XMLText.wholeNumber(number, input),
          let code = try scanner.value(of: "formatCode", input)
        {
          own[id] = NumberFormat(code: code)
        } else if scanner.isElement("cellXfs", input) {
          isInCells = true
        } else if isInCells, scanner.isElement("xf", input) {
          let id = scanner.range(of: "numFmtId", input).flatMap { XMLText.wholeNumber($0, input) }
          styles.append(id.map { own[$0] ?? NumberFormat(builtIn: $0) } ?? .plain)
          guard styles.count <= limit else {
            throw .tooLarge("er zijn meer dan \(limit) celopmaken")
          }
        }
      }
    }
  }
}
