import Model
import Testing

@testable import Loaders

/// Workbooks that are broken or mean harm: a message, never a trap, and no memory beyond bounds.
@Suite struct WorkbookHazardTests {
  /// A zip of one member, whose directory says what a test wants of it.
  private static func zip(
    size: UInt32, name: String = "mimetype", method: UInt16 = 8, flags: UInt16 = 0
  ) -> [UInt8] {
    var bytes = SheetFixture.zip([(name, [UInt8](repeating: 3, count: 40))])
    let directory = bytes.count - 22 - 46 - name.utf8.count
    bytes.replaceSubrange(directory + 8..<directory + 10, with: SheetFixture.little(flags))
    bytes.replaceSubrange(directory + 10..<directory + 12, with: SheetFixture.little(method))
    bytes.replaceSubrange(directory + 24..<directory + 28, with: SheetFixture.little(size))
    return bytes
  }

  @Test func refusesZipBombs() {
    #expect(SheetFixture.fault(Self.zip(size: 4_000_000_000))?.code == .hostileWorkbook)
    #expect(SheetFixture.fault(Self.zip(size: 20_000_000))?.code == .hostileWorkbook)
    #expect(SheetFixture.fault(Self.zip(size: 1000))?.code == .damagedWorkbook)
    #expect(SheetFixture.fault(Self.zip(size: 40, flags: 1)) == .encrypted)
    #expect(SheetFixture.fault(Self.zip(size: 40, method: 14))?.code == .damagedWorkbook)
    #expect(SheetFixture.fault(Self.zip(size: 40, name: "../x"))?.code == .damagedWorkbook)
  }

  @Test func refusesMembersThatOverlapOrOccurTwice() {
    let twice = SheetFixture.zip([("mimetype", [1]), ("mimetype", [2])])
    #expect(SheetFixture.fault(twice)?.code == .damagedWorkbook)
    var within = SheetFixture.zip([("aa", [1, 2, 3]), ("bb", [4, 5, 6])])
    // Both directory entries name the first member.
    let second = within.count - 22 - 48
    within.replaceSubrange(second + 42..<second + 46, with: [0, 0, 0, 0])
    #expect(SheetFixture.fault(within)?.summary.contains("overlappen") == true)
  }

  @Test func readsZip64AndRefusesNonsenseInIt() throws {
    let plain = SheetFixture.xlsx(rows: "<row><c><v>1</v></c></row>")
    let end = plain.count - 22
    let bytes = LittleEndian(plain)
    let count = UInt64(try #require(bytes.short(end + 10)))
    let start = UInt64(try #require(bytes.long(end + 16)))
    func large(count: UInt64, start: UInt64) -> [UInt8] {
      let record =
        [0x50, 0x4B, 6, 6] + SheetFixture.little(UInt64(44)) + SheetFixture.little(UInt64(0))
        + SheetFixture.little(UInt32(0)) + SheetFixture.little(count)
        + SheetFixture.little(count) + SheetFixture.little(UInt64(0)) + SheetFixture.little(start)
      let locator =
        [0x50, 0x4B, 6, 7] + SheetFixture.little(UInt32(0)) + SheetFixture.little(UInt64(end))
        + SheetFixture.little(UInt32(1))
      var tail = Array(plain[end...])
      tail.replaceSubrange(8..<20, with: [UInt8](repeating: 0xFF, count: 12))
      return plain[..<end] + record + locator + tail
    }
    #expect(try SheetFixture.lines(large(count: count, start: start)) == ["1.0"])
    for (count, start) in [
      (UInt64.max, start), (count, UInt64.max), (1 << 40, start), (count, 1 << 62), (count, 7),
    ] {
      #expect(SheetFixture.fault(large(count: count, start: start)) != nil)
    }
  }

  @Test func refusesXMLBombs() {
    var parts = SheetFixture.parts(rows: "")
    parts["xl/worksheets/sheet1.xml"] =
      "<!DOCTYPE a [<!ENTITY b \"bbbb\">]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>"
    #expect(SheetFixture.fault(SheetFixture.zip(parts)) == .documentType)
    parts["xl/worksheets/sheet1.xml"] = String(repeating: "<a>", count: 100_000)
    #expect(SheetFixture.fault(SheetFixture.zip(parts))?.code == .damagedWorkbook)
  }

  @Test func refusesMoreCellsThanATableHas() {
    let rows = (1...700).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }
    #expect(
      SheetFixture.fault(SheetFixture.xlsx(rows: rows.joined()))?.code == .hostileWorkbook)
    for name in ["XFE1", "ZZZZ1", "A1048577"] {
      let row = "<row><c r=\"\(name)\"><v>1</v></c></row>"
      #expect(SheetFixture.fault(SheetFixture.xlsx(rows: row)) != nil, "\(name)")
    }
  }

