import Foundation
import TestSupport
import Testing

@testable import PeilCommandLine

@Suite struct FetchCommandTests {
  private static let server = try? StatLineServer()

  private func folder(_ source: String = Self.source) throws -> TestFolder {
    let folder = try TestFolder()
    try folder.write(
      """
      peil: 1
      organisatie: {naam: Dienst}
      eenheden: [{code: DSZ, naam: Dienst}]
      gegevens:
      \(source)
      rapportages:
        - {code: maand, titel: Maand, sjabloon: maandrapportage, publiek: mt, formaten: [html]}
      publieken: [{code: mt, intern: ja}]

      """, to: "dossier/peil.yaml")
    try folder.write(
      """
      perspectieven: [{code: "1", naam: Klanten}]
      indicatoren:
        - {code: klanten, naam: Klanten, perspectief: "1", soort: stand}

      """, to: "dossier/indicatoren.yaml")
    return folder
  }

  private static let source = """
      - cbs: 85615NED
        filter: {RegioS: GM0034, Leeftijd: Totaal leeftijd}
        waarden: {klanten: TotaalBijstand_1}
    """

  private func fetch(
    _ folder: TestFolder, _ manner: String, _ more: String...,
    certificates: String? = nil, server: StatLineServer? = Self.server
  ) async throws -> Run {
    var environment = ["PEIL_CBS_ADRES": try #require(server).address(manner)]
    environment["SSL_CERT_FILE"] = certificates
    return await Run(["haal", "--map", folder.dossier] + more, environment: environment)
  }

  private static let table = "dossier/gegevens/cbs/85615NED"

  private func names(_ folder: TestFolder) -> [String] { folder.files(in: Self.table) }

  @Test func keepsTheAnswersAsTheyCame() async throws {
    let folder = try folder()
    let run = try await fetch(folder, "goed")
    #expect(run.errors == "")
    #expect(run.status == .done)
    #expect(run.output == "\(folder.dossier)/gegevens/cbs/85615NED: 34 rijen\n")
    #expect(
      names(folder) == [
        "DataProperties.json", "Leeftijd.json", "Perioden.json", "RegioS.json",
        "TableInfos.json", "TypedDataSet.json", "herkomst.json",
      ])
    let written = try #require(folder.bytes(of: "\(Self.table)/herkomst.json"))
    let record = try #require(
      try JSONSerialization.jsonObject(with: written) as? [String: Any])
    #expect(record["tabel"] as? String == "85615NED")
    #expect(
      (record["opgehaald"] as? String)?.wholeMatch(of: #/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/#) != nil)
    let files = try #require(record["bestanden"] as? [[String: Any]])
    #expect(files.count == 6)
    let rows = try #require(files.first { $0["bestand"] as? String == "TypedDataSet.json" })
    let address = try #require(rows["adres"] as? String)
    // Only the columns and rows that are needed, the codes padded as the service has them.
    #expect(address.contains("$select=Leeftijd,RegioS,Perioden,TotaalBijstand_1&"))
    #expect(address.contains("RegioS%20eq%20'GM0034%20%20'"))
    let kept = try #require(folder.bytes(of: "\(Self.table)/TypedDataSet.json"))
    let sum = try shell("sha256sum '\(folder.path)/\(Self.table)/TypedDataSet.json'")
    #expect(rows["sha256"] as? String == String(sum.prefix(64)))
    #expect(String(decoding: kept, as: UTF8.self).contains("\"RegioS\": \"GM0034  \""))
  }

  @Test func makesAReportOfWhatWasFetchedAndSaysWhereItCameFrom() async throws {
    let folder = try folder()
    _ = try await fetch(folder, "goed")
    let run = await Run(["rapport", "--map", folder.dossier, "--uit", folder.output])
    #expect(run.status == .done)
    let page = try #require(folder.bytes(of: "uit/2022-12/DSZ/maand.html"))
    let text = String(decoding: page, as: UTF8.self)
    #expect(text.contains("Opgehaald"))
    #expect(text.contains("/ODataFeed/odata/85615NED/TypedDataSet?"))
    #expect(text.contains("gegevens/cbs/85615NED/TypedDataSet.json"))
  }

