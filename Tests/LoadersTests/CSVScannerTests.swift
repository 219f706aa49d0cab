import Testing

@testable import Loaders

@Suite struct CSVScannerTests {
  private func rows(_ text: String, delimiter: String = ";") -> [[String]] {
    var scanner = CSVScanner(Array(text.utf8), delimiter: delimiter.utf8.first ?? 0)
    var rows: [[String]] = []
    while scanner.next() { rows.append(scanner.fields.map { scanner.text($0) }) }
    return rows
  }

  @Test(arguments: [
    "a;b\nc;d\n", "a;b\r\nc;d\r\n", "a;b\rc;d\r", "a;b\nc;d", "a;b\r\n\r\n\nc;d\n;;\n",
  ])
  func readsEveryLineEnd(text: String) {
    #expect(rows(text) == [["a", "b"], ["c", "d"]])
  }

  @Test func keepsWhatStandsBetweenQuotes() {
    #expect(rows("\"a;b\";\"c\"\"d\";\"e\nf\"\n") == [["a;b", "c\"d", "e\nf"]])
    #expect(rows("\"\";x\n") == [["", "x"]])
    #expect(rows("a\"b;c\n") == [["a\"b", "c"]])
    #expect(rows("\"a\"b;c\n") == [["ab", "c"]])
  }

  @Test func trimsFields() {
    #expect(rows(" a ;\tb\u{A0};\u{FEFF}c\n") == [["a", "b", "c"]])
  }

  @Test func readsEmptyFieldsAndEmptyText() {
    #expect(rows("a;;\n") == [["a", "", ""]])
    #expect(rows("") == [])
    #expect(rows("\n\n") == [])
    #expect(rows("\"\"\n") == [[""]])
  }

  @Test func countsLinesWithinQuotes() {
    for end in ["\n", "\r\n", "\r"] {
      let text = "a\(end)\"b\(end)b\"\(end)c\(end)"
      var scanner = CSVScanner(Array(text.utf8), delimiter: 59)
      var lines: [Int] = []
      while scanner.next() { lines.append(scanner.line) }
      #expect(lines == [1, 2, 4])
    }
  }

  @Test func countsColumnsInCharacters() throws {
    var scanner = CSVScanner(Array("é\u{301}ën;\"x\ny\";z\n".utf8), delimiter: 59)
    _ = scanner.next()
    let places = scanner.fields.map { scanner.place(of: $0.start) }
    #expect(places.map(\.line) == [1, 1, 2])
    #expect(places.map(\.column) == [1, 5, 4])
  }

  @Test func namesTheQuoteThatIsNeverClosed() {
    var scanner = CSVScanner(Array("a;b\nc;\"d\ne;f\n".utf8), delimiter: 59)
    while scanner.next() {}
    #expect(scanner.openQuote?.line == 2)
    #expect(scanner.openQuote?.offset == 6)
  }

  @Test(arguments: [";", ",", "\t", "|"])
  func findsTheDelimiter(delimiter: String) {
    let heading = ["reeks", "maand", "waarde"].joined(separator: delimiter)
    let row = ["a", "2007-07", "\"1,5;2|3\t4\""].joined(separator: delimiter)
    let text = "\(heading)\n\(row)\n\(row)\n"
    #expect(CSVDialect.delimiter(of: Array(text.utf8)) == delimiter.utf8.first)
  }

  @Test func findsTheDelimiterBesideDecimalCommas() {
    let text = "periode;getal\njul;1,5\naug;2,5\n"
    #expect(CSVDialect.delimiter(of: Array(text.utf8)) == UInt8(ascii: ";"))
  }
}
