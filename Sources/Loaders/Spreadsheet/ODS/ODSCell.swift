/// Reads the value of one cell of an ods (OpenDocument 1.3 part 3, 19.385).
enum ODSCell {
  /// Reads up to and with the end of the cell that was just opened.
  static func read(
    _ scanner: inout XMLScanner, _ input: borrowing Span<UInt8>
  ) throws(WorkbookFault) -> Grid.Cell {
    let kind = try kind(scanner, input)
    let number = scanner.range(of: "value", prefixed: true, input)
      .flatMap { XMLText.number($0, input) }
    let date = try scanner.value(of: "date-value", prefixed: true, input)
    let boolean = try scanner.value(of: "boolean-value", prefixed: true, input)
    let string = try scanner.value(of: "string-value", prefixed: true, input)
    let hasFormula = scanner.range(of: "formula", prefixed: true, input) != nil
    let shown = try text(&scanner, input)
    switch kind {
    case "error": return .error(shown)
    case "float", "currency": return number.map(Grid.Cell.number) ?? textCell(shown)
    case "percentage":
      return number.map { .percentage(NumberFormat.percent($0)) } ?? textCell(shown)
    case "date": return date.flatMap(ISODay.read).map(Grid.Cell.date) ?? textCell(shown)
    case "boolean": return boolean.map { .boolean($0 == "true") } ?? textCell(shown)
    case nil where hasFormula && shown.isEmpty: return .uncomputed
    default:
      // LibreOffice before 4.2 wrote the result of a failed formula as a text.
      if hasFormula, isError(shown) { return .error(shown) }
      return textCell(string ?? shown)
    }
  }

  private static func textCell(_ text: String) -> Grid.Cell { text.isEmpty ? .empty : .text(text) }

  private static func isError(_ text: String) -> Bool {
    text.hasPrefix("#") || text.hasPrefix("Err:") || text.hasPrefix("Fout:")
  }

  /// The type of the value; LibreOffice's own says of an error what the standard's can't.
  private static func kind(
    _ scanner: XMLScanner, _ input: borrowing Span<UInt8>
  ) throws(WorkbookFault) -> String? {
    var kind: String?
    for attribute in scanner.attributes
    where attribute.name.count == 10
      && XMLScanner.matches("value-type", input, at: attribute.name.lowerBound)
    {
      let value = XMLText.plain(attribute.value, input)
      if value == "error" { return value }
      if kind == nil { kind = value }
    }
    return kind
  }

  /// The paragraphs of the cell itself; those of remarks and drawings in it are not its text.
  private static func text(
    _ scanner: inout XMLScanner, _ input: borrowing Span<UInt8>
  ) throws(WorkbookFault) -> String {
    let outside = scanner.depth - 1
    var text = ""
    var paragraphs = 0
    while scanner.depth > outside {
      switch try scanner.next(input) {
      case .start:
        if scanner.depth == outside + 2 {
          guard scanner.isElement("p", input) || scanner.isElement("h", input) else {
            try scanner.skipElement(input)
            continue
          }
          if paragraphs > 0 { text += "\n" }
          paragraphs += 1
        } else if scanner.isElement("s", input) {
          let count = min(ODSSheet.count("c", scanner, input), 1000)
          text += String(repeating: " ", count: count)
        } else if scanner.isElement("tab", input) {
          text += "\t"
        } else if scanner.isElement("line-break", input) {
          text += "\n"
        } else if !scanner.isElement("span", input), !scanner.isElement("a", input),
          !scanner.isElement("ruby", input), !scanner.isElement("ruby-base", input)
        {
          try scanner.skipElement(input)
        }
      case .text where scanner.depth > outside + 1: text += try scanner.text(input)
      case .text, .end, .finished: break
      }
    }
    return text
  }
}