  @Test func asksForPagesUnderTheLimitOfTenThousandCells() async throws {
    // 306 rows of 5 columns fit one page; a service may cut them into pages of its own.
    let all = """
        - cbs: 85615NED
          uitsplitsing: [RegioS, Leeftijd]
          waarden: {klanten: TotaalBijstand_1, instroom: Instroom_2}
      """
    let whole = try folder(all)
    let cut = try folder(all)
    #expect(try await fetch(whole, "goed").output.hasSuffix(": 306 rijen\n"))
    #expect(try await fetch(cut, "link").output.hasSuffix(": 306 rijen\n"))
    #expect(names(whole).filter { $0.hasPrefix("TypedDataSet") }.count == 1)
    #expect(names(cut).filter { $0.hasPrefix("TypedDataSet") }.count == 13)
    #expect(names(cut).contains("Perioden-2.json"))
  }

  private static let fourth = """
      - cbs: 85615NED
        versie: 4
        filter: {RegioS: GM0034, Leeftijd: Totaal leeftijd}
        waarden: {klanten: Totaal bijstand}
    """

  @Test func fetchesVersionFour() async throws {
    let folder = try folder(Self.fourth)
    let run = try await fetch(folder, "goed")
    #expect(run.errors == "")
    #expect(run.output == "\(folder.dossier)/gegevens/cbs/85615NED: 34 rijen\n")
    #expect(
      names(folder) == [
        "Dimensions.json", "LeeftijdCodes.json", "MeasureCodes.json", "Observations.json",
        "PeriodenCodes.json", "Properties.json", "RegioSCodes.json", "herkomst.json",
      ])
    let record = String(
      decoding: try #require(folder.bytes(of: "\(Self.table)/herkomst.json")), as: UTF8.self)
    #expect(
      record.contains(
        "/odata/v1/CBS/85615NED/Observations?$filter=(Leeftijd%20eq%20'10000')%20and%20(RegioS%20eq%20'GM0034')%20and%20(Measure%20eq%20'M000001')"
      ))
    #expect(record.contains("verzonnen cijfers"))
    #expect(await Run(["controleer", "--map", folder.dossier]).status == .done)
    let report = await Run(["rapport", "--map", folder.dossier, "--uit", folder.output])
    #expect(report.status == .done)
    let page = try #require(folder.bytes(of: "uit/2022-12/DSZ/maand.html"))
    #expect(String(decoding: page, as: UTF8.self).contains("gegevens/cbs/85615NED/Observations"))
  }

  /// Both versions give the same figures.
  @Test(arguments: ["goed", "link", "leeg", "eenmaal"])
  func readsTheSameOfBothVersions(manner: String) async throws {
    func values(_ source: String) async throws -> String {
      let folder = try folder(source)
      #expect(try await fetch(folder, manner).status == .done)
      let run = await Run(
        ["rapport", "--map", folder.dossier, "--uit", folder.output, "--formaat", "json"])
      #expect(run.status == .done)
      let text = try #require(folder.bytes(of: "uit/2022-12/DSZ/maand.json"))
      let json = try JSONSerialization.jsonObject(with: text) as? [String: Any]
      let indicators = try JSONSerialization.data(
        withJSONObject: try #require(json?["indicatoren"]), options: .sortedKeys)
      return String(decoding: indicators, as: UTF8.self)
    }
    #expect(try await values(Self.source) == values(Self.fourth))
  }

  @Test func followsThePagesOfVersionFour() async throws {
    let folder = try folder(
      """
        - cbs: 85615NED
          versie: 4
          uitsplitsing: [RegioS, Leeftijd]
          waarden: {klanten: M000001, instroom: Instroom}
      """)
    // 612 rows in pages of 25, whose links name another host than the one that was asked.
    #expect(try await fetch(folder, "link").output.hasSuffix(": 612 rijen\n"))
    #expect(names(folder).filter { $0.hasPrefix("Observations") }.count == 25)
    #expect(names(folder).contains("PeriodenCodes-2.json"))
  }

  @Test func fetchesAgainWhenTheDossierAsksForAnotherVersion() async throws {
    let folder = try folder()
    _ = try await fetch(folder, "goed")
    let yaml = String(decoding: try #require(folder.bytes(of: "dossier/peil.yaml")), as: UTF8.self)
    try folder.write(
      yaml.replacing(Self.source, with: Self.fourth), to: "dossier/peil.yaml")
    #expect(try await fetch(folder, "goed").output.hasSuffix(": 34 rijen\n"))
    #expect(names(folder).contains("Observations.json"))
    #expect(!names(folder).contains("TypedDataSet.json"))
    #expect(try await fetch(folder, "500").errors.hasPrefix("alle tabellen zijn er al"))
  }

  @Test(arguments: [
    ("cbs: 85615NED, versie: 5, waarden: {klanten: a}", "moet een geheel getal van 3 tot en met 4"),
    (
      "cbs: gegevens/a.json, versie: 4, waarden: {klanten: a}",
      "een bewaard antwoord haalt Peil niet op"
    ),
    ("bestand: gegevens/a.csv, versie: 4", "`versie` hoort niet bij een bron met `bestand`"),
    (
      "cbs: 85615NED, waarden: {klanten: a}}\n  - {cbs: 85615NED, versie: 4, waarden: {klanten: a}",
      "staat hier al met een andere `versie`"
    ),
  ])
  func saysWhatIsWrongWithAVersion(source: String, words: String) async throws {
    let folder = try folder("  - {\(source)}")
    let run = try await fetch(folder, "goed")
    #expect(run.status == .faults)
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(folder.files(in: "dossier/gegevens") == [])
  }

  @Test func triesOnceMoreWhatPassesBy() async throws {
    let folder = try folder()
    #expect(try await fetch(folder, "eenmaal").status == .done)
    #expect(names(folder).count == 7)
  }

  @Test func fetchesAllRowsWhereTheServiceDoesNotUnderstandTheCodes() async throws {
    let folder = try folder()
    let run = try await fetch(folder, "leeg")
    #expect(run.output.hasSuffix(": 306 rijen\n"))
    #expect(await Run(["controleer", "--map", folder.dossier]).status == .done)
  }

  @Test(arguments: [
    ("500", "de server gaf fout 500"), ("404", "het CBS kent dit adres niet (404)"),
    ("half", "de verbinding brak af"), ("halfrij", "het antwoord is geen tabel van het CBS"),
    ("html", "het antwoord is geen tabel van het CBS"), ("fout", "Tabel is niet beschikbaar"),
    ("door", "niet veilig"), ("vreemd", "vreemd adres"),
  ])
  func leavesNothingBehindWhenItFails(manner: String, words: String) async throws {
    for source in [Self.source, Self.fourth] {
      let folder = try folder(source)
      let run = try await fetch(folder, manner)
      #expect(run.status == .unavailable)
      #expect(run.output == "")
      #expect(run.errors.hasPrefix("peil: fout: tabel 85615NED: "))
      #expect(run.errors.contains(words), "\(run.errors)")
      #expect(folder.files(in: "dossier/gegevens") == [])
    }
  }

  @Test func keepsTheLastCopyWithoutNetworkAndNamesItsDate() async throws {
    let folder = try folder()
    _ = try await fetch(folder, "goed")
    let before = folder.bytes(of: "\(Self.table)/herkomst.json")
    let run = await Run(
      ["haal", "--map", folder.dossier, "--opnieuw"],
      environment: ["PEIL_CBS_ADRES": "http://127.0.0.1:1"])
    #expect(run.status == .unavailable)
    #expect(run.errors.contains("tabel 85615NED: de server is niet bereikbaar"))
    let remark =
      #/opmerking: de rapporten gebruiken van tabel 85615NED de kopie van \d{4}-\d\d-\d\d\n/#
    #expect(run.errors.firstMatch(of: remark) != nil)
    #expect(folder.bytes(of: "\(Self.table)/herkomst.json") == before)
    #expect(await Run(["controleer", "--map", folder.dossier]).status == .done)
  }

  @Test func fetchesAgainOnlyWhenAsked() async throws {
    let folder = try folder()
    _ = try await fetch(folder, "goed")
    let idle = try await fetch(folder, "500")
    #expect(idle.status == .done)
    #expect(idle.errors == "alle tabellen zijn er al; haal ze opnieuw op met --opnieuw\n")
    let again = try await fetch(folder, "goed", "--opnieuw", "--tabel", "85615NED")
    #expect(again.status == .done)
    #expect(folder.files(in: "dossier/gegevens/cbs").count { $0.hasSuffix(".json") } == 7)
  }

  @Test func saysThatATableIsNotThereYetAndOpensNoSocket() async throws {
    let folder = try folder()
    let run = await Run(
      ["rapport", "--map", folder.dossier, "--uit", folder.output],
      environment: ["PEIL_CBS_ADRES": try #require(Self.server).address("goed")])
    #expect(run.status == .faults)
    #expect(
      run.errors.contains(
        "peil.yaml:5:10: fout: tabel 85615NED van het CBS is nog niet opgehaald; draai `peil haal`")
    )
    #expect(folder.files(in: "dossier/gegevens") == [])
  }

  @Test func namesWhatIsNotInTheTable() async throws {
    let folder = try folder(
      """
        - cbs: 85615NED
          filter: {RegioS: Almeer}
          waarden: {klanten: TotaalBijstant_1}
      """)
    let run = try await fetch(folder, "goed")
    #expect(run.status == .faults)
    #expect(run.errors.contains("bedoelt u 'TotaalBijstand_1'?"))
    #expect(run.errors.contains("bedoelt u 'Almere'?"))
    #expect(folder.files(in: "dossier/gegevens") == [])
  }

  @Test func refusesATableThatTheDossierDoesNotName() async throws {
    let folder = try folder()
    let run = try await fetch(folder, "goed", "--tabel", "85615NDE")
    #expect(run.status == .usage)
    #expect(run.errors.contains("bedoelt u '85615NED'?"))
  }

  @Test(arguments: [
    "ftp://opendata.cbs.nl", "http://opendata.cbs.nl", "https://", "opendata.cbs.nl",
  ])
  func refusesAnAddressThatIsNotSafe(address: String) async throws {
    let folder = try folder()
    let run = await Run(
      ["haal", "--map", folder.dossier], environment: ["PEIL_CBS_ADRES": address])
    #expect(run.status == .usage)
    #expect(run.errors.contains("PEIL_CBS_ADRES moet een adres met https:// zijn"))
  }

  @Test func refusesACertificateThatIsNotTrusted() async throws {
    let folder = try folder()
    _ = try shell(
      "cd '\(folder.path)' && openssl req -x509 -newkey rsa:2048 -nodes -keyout sleutel.pem -out cert.pem -days 2 -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1 2>/dev/null"
    )
    let certificate = "\(folder.path)/cert.pem"
    let server = try StatLineServer(certificate: (certificate, "\(folder.path)/sleutel.pem"))
    let refused = try await fetch(folder, "goed", server: server)
    #expect(refused.status == .unavailable)
    #expect(refused.errors.contains("het certificaat van de server klopt niet"))
    #expect(folder.files(in: "dossier/gegevens") == [])
    // With the certificate in hand the same server is good, but not where it sends on to http.
    #expect(
      try await fetch(folder, "goed", certificates: certificate, server: server).status == .done)
    let away = try await fetch(
      folder, "door", "--opnieuw", certificates: certificate, server: server)
    #expect(away.errors.contains("niet veilig"))
  }
}
