import Testing

@testable import Loaders

/// Habits of writers that the files in `Fixtures` don't have.
@Suite struct XLSXSheetTests {
  @Test func placesCellsWithoutNamesBehindOneAnother() throws {
    let rows =
      "<row><c><v>1</v></c><c/><c r=\"E1\"><v>2</v></c><c><v>3</v></c></row><row r=\"4\"><c><v>4</v></c></row><row><c r=\"b5\"><v>5</v></c></row>"
    #expect(
      try SheetFixture.lines(SheetFixture.xlsx(rows: rows)) == [
        "1.0||||2.0|3.0", "", "", "4.0", "|5.0",
      ])
  }

  @Test func readsEveryKindOfText() throws {
    let strings =
      "<si><t>een</t></si><si><r><t>tw</t></r><r><t xml:space=\"preserve\">ee </t></r><rPh sb=\"0\" eb=\"1\"><t>uitspraak</t></rPh><phoneticPr/></si><si><t>a_x000D_\nb_x005F_x_xZZZZ_</t></si><si/>"
    let rows =
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"s\"><v>3</v></c><c r=\"E1\" t=\"str\"><f>A1</f><v>R&amp;D &#233;</v></c><c r=\"F1\" t=\"inlineStr\"><is><t><![CDATA[<b>]]></t></is></c></row>"
    #expect(
      try SheetFixture.lines(SheetFixture.xlsx(rows: rows, strings: strings)) == [
        "een|twee |a\r\nb_x_xZZZZ_||R&D é|<b>"
      ])
  }

  @Test func readsNumbersDatesAndErrors() throws {
    let formats =
      "<numFmt numFmtId=\"164\" formatCode=\"[$-413]d\\ mmmm\\ yyyy;@\"/><numFmt numFmtId=\"165\" formatCode=\"0.0&quot; %&quot;\"/>"
    let rows =
      "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>5.7999999999999996E-2</v></c><c r=\"B1\" s=\"2\"><v>39264.75</v></c><c r=\"C1\" s=\"3\"><v>39264</v></c><c r=\"D1\" s=\"4\"><v>-12.50</v></c><c r=\"E1\" t=\"d\"><v>2007-07-31T10:00:00Z</v></c><c r=\"F1\" t=\"e\"><v>#DIV/0!</v></c><c r=\"G1\" t=\"b\"><v>1</v></c><c r=\"H1\"><v>1.7976931348623157E+308</v></c><c r=\"I1\"><f>1+1</f></c><c r=\"J1\" t=\"str\"><f>\"\"</f><v></v></c><c r=\"K1\" s=\"99\"><v>0.1</v></c></row>"
    #expect(
      try SheetFixture.lines(SheetFixture.xlsx(rows: rows, formats: formats)) == [
        "5.8%|2007-07-1|2007-07-1|-12.5|2007-07-31|fout #DIV/0!|WAAR|1.7976931348623157e+308|?||0.1"
      ])
  }

  @Test func countsDaysFrom1904() throws {
    let rows = "<row r=\"1\"><c r=\"A1\" s=\"2\"><v>37802</v></c></row>"
    let bytes = SheetFixture.xlsx(rows: rows, properties: "<workbookPr date1904=\"true\"/>")
    #expect(try SheetFixture.lines(bytes) == ["2007-07-1"])
  }

  @Test func fillsMergedCellsAsFarAsTheSheetGoes() throws {
    let rows =
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>kop</t></is></c></row><row r=\"2\"><c r=\"C2\"><v>1</v></c></row>"
    let after =
      "<mergeCells><mergeCell ref=\"A1:XFD1\"/><mergeCell ref=\"B2:B1048576\"/><mergeCell ref=\"raar\"/></mergeCells>"
    #expect(
      try SheetFixture.lines(SheetFixture.xlsx(rows: rows, after: after)) == [
        "kop|kop|kop", "||1.0",
      ])
  }

  @Test func readsPrefixesStrictNamesAndOtherParts() throws {
    let strict = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    let parts = [
      "[content_types].xml": "<Types/>",
      "_rels/.rels":
        "<Relationships><Relationship Id='a' Type='\(strict)/officeDocument' Target='/boek/b.xml'/></Relationships>",
      "boek/b.xml":
        "<x:workbook xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main' xmlns:q='\(strict)'><x:sheets><x:sheet name='B' sheetId='7' state='veryHidden' q:id='z'/></x:sheets></x:workbook>",
      "boek/_rels/b.xml.rels":
        "<Relationships><Relationship Id='z' Type='\(strict)/worksheet' Target='../Bladen/Blad%201.xml'/></Relationships>",
      "bladen/blad 1.xml":
        "<!-- los --><x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'><x:sheetData><x:row><x:c><x:v>3</x:v></x:c></x:row></x:sheetData><x:extLst><x:row><x:c><x:v>9</x:v></x:c></x:row></x:extLst></x:worksheet>",
    ]
    let workbook = try #require(try SheetFixture.workbook(SheetFixture.zip(parts)))
    #expect(workbook.outlines == [Workbook.Outline(name: "B", isHidden: true)])
    #expect(try workbook.sheet(0).grid.lines == ["3.0"])
  }

  @Test func readsPartsInUTF16() throws {
    var members = SheetFixture.parts(rows: "<row><c><v>1</v></c></row>")
      .map { (name: $0.key, bytes: Array($0.value.utf8)) }
    let index = try #require(members.firstIndex { $0.name == "xl/worksheets/sheet1.xml" })
    let text = String(decoding: members[index].bytes, as: UTF8.self)
    members[index].bytes = [0xFF, 0xFE] + text.utf16.flatMap { SheetFixture.little($0) }
    #expect(try SheetFixture.lines(SheetFixture.zip(members)) == ["1.0"])
  }
}
