import Digests
import Model
import Testing

@testable import Loaders

/// Workbooks among the deliveries of a dossier.
@Suite struct SpreadsheetDeliveryTests {
  private static let indicators = """
    perspectieven: [{code: "1", naam: Personeel}]
    indicatoren:
      - {code: verzuim, naam: Verzuim, soort: meting, eenheid: "%"}
      - {code: klanten, naam: Klanten, soort: stand}

    """

  private static func load(
    _ bytes: [UInt8], named name: String = "cijfers.xlsx", source: String? = nil
  ) throws -> LoadedDossier {
    let mapping = source ?? "{bestand: gegevens/\(name)}"
    return try Sample.load(bytes: [
      "peil.yaml": Array((Sample.description + "gegevens:\n  - \(mapping)\n").utf8),
      "indicatoren.yaml": Array(indicators.utf8), "gegevens/\(name)": bytes,
    ])
  }

  private static func row(_ number: Int, _ cells: String...) -> String {
    "<row r=\"\(number)\">"
      + cells.enumerated().map { index, cell in
        let isNumber = Double(cell) != nil
        let name = "\(["A", "B", "C", "D"][index])\(number)"
        return isNumber
          ? "<c r=\"\(name)\"><v>\(cell)</v></c>"
          : cell.hasPrefix("<")
            ? "<c r=\"\(name)\">\(cell)</c>"
            : "<c r=\"\(name)\" t=\"inlineStr\"><is><t>\(cell)</t></is></c>"
      }.joined() + "</row>"
  }

  private static let head = row(1, "maand", "reeks", "waarde")

  @Test func readsAWorkbookWithTheNamesOfTheContract() throws {
    let bytes = SheetFixture.xlsx(
      rows: Self.head + Self.row(2, "2007-07", "klanten", "12")
        + Self.row(3, "2007-08", "klanten", "13.5"))
    let loaded = try Self.load(bytes, named: "2007-08.csv")
    #expect(loaded.messages == [])
    #expect(loaded.values() == [.number(12), .number(13.5)])
    let file = try #require(loaded.dataset.sources.first)
    #expect(file.rows == 2)
    #expect(file.sha256 == SHA256.hexadecimal(bytes))
    let origin = try #require(
      loaded.dataset[Dataset.Key(series: "klanten", unit: "DSZ")].first?.origin)
    #expect(origin.description == "gegevens/2007-08.csv:Blad 1!C2")
  }

  @Test(arguments: ["libreoffice.xlsx", "libreoffice.ods", "libreoffice.xls"])
  func readsAMappedSheetWithHiddenRows(name: String) throws {
    let loaded = try Self.load(
      try SheetFixture.bytes(name), named: name,
      source:
        "{bestand: gegevens/\(name), blad: verzuim  2007, koprij: 4, maand: Maand, waarden: {verzuim: \"Verzuim %\"}}"
    )
    let place = "gegevens/\(name):Verzuim 2007"
    #expect(
      loaded.messages.contains(
        "\(place)!A7: opmerking: rij 7 is verborgen en wordt gelezen [P0124]"))
    #expect(
      loaded.messages.contains(
        "\(place)!E1: opmerking: kolom E is verborgen en wordt gelezen [P0124]"))
    #expect(
      loaded.values(of: "verzuim").prefix(3) == [.number(5.8), .number(5.75), .number(5.8)])
  }

  @Test func namesTheCellOfAFormulaWithoutResult() throws {
    let bytes = SheetFixture.xlsx(
      rows: Self.head + Self.row(2, "2007-07", "klanten", "<f>1+1</f>")
        + Self.row(3, "<f>A2</f>", "klanten", "3"))
    #expect(
      try Self.load(bytes).messages == [
        "gegevens/cijfers.xlsx:Blad 1!A3: fout: deze cel heeft een formule zonder uitkomst; open het bestand in Excel of LibreOffice en bewaar het opnieuw [P0125]",
        "gegevens/cijfers.xlsx:Blad 1!C2: fout: deze cel heeft een formule zonder uitkomst; open het bestand in Excel of LibreOffice en bewaar het opnieuw [P0125]",
      ])
  }

  @Test func namesTheSheetsWhenTheChoiceIsWrong() throws {
    let bytes = try SheetFixture.bytes("libreoffice.ods")
    let loaded = try Self.load(
      bytes, named: "a.ods",
      source: "{bestand: gegevens/a.ods, blad: Verzuim 2008, waarden: {verzuim: x}}")
    let message = try #require(loaded.messages.first { $0.contains("P0123") })
    #expect(message.hasPrefix("peil.yaml:"))
    #expect(
      message.contains(
        "blad 'Verzuim 2008' staat niet in gegevens/a.ods, wel: 'Verzuim 2007' en 'Oud (2006)'; bedoelt u 'Verzuim 2007'?"
      ))
  }

  @Test func namesTheSheetsWhenThereAreMore() throws {
    var parts = SheetFixture.parts(
      rows: Self.head + Self.row(2, "2007-07", "klanten", "12"))
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"]?.replacing(
      "</sheets>", with: "<sheet name=\"Twee\" sheetId=\"2\" r:id=\"rId1\"/></sheets>")
    #expect(
      try Self.load(SheetFixture.zip(parts)).messages == [
        "gegevens/cijfers.xlsx: fout: heeft 2 bladen met een tabel: 'Blad 1' en 'Twee'; noem er een met `blad` bij deze bron in peil.yaml [P0123]"
      ])
    // Of a hidden sheet and one that is shown, the latter is meant.
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"]?.replacing(
      "sheetId=\"2\"", with: "sheetId=\"2\" state=\"hidden\"")
    #expect(
      try Self.load(SheetFixture.zip(parts)).messages == [
        "gegevens/cijfers.xlsx: opmerking: blad 'Twee' is verborgen en niet gelezen; noem het met `blad` bij deze bron als de cijfers daar staan [P0124]"
      ])
    #expect(
      try Self.load(
        SheetFixture.zip(parts), source: "{bestand: gegevens/cijfers.xlsx, blad: Twee}"
      ).messages == [
        "gegevens/cijfers.xlsx:Twee!A1: opmerking: dit blad is verborgen en wordt gelezen [P0124]"
      ])
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"]?.replacing(
      "<sheet name=\"Blad 1\" sheetId=\"1\" r:id=\"rId1\"/>", with: "")
    #expect(
      try Self.load(SheetFixture.zip(parts)).messages == [
        "gegevens/cijfers.xlsx:Twee!A1: opmerking: dit blad is verborgen en wordt gelezen [P0124]"
      ])
    #expect(
      try Self.load(SheetFixture.xlsx(rows: "")).messages == [
        "gegevens/cijfers.xlsx: fout: heeft geen blad met een tabel; lever het opnieuw of haal het weg [P0123]"
      ])
  }

  @Test func saysOfAFileWithPasswordWhatToDo() throws {
    #expect(
      try Self.load(try SheetFixture.bytes("wachtwoord.xlsx")).messages == [
        "gegevens/cijfers.xlsx: fout: dit rekenblad is met wachtwoord beveiligd; haal het wachtwoord eraf en bewaar het opnieuw [P0122]"
      ])
  }
}
