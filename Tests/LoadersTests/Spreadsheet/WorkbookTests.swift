import Testing

@testable import Loaders

/// Workbooks as their writers write them; `Fixtures/spreadsheets/make.py` says which.
@Suite struct WorkbookTests {
  private static let head = [
    "Ziekteverzuim 2007|Ziekteverzuim 2007|Ziekteverzuim 2007|Ziekteverzuim 2007", "",
    "Maand|Werkpoort|Werkpoort|Totaal", "Maand|Verzuim %|Fte|Totaal",
  ]

  @Test(arguments: ["libreoffice.xlsx", "libreoffice.ods", "libreoffice.xls"])
  func readsWhatLibreOfficeWrites(name: String) throws {
    let workbook = try #require(try SheetFixture.workbook(try SheetFixture.bytes(name)))
    #expect(workbook.outlines.map(\.name) == ["Verzuim 2007", "Oud (2006)"])
    #expect(workbook.outlines.map(\.isHidden) == [false, true])
    let sheet = try workbook.sheet(0)
    #expect(
      sheet.grid.lines == Self.head + [
        "2007-01-1|5.8%|12,5|82.5|zie <dossier> & “é”",
        "2007-02-1|5.75%|41.25|fout #N/A",
        // LibreOffice keeps a truth value in an ods as a number.
        "2007-03-31|5.8%|\(name.hasSuffix("ods") ? "1.0" : "WAAR")|fout #DIV/0!",
        "Totaal|Totaal en klaar",
      ])
    #expect(sheet.hiddenRows == [6])
    #expect(sheet.hiddenColumns == [4])
    #expect(sheet.merged.count == 4)
    #expect(sheet.grid.position(13, 2).description == "a.xlsx:Verzuim 2007!C14")
    #expect(try workbook.sheet(1).grid.lines == ["oud"])
  }

  @Test func readsWhatOpenpyxlWrites() throws {
    let workbook = try #require(try SheetFixture.workbook(try SheetFixture.bytes("openpyxl.xlsx")))
    #expect(workbook.outlines.map(\.isHidden) == [false, true])
    let sheet = try workbook.sheet(0)
    #expect(
      sheet.grid.lines == Self.head + [
        "2007-01-1|5.8%|12,5|?|zie <dossier> & “é”", "2007-02-1|5.75%|41.25|?",
        "2007-03-31|?|WAAR|?", "Totaal|?",
      ])
    #expect(sheet.hiddenRows == [6])
    #expect(sheet.hiddenColumns == [4])
  }

  @Test func readsWhatXlsxwriterStreams() throws {
    let workbook = try #require(
      try SheetFixture.workbook(try SheetFixture.bytes("xlsxwriter.xlsx")))
    // The sheet that is a chart is none.
    #expect(workbook.outlines.map(\.name) == ["Blad één & twee"])
    #expect(
      try workbook.sheet(0).grid.lines == [
        "maand|reeks|waarde", "2007-07-1| klanten |12.0", "2007-08-1|klanten|?", "||14.0",
      ])
  }

  @Test func readsWhatXlwtWrites() throws {
    let workbook = try #require(try SheetFixture.workbook(try SheetFixture.bytes("xlwt.xls")))
    #expect(workbook.outlines.map(\.isHidden) == [false, true])
    let sheet = try workbook.sheet(0)
    #expect(sheet.grid.rows.count == 400)
    for (number, row) in sheet.grid.rows.enumerated() {
      let letter = number % 2 == 1 ? "é" : "€"
      #expect(
        row.first == .text("rij \(number) " + String(repeating: letter, count: 60)))
    }
    // xlwt says of a formula that its result is an empty text.
    #expect(sheet.grid[0, 1] == .empty)
    #expect(sheet.grid[1, 1] == .percentage(12.5))
    #expect(sheet.grid.lines[2].hasSuffix("|2007-07-1"))
    #expect(sheet.grid[3, 1] == .number(12.34))
    #expect(sheet.grid[4, 1] == .number(123_456_789))
    #expect(sheet.grid[5, 1] == .boolean(false))
    #expect(sheet.hiddenRows == [5])
  }

  @Test func asksForAFileWithoutPassword() throws {
    #expect(SheetFixture.fault(try SheetFixture.bytes("wachtwoord.xlsx")) == .encrypted)
    #expect(WorkbookFault.encrypted.summary.contains("met wachtwoord beveiligd"))
  }

  @Test(arguments: [
    ("<html><body><table><tr><td>1</td></tr></table></body></html>", "webpagina"),
    ("\u{FEFF}\n <table border=1><tr>", "webpagina"),
    (
      "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
      "XML-werkblad uit 2003"
    ),
    ("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x", "webarchief"),
  ])
  func saysWhatIsNoWorkbook(text: String, kind: String) throws {
    let fault = try #require(SheetFixture.fault(Array(text.utf8)))
    #expect(fault.code == .unreadableWorkbook)
    #expect(fault.summary.contains(kind))
  }

  @Test func leavesTextToOthers() throws {
    #expect(try SheetFixture.workbook(Array("maand;reeks;waarde\n".utf8)) == nil)
    #expect(try SheetFixture.workbook([]) == nil)
  }

  @Test func saysThatABinaryWorkbookOrADocumentIsNoSheet() throws {
    var parts = SheetFixture.parts(rows: "")
    parts["_rels/.rels"] = parts["_rels/.rels"]?.replacing("workbook.xml", with: "workbook.bin")
    #expect(SheetFixture.fault(SheetFixture.zip(parts))?.summary.contains(".xlsb") == true)
    parts = SheetFixture.parts(rows: "")
    parts["xl/workbook.xml"] = "<document/>"
    #expect(SheetFixture.fault(SheetFixture.zip(parts))?.summary.contains("geen rekenblad") == true)
    let zip = SheetFixture.zip(["cijfers.csv": "maand"])
    #expect(SheetFixture.fault(zip)?.summary.contains("zipbestand") == true)
  }
}
