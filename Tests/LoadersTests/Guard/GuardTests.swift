import Model
import Testing

@testable import Loaders

/// No source brings what tells too much about persons (metrics.md section 13).
@Suite struct GuardTests {
  /// Numbers that pass the eleven-test, made here and of nobody.
  private static let numbers: [String] = {
    var found: [String] = []
    var number = 123_456_780
    while found.count < 8 {
      if CitizenServiceNumber.passes(String(number).utf8.map { $0 - 48 }) {
        found.append(String(number))
      }
      number += 7_919
    }
    return found
  }()

  @Test func appliesTheElevenTest() {
    #expect(CitizenServiceNumber.cell("111222333") == .passing(111_222_333))
    #expect(CitizenServiceNumber.cell("1112.22.333") == .passing(111_222_333))
    #expect(CitizenServiceNumber.cell("111222334") == .other)
    #expect(CitizenServiceNumber.cell("000000000") == .other)
    // The leading zero that a spreadsheet takes away: 9x0 + 8x1 + ... for 012345672.
    #expect(CitizenServiceNumber.cell("12345672") == .passing(12_345_672))
    #expect(CitizenServiceNumber.cell("") == .empty)
    #expect(CitizenServiceNumber.cell("1112223330") == .other)
    #expect(CitizenServiceNumber.cell("€ 111222333") == .other)
  }

  @Test(arguments: [
    ("BSN", SensitiveSubject.citizenServiceNumber), ("bsn_klant", .citizenServiceNumber),
    ("Burgerservicenummer", .citizenServiceNumber), ("Sofi-nummer", .citizenServiceNumber),
    ("Nationaliteit", .nationality), ("2e nationaliteit", .nationality),
    ("Geboorteland", .origin), ("herkomst", .origin), ("Land van geboorte", .origin),
    ("Etniciteit", .origin), ("Diagnose", .health), ("ziekte", .health),
    ("Arbeidsbeperking", .health), ("medische urenbeperking", .health),
  ])
  func knowsSensitiveHeadings(heading: String, subject: SensitiveSubject) {
    #expect(SensitiveSubject(heading: heading) == subject)
  }

  @Test(arguments: [
    "Ziekteverzuim %", "ziekteverzuimfrequentie", "Ziektekostenverzekering", "Team", "leefvorm",
    "rasterwerk", "Nationaal", "Sofie", "beperken",
  ])
  func passesOtherHeadings(heading: String) {
    #expect(SensitiveSubject(heading: heading) == nil)
  }

  private func messages(_ text: String) throws -> [String] {
    try Sample.messages(delivery: text)
  }

  @Test func refusesNumbersInADelivery() throws {
    let rows = Self.numbers.map { "2007-07;klanten;12;\($0)\n" }.joined()
    #expect(
      try messages("maand;reeks;waarde;dossier\n\(rows)") == [
        "gegevens/a.csv:1:20: fout: kolom 'dossier' bevat burgerservicenummers (de waarden doorstaan de elfproef); lever het bestand zonder die nummers, en voor het tellen van cliënten met een nummer dat alleen uw systeem kent [P0161]"
      ])
  }

  @Test func refusesABreakdownByNationality() throws {
    #expect(
      try messages("maand;reeks;waarde;nationaliteit\n2007-07;klanten;12;x\n") == [
        "gegevens/a.csv:1:20: fout: kolom 'nationaliteit' gaat over nationaliteit; zulke gegevens leest Peil niet, lever het bestand zonder die kolom [P0161]"
      ])
  }

  /// One in eleven numbers passes by chance; case numbers are no citizen service numbers.
  @Test func passesNumbersOfNineDigitsThatMeanSomethingElse() throws {
    var rows = ""
    for row in 0..<200 {
      rows += "2007-07;klanten\(row);\(200_000_000 + row * 37);\(300_000_000 + row)\n"
    }
    let messages = try messages("maand;reeks;waarde;zaak\n\(rows)")
    #expect(!messages.contains { $0.contains("P0161") })
  }

  private func mapped(_ mapping: String, _ csv: String) throws -> [String] {
    try Sample.load([
      "peil.yaml": Sample.description + "gegevens: [{bestand: gegevens/a.csv, \(mapping)}]\n",
      "gegevens/a.csv": csv,
    ]).messages.filter { $0.contains("P0161") }
  }

  @Test func refusesPersonsInAMappedTable() throws {
    let rows = Self.numbers.map { "2007-07;1;\($0);ja\n" }.joined()
    let found = try mapped(
      "maand: Periode, waarden: {klanten: Aantal}", "Periode;Aantal;Klant;Nationaliteit\n\(rows)")
    #expect(found.count == 1 && found[0].contains("burgerservicenummers"))
    #expect(!Self.numbers.contains { found.joined().contains($0) })
    let subject = try mapped(
      "maand: Periode, waarden: {klanten: Aantal}", "Periode;Aantal;Diagnose\n2007-07;1;griep\n")
    #expect(subject.count == 1 && subject[0].contains("gaat over gezondheid"))
  }

  /// One row is too few for the eleven-test, and numbers are not a count when the heading says whose they are.
  @Test(arguments: ["bsn", "Burgerservicenummer", "BSN partner"])
  func refusesAColumnThatIsNamedAfterTheNumber(heading: String) throws {
    let found = try mapped(
      "maand: Periode, waarden: {klanten: Aantal}",
      "Periode;Aantal;\(heading)\n2007-07;1;\(Self.numbers[0])\n")
    #expect(found.count == 1 && found.joined().contains("gaat over burgerservicenummers"))
    #expect(
      try mapped(
        "maand: Periode, waarden: {klanten: \(heading)}", "Periode;\(heading)\n2007-07;12\n") == [])
  }

  @Test func passesFiguresAboutHealth() throws {
    #expect(
      try mapped(
        "maand: Periode, waarden: {klanten: Ziekte}", "Periode;Ziekte;Beperking\n2007-07;12;4\n")
        == [])
  }

  // MARK: Free text

  @Test(arguments: [
    ("Klant 111222333 belde.", 1, 7), ("a\n  bsn: 1112.22.333!", 2, 8), ("111 222 333", 1, 1),
    ("(111222333)", 1, 2),
  ])
  func findsANumberInATextWithoutPrintingIt(text: String, line: Int, column: Int) {
    let log = DiagnosticLog()
    FreeTextGuard.check(text, path: "a.md", log: log)
    #expect(
      log.diagnostics.map(\.description) == [
        "a.md:\(line):\(column): fout: hier staat een getal dat de elfproef van een burgerservicenummer doorstaat; haal het uit de tekst [P0161]"
      ])
  }

  @Test(arguments: [
    "€ 111222333", "111.222.333", "NL91ABNA0417164300", "1112223330", "0111222333", "111222334",
    "111222333a", "hoog: 111222333", "2007-07 1 2 3 4", "1.111222333",
  ])
  func passesOtherNumbersInAText(text: String) {
    #expect(FreeTextGuard.check(text, path: "a.md", log: DiagnosticLog()))
  }

  @Test func looksAtEveryTextOfADossier() throws {
    let found = try Sample.load([
      "toelichting/2007-07/klanten.md": "## Oorzaak\n\n111222333\n",
      "maatregelen.yaml": "maatregelen: []\n# 111222333\n",
    ]).messages.filter { $0.contains("P0161") }
    #expect(
      found.map { $0.prefix { $0 != " " } } == [
        "maatregelen.yaml:2:3:", "toelichting/2007-07/klanten.md:3:1:",
      ])
  }
}