  /// Each column was looked for in each row once, and each gap moved the whole row.
  @Test(.timeLimit(.minutes(1))) func readsAWideSheetThatIsHiddenWhole() throws {
    let cells = stride(from: 1, through: 16_384, by: 2).map {
      "<c r=\"\(CellName(row: 1, column: $0))\"><v>1</v></c>"
    }
    let rows = (2...20_000).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>1</v></c></row>" }
    let bytes = SheetFixture.xlsx(
      rows: "<row r=\"1\">\(cells.joined())</row>\(rows.joined())",
      columns: "<col min=\"1\" max=\"16384\" hidden=\"1\"/>")
    let sheet = try #require(try SheetFixture.workbook(bytes)).sheet(0)
    #expect(sheet.hiddenColumns.count == 8192)
    #expect(sheet.grid.rows.count == 20_000)
  }

  @Test(arguments: [
    "table:number-columns-repeated=\"999999999\"", "table:number-columns-repeated=\"16385\"",
  ])
  func refusesRepetitionsWithoutEnd(attribute: String) {
    let cell = "<table:table-cell \(attribute) office:value-type=\"float\" office:value=\"1\"/>"
    let fault = SheetFixture.fault(Self.ods("<table:table-row>\(cell)</table:table-row>"))
    #expect(fault?.code == .hostileWorkbook)
  }

  @Test func refusesRowsRepeatedWithoutEnd() throws {
    let cell =
      "<table:table-cell table:number-columns-repeated=\"100\" office:value-type=\"float\" office:value=\"1\"/>"
    let row =
      "<table:table-row table:number-rows-repeated=\"1048576\">\(cell)</table:table-row>"
    #expect(SheetFixture.fault(Self.ods(row))?.code == .hostileWorkbook)
    // Rows without cells are no data, however many there are.
    let empty =
      "<table:table-row table:number-rows-repeated=\"999999999\"><table:table-cell/></table:table-row>"
    #expect(try SheetFixture.lines(Self.ods(empty + empty)) == [])
  }

  static func ods(_ rows: String) -> [UInt8] {
    SheetFixture.zip([
      "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
      "content.xml":
        "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"A\">\(rows)</table:table></office:spreadsheet></office:body></office:document-content>",
    ])
  }

  // MARK: At random

  private static let fixtures = [
    "openpyxl.xlsx", "xlsxwriter.xlsx", "libreoffice.ods", "libreoffice.xls", "wachtwoord.xlsx",
  ]

  @Test(arguments: fixtures)
  func survivesFilesThatAreCutOff(name: String) throws {
    let bytes = try SheetFixture.bytes(name)
    let faults = stride(from: 0, to: bytes.count, by: 97).map {
      SheetFixture.fault(Array(bytes.prefix($0)))
    }
    #expect(faults.contains { $0 != nil })
  }

  @Test(arguments: fixtures)
  func survivesFilesThatWereChanged(name: String) throws {
    let bytes = try SheetFixture.bytes(name)
    var random = Chance(state: 2007)
    let faults = (0..<300).map { _ in SheetFixture.fault(random.changing(bytes)) }
    #expect(faults.contains { $0 != nil })
  }

  /// The XML within is reached only when the checksums are right.
  @Test func survivesPartsThatWereChanged() throws {
    for (name, parts) in [
      ("openpyxl.xlsx", ["xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml"]),
      ("libreoffice.ods", ["content.xml"]),
    ] {
      let archive = try ZipArchive(try SheetFixture.bytes(name))
      let members = try archive.names.sorted().map { ($0, try archive.read($0) ?? []) }
      var random = Chance(state: 7)
      for part in parts {
        let faults = (0..<60).map { _ in
          let changed = members.map { ($0.0, $0.0 == part ? random.changing($0.1) : $0.1) }
          return SheetFixture.fault(SheetFixture.zip(changed))
        }
        #expect(faults.contains { $0 != nil }, "\(part)")
      }
    }
  }
}

/// The same changes at each run (SplitMix64).
private struct Chance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func changing(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...8, using: &self) where !bytes.isEmpty {
      let index = Int.random(in: 0..<bytes.count, using: &self)
      bytes[index] = UInt8.random(in: 0...255, using: &self)
    }
    return bytes
  }
}
