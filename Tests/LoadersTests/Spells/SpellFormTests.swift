import Model
import Testing

@testable import Loaders

/// Every form of a file of spells gives the same count.
@Suite struct SpellFormTests {
  private static let plain = """
    nr;van;tot;team;reden
    1;2024-01-05;2024-02-10;Één;werk
    2;2024-01-07;;Twee;
    """
  private static let expected = ["2024-01 2+2-0", "2024-02 1+0-1"]

  private static let latin: [UInt8] = plain.unicodeScalars.map { UInt8($0.value) }
  private static let wide: [UInt8] =
    [0xFF, 0xFE] + plain.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }

  static let forms: [[UInt8]] = [
    Array(plain.utf8), [0xEF, 0xBB, 0xBF] + Array(plain.utf8), latin, wide,
    Array(plain.replacing(";", with: ",").utf8), Array(plain.replacing(";", with: "\t").utf8),
    Array(plain.replacing(";", with: "|").utf8), Array(plain.replacing("\n", with: "\r\n").utf8),
    Array(plain.replacing("\n", with: "\r").utf8), Array((plain + "\n\n;;;;\n").utf8),
    // Quoted, padded, with a line end between quotes.
    Array(
      "\"NR\" ;\" van\";tot;\"te\nam\";team;reden\n\"1\"; 2024-01-05 ;\"2024-02-10\";\"a\nb\"\"c;\";Één;werk\n2;2024-01-07;;;\"Twee\";\n"
        .utf8),
    // Two files joined, each with its heading and its byte order mark.
    Array((plain.prefix { $0 != "T" } + "wee;\n").utf8).dropLast(0)
      + [],
    [0xEF, 0xBB, 0xBF]
      + Array("nr;van;tot;team;reden\n1;2024-01-05;2024-02-10;Één;werk\n".utf8)
      + [0xEF, 0xBB, 0xBF] + Array("nr;van;tot;team;reden\n2;2024-01-07;;Twee;\n".utf8),
  ]

  @Test(arguments: forms)
  func readsEveryForm(bytes: [UInt8]) throws {
    let (count, messages) = try SpellSample.count(bytes: bytes)
    #expect(messages == [])
    #expect(count?.lines() == Self.expected)
    #expect(count?.allLevels.compactMap(\.group?.word).contains("Één") == true)
  }

  @Test(arguments: [
    "2024-01-05", "05-01-2024", "20240105", "5-1-2024", "2024-1-5", "2024-01-05 00:00:00",
    "2024-01-05T00:00:00.000", "5-1-2024 0:00", "\"2024-01-05\"", " 2024-01-05 ", "45296",
  ])
  func readsEveryFormOfADay(text: String) throws {
    let (count, messages) = try SpellSample.count(
      SpellSample.file("1;\(text);;A;", "2;2024-02-01;;A;"))
    #expect(messages == [])
    #expect(count?.lines() == ["2024-01 1+1-0", "2024-02 2+1-0"])
  }

  @Test(arguments: [
    "2024-02-30", "30-02-2024", "20241301", "1899-12-31", "2024-01", "2024", "5/1/24", "gisteren",
    "2024-01-05 vandaag", "-", "2024-01-0x", "１２-01-2024",
  ])
  func refusesWhatIsNoDay(text: String) throws {
    let (count, messages) = try SpellSample.count(SpellSample.file("1;\(text);;A;"))
    #expect(count == nil)
    #expect(messages.count == 1 && messages[0].hasSuffix("[P0162]"), "\(messages)")
  }

  @Test func namesTheLineOnWhichAQuoteOpens() throws {
    let text = SpellSample.file("1;2024-01-05;;A;", "2;2024-01-05;;\"A;", "3;2024-01-05;;A;")
    #expect(
      try SpellSample.count(text).messages == [
        "in.csv:3: fout: het aanhalingsteken dat op deze regel opent, wordt nergens gesloten; sluit het, de rest van het bestand is niet gelezen [P0110]"
      ])
  }

  @Test func namesTheLineOfANULCharacter() throws {
    let messages = try SpellSample.count(
      SpellSample.file("1;2024-01-05;;A;", "2;2024-01-05;;A\0;")
    ).messages
    #expect(messages.count == 1 && messages[0].hasPrefix("in.csv:3: fout: hier staat een NUL"))
  }

  @Test func readsRowsAcrossTheRunsThatAreHandedOut() throws {
    // Quotes with line ends in them on every row, and one row longer than a run.
    let long = String(repeating: "x\n", count: RowRuns.size)
    var text = "nr;van;tot;team;reden;noot\n"
    for row in 0..<60_000 {
      text += "\(row);2024-0\(row % 3 + 1)-15;;A;;\"een\n\"\"twee\"\";\(row)\"\n"
    }
    text += "x;2024-03-31;;B;;\"\(long)\"\n"
    for row in 0..<1_000 { text += "y\(row);2024-03-31;;B;;\n" }
    text += "z;2024-03-31;2024-02-01;B;;\n"
    let (count, messages) = try SpellSample.count(text)
    #expect(count?.rows == 61_002)
    #expect(
      count?.lines() == ["2024-01 20000+20000-0", "2024-02 40000+20000-0", "2024-03 61001+21001-0"])
    let line = 1 + 120_000 + 1 + RowRuns.size + 1_000 + 1
    #expect(messages.count == 1 && messages[0].hasPrefix("in.csv:\(line): "), "\(messages)")
  }

  @Test(arguments: ["\"", "\0\0\0", ";;;;", "\u{FEFF}", "a", "nr;van;tot;team;reden\n\"", "\r\r\r"])
  func survivesHostileBytes(text: String) throws {
    let (count, _) = try SpellSample.count(text)
    #expect(count == nil)
  }

  @Test func countsAClientWithVeryManySpellsInTime() throws {
    var text = "nr;van;tot;team;reden\n"
    for row in 0..<100_000 { text += "1;2024-01-05;2024-01-05;\(row % 2 == 0 ? "A" : "B");\n" }
    let count = try SpellSample.count(text).count
    // One goes on with the other, so that for all together nearly nobody comes or goes.
    let figures = count.flatMap { count in count.level().map { count.figures(of: $0) } }
    #expect(figures?.map(\.stock) == [0])
    #expect(try SpellSample.count(text) { $0.mergeDays = 0 }.count?.lines() == ["2024-01 0+1-1"])
  }
}
