import Testing

@testable import Loaders

@Suite struct JSONScannerTests {
  private func tokens(_ text: String) throws -> [JSONScanner.Token] {
    var scanner = JSONScanner(Array(text.utf8))
    var tokens: [JSONScanner.Token] = []
    while true {
      let token = try scanner.next()
      if token == .end { return tokens }
      tokens.append(token)
    }
  }

  @Test func readsEveryKindOfValue() throws {
    #expect(
      try tokens(" {\"a\" : [1, -2.5E+3, true,false , null], \"b\":{} , \"c\":\"d\"}\n") == [
        .beginObject, .key("a"), .beginArray, .number("1"), .number("-2.5E+3"), .boolean(true),
        .boolean(false), .null, .endArray, .key("b"), .beginObject, .endObject, .key("c"),
        .string("d"), .endObject,
      ])
  }

  @Test(arguments: [
    (#""a\"\\\/\b\f\n\r\t""#, "a\"\\/\u{8}\u{C}\n\r\t"), (#""\u00e9""#, "é"),
    (#""\ud83d\ude00""#, "😀"), (#""\ud83d""#, "\u{FFFD}"), (#""\ud83d\u0041""#, "\u{FFFD}A"),
    (#""\ude00""#, "\u{FFFD}"), ("\"é😀\"", "é😀"), ("\"\"", ""),
  ])
  func readsTextWithItsEscapes(json: String, text: String) throws {
    #expect(try tokens(json) == [.string(text)])
  }

  @Test(arguments: [
    "", " ", "{", "[", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "[1,", "[1,]",
    "[1 2]", "{\"a\" 1}", "{1:2}", "{,}", "[,]", "]", "}", "[}", "{]", "1 2", "tru", "nul", "falsy",
    "01", "-", "1.", ".5", "+1", "1e", "1e+", "--1", "0x10", "NaN", "Infinity", "\"", "\"\\",
    "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"\n\"", "\"\u{1}\"", "'a'", "// a", "[1]x",
  ])
  func refusesWhatIsNoJSON(text: String) {
    #expect(throws: JSONScanner.Fault.self) { try tokens(text) }
  }

  @Test func saysWhereItBreaksOff() {
    #expect(throws: JSONScanner.Fault(reason: "dit is geen JSON", line: 2, column: 4)) {
      try tokens("{\"a\":\n[é, 1]}".replacing("é", with: "1,é"))
    }
  }

  @Test func refusesNumbersAndTextsBeyondAnyFigure() {
    #expect(throws: JSONScanner.Fault.self) { try tokens(String(repeating: "9", count: 1_000)) }
    #expect(throws: JSONScanner.Fault.self) {
      try tokens("\"" + String(repeating: "a", count: 1_100_000) + "\\n\"")
    }
  }

  @Test func passesOverNestedValues() throws {
    var scanner = JSONScanner(Array("[{\"a\":[1,{\"b\":[]}],\"c\":{}},2]".utf8))
    #expect(try scanner.next() == .beginArray)
    let token = try scanner.next()
    try scanner.skip(token)
    #expect(try scanner.next() == .number("2"))
  }
}
