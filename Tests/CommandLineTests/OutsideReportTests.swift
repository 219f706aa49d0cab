import Foundation
import Model
import Testing

@testable import PeilCommandLine

/// Every output for readers outside, looked through for what it must not show.
@Suite struct OutsideReportTests {
  private static let months = (1...7).map { "2007-0\($0)" }
  /// Of team C a handful; of the others numbers that stand out. None is a multiple of five.
  private static let stock = [
    "A": [1237, 1249, 1261, 1273, 1286, 1298, 1312], "B": [863, 871, 884, 892, 906, 917, 929],
    "C": [7, 8, 6, 9, 4, 3, 2],
  ]
  private static let inflow = [
    "A": [143, 151, 148, 157, 162, 149, 153], "B": [87, 91, 84, 93, 96, 88, 94],
    "C": [2, 1, 3, 4, 1, 2, 1],
  ]

  private static func sum(_ series: [String: [Int]], _ place: Int) -> Int {
    series.values.reduce(0) { $0 + $1[place] }
  }

  private static func nearest(_ number: Int) -> Int { (number + 2) / 5 * 5 }

  private func write(_ folder: TestFolder, audience: String, rows: [String]) throws {
    try folder.write(
      """
      peil: 1
      organisatie: {naam: Dienst}
      eenheden:
        - code: DSZ
          naam: Dienst
          onderdelen: [{code: A, naam: Team A}, {code: B, naam: Team B}, {code: C, naam: Team C}]
      gegevens: [{bestand: gegevens/*.csv}]
      rapportages: [{code: cijfers, titel: Cijfers, sjabloon: alles, publiek: \(audience)}]
      publieken: [{code: mt, intern: ja}, {code: raad}]

      """, to: "dossier/peil.yaml")
    try folder.write(
      """
      indicatoren:
        - {code: K, naam: Klanten, soort: stand, richting: lager, doelstelling: {2007: 2000}, prognose: {methode: lineair}, start: 2093}
        - {code: I, naam: Instroom, soort: stroom, reeks: I, richting: lager, doelstelling: {2007: 2500}, prognose: {methode: lineair}}
        - {code: P, naam: Aandeel, soort: verhouding, teller: I, noemer: K, per: 100, eenheid: "%", decimalen: 1, richting: lager, doelstelling: {2007: 9}}

      """, to: "dossier/indicatoren.yaml")
    try folder.write(
      "maand;eenheid;reeks;waarde\n" + rows.joined(separator: "\n") + "\n",
      to: "dossier/gegevens/cijfers.csv")
    try folder.write(
      "## Oorzaak\n\nHet waren er precies 1312.\n\n## Gevolg\n\na\n\n## Bijsturing\n\nb\n",
      to: "dossier/toelichting/2007-07/K.md")
    try folder.write(
      "## Oorzaak\n\nVrijgegeven tekst.\n\n## Gevolg\n\na\n\n## Bijsturing\n\nb\n",
      to: "dossier/toelichting/2007-07/K@raad.md")
    let blocks = [
      "samenvatting", "scorekaart", "verdieping", "tabel", "gegevenskwaliteit", "cyclus",
      "herkomst",
    ]
    try folder.write(
      "---\ntitel: Cijfers\n---\n# Cijfers\n\n"
        + blocks.map { "## \($0)\n\n```\($0)\n```\n" }.joined(separator: "\n")
        + "\n## Grafieken\n\n"
        + ["K", "I", "P"].map { "```grafiek\nindicator: \($0)\n```\n" }
        .joined(separator: "\n"), to: "dossier/sjablonen/alles.md")
  }

  private static var trueRows: [String] {
    Self.months.enumerated().flatMap { place, month in
      ["A", "B", "C"].flatMap { unit in
        [
          "\(month);\(unit);K;\(Self.stock[unit]?[place] ?? 0)",
          "\(month);\(unit);I;\(Self.inflow[unit]?[place] ?? 0)",
        ]
      }
    }
  }

  /// All true numbers of three digits and more, of teams and totals, of months and to date, and what they
  /// differ by from what is printed of the total.
  private static var secrets: Set<Int> {
    var found: Set<Int> = []
    for place in months.indices {
      for series in [stock, inflow] {
        found.formUnion(series.values.map { $0[place] })
        found.insert(sum(series, place))
      }
      for unit in ["A", "B"] {
        found.insert(inflow[unit, default: []].prefix(place + 1).reduce(0, +))
      }
    }
    found.insert(1312 + 929)
    return found.filter { $0 >= 100 && $0 % 5 != 0 }
  }

  private func run(_ folder: TestFolder, _ arguments: String...) async -> Run {
    await Run(
      ["rapport", "--map", folder.dossier, "--uit", folder.output, "--stil"] + arguments)
  }

  @Test func findsNoTrueNumberInAnyOutput() async throws {
    let folder = try TestFolder()
    try write(folder, audience: "raad", rows: Self.trueRows)
    let made = await run(folder, "--eenheid", "alle", "--formaat", "html,json,csv")
    #expect(made.status == .done, "\(made.errors)")
    let files = folder.files(in: "uit")
    #expect(files.count == 4 * 5)
    for file in files {
      let text = String(decoding: folder.bytes(of: "uit/\(file)") ?? Data(), as: UTF8.self)
      for secret in Self.secrets {
        for written in Self.forms(secret) {
          #expect(!Self.contains(written, in: text), "\(file) noemt \(written)")
        }
      }
      // The secret's hash, rows, the place in the file and the text for internal readers.
      for word in ["precies 1312", "cijfers.csv:", " rijen", "sleutel\""] {
        #expect(!text.contains(word), "\(file) noemt \(word)")
      }
    }
    let page = String(
      decoding: folder.bytes(of: "uit/2007-07/DSZ/cijfers.html") ?? Data(), as: UTF8.self)
    #expect(page.contains("Een aantal onder de 10 staat er als ‘&lt;10’"))
    #expect(page.contains("een totaal is daardoor niet altijd precies de som van de delen"))
    #expect(page.contains("Vrijgegeven tekst."))
    #expect(page.contains("2.245"))
    let team = String(
      decoding: folder.bytes(of: "uit/2007-07/C/cijfers.html") ?? Data(), as: UTF8.self)
    #expect(team.contains("&lt;10") || team.contains("beschermd"))
  }

  private static func forms(_ number: Int) -> [String] {
    let plain = String(number)
    return number < 1000
      ? [plain] : [plain, "\(plain.dropLast(3)).\(plain.suffix(3))"]
  }

  /// Whether a number stands in a text by itself, in the style sheet and the pictures' paths left out.
  private static func contains(_ number: String, in text: String) -> Bool {
    var rest = text[...]
    while let found = rest.range(of: number) {
      let before =
        found.lowerBound == text.startIndex ? " " : text[text.index(before: found.lowerBound)]
      let after = found.upperBound == text.endIndex ? " " : text[found.upperBound]
      let touches: (Character) -> Bool = { $0.isLetter || $0.isNumber || $0 == "." || $0 == "#" }
      if !touches(before), !touches(after) { return true }
      rest = rest[found.upperBound...]
    }
    return false
  }

  @Test func saysInTheDataThatAndHowAFigureIsHidden() async throws {
    let folder = try TestFolder()
    try write(folder, audience: "raad", rows: Self.trueRows)
    _ = await run(folder, "--eenheid", "C", "--formaat", "json,csv")
    let data = try #require(folder.bytes(of: "uit/2007-07/C/cijfers.json"))
    let report = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let indicators = try #require(report["indicatoren"] as? [[String: Any]])
    for indicator in indicators {
      #expect(indicator["realisatie"] is NSNull)
      #expect(["<10", "beschermd"].contains(indicator["beschermd"] as? String ?? ""))
      for point in indicator["reeks"] as? [[String: Any]] ?? [] {
        #expect(point["realisatie"] is NSNull)
        #expect(point["beschermd"] is String)
      }
    }
    let protection = try #require(report["bescherming"] as? [String: Any])
    #expect(protection["minimum"] as? Int == 10)
    #expect(protection["afronden"] as? Int == 5)
    let sources = try #require(report["bronnen"] as? [[String: Any]])
    #expect(sources[0]["rijen"] is NSNull)
    #expect((sources[0]["sha256"] as? String)?.count == 64)
    #expect(
      sources[0]["sha256"] as? String
        != (try shell("sha256sum \(folder.dossier)/gegevens/cijfers.csv")).prefix(64).description)
  }

  /// Charts, sentences, forecasts, signals and tables are what they would be had the protected figures been
  /// delivered: no bar or point lies where the true number is.
  @Test func drawsEveryChartFromTheProtectedFigures() async throws {
    let outside = try TestFolder()
    try write(outside, audience: "raad", rows: Self.trueRows)
    _ = await run(outside, "--formaat", "html")
    let inside = try TestFolder()
    // As delivered: the totals and the sums to date, each rounded on its own; a start of 2093 is 2095.
    var toDate = 0
    let rows = Self.months.enumerated().flatMap { place, month in
      toDate += Self.sum(Self.inflow, place)
      return [
        "\(month);DSZ;K;\(Self.nearest(Self.sum(Self.stock, place)))",
        "\(month);DSZ;maand;\(Self.nearest(Self.sum(Self.inflow, place)))",
        "\(month);DSZ;I;\(Self.nearest(toDate))",
      ]
    }
    try write(inside, audience: "mt", rows: rows)
    let yaml = String(
      decoding: inside.bytes(of: "dossier/indicatoren.yaml") ?? Data(), as: UTF8.self)
    try inside.write(
      yaml.replacing("2093", with: "2095").replacing("teller: I", with: "teller: maand")
        .replacing("reeks: I", with: "reeks: I, invoer: cumulatief"),
      to: "dossier/indicatoren.yaml")
    _ = await run(inside, "--formaat", "html")
    let pictures = [outside, inside].map { folder -> [String] in
      let page = String(
        decoding: folder.bytes(of: "uit/2007-07/DSZ/cijfers.html") ?? Data(), as: UTF8.self)
      return page.components(separatedBy: "<svg").dropFirst().map {
        $0.components(separatedBy: "</svg>")[0]
      }
    }
    #expect(pictures[0].count > 8)
    #expect(pictures[0] == pictures[1])
  }

  @Test func comparesProtectedOutputs() async throws {
    let folder = try TestFolder()
    try write(folder, audience: "raad", rows: Self.trueRows)
    let compared = await Run([
      "vergelijk", "2007-06", "2007-07", "--map", folder.dossier, "--json",
    ])
    for secret in Self.secrets {
      #expect(!Self.contains(String(secret), in: compared.output))
    }
    // 4.725 a year from the whole: the signals of what is printed turned, and nothing else is said.
    #expect(compared.status == .faults)
    #expect(compared.output.contains("signaal"))
  }

  @Test func makesItsSecretOnceAndForItsOwnerAlone() async throws {
    let folder = try TestFolder()
    try write(folder, audience: "raad", rows: Self.trueRows)
    #expect(await Run(["controleer", "--map", folder.dossier]).status == .done)
    #expect(folder.bytes(of: "dossier/.peil/sleutel") == nil)
    _ = await run(folder, "--formaat", "json")
    let secret = try #require(folder.bytes(of: "dossier/.peil/sleutel"))
    #expect(secret.count == 64)
    #expect(try shell("stat -c %a \(folder.dossier)/.peil/sleutel") == "600\n")
    let first = folder.bytes(of: "uit/2007-07/DSZ/cijfers.json")
    _ = await run(folder, "--formaat", "json")
    #expect(folder.bytes(of: "dossier/.peil/sleutel") == secret)
    #expect(folder.bytes(of: "uit/2007-07/DSZ/cijfers.json") == first)
  }

  @Test func warnsOfATrueNumberThatSomebodyTyped() async throws {
    let folder = try TestFolder()
    try write(folder, audience: "raad", rows: Self.trueRows)
    let clean = await run(folder, "--formaat", "json")
    #expect(!clean.errors.contains("P0513"))
    // 1312 + 929 + 2 is the true total, 2245 what is printed.
    try folder.write(
      "## Oorzaak\n\nHet werden er 2.243, niet 2.245.\n\n## Gevolg\n\na\n\n## Bijsturing\n\nb\n",
      to: "dossier/toelichting/2007-07/K@raad.md")
    let made = await run(folder, "--formaat", "json")
    #expect(made.status == .done)
    #expect(
      made.errors.contains(
        "toelichting/2007-07/K@raad.md:3:15: waarschuwing: '2.243' is het ware cijfer van 'Klanten' in juli 2007"
      ), "\(made.errors)")
    #expect(!made.errors.contains("'2.245' is"))
  }

  @Test func saysThatAnExplanationOfAFigureIsForTheOrganisationItself() async throws {
    let folder = try TestFolder()
    try write(folder, audience: "raad", rows: Self.trueRows)
    let text = await Run(["verklaar", "K", "--map", folder.dossier])
    #expect(
      text.output.hasPrefix(
        "Alleen voor intern gebruik: deze cijfers zijn niet beschermd, die voor raad wel.\n"))
    let json = await Run(["verklaar", "K", "--map", folder.dossier, "--json"])
    #expect(json.output.contains("\"intern\": true"))
  }

  /// A figure that may not be shown any more has not become worse.
  @Test func doesNotCallWhatIsProtectedWorse() async throws {
    let folder = try TestFolder()
    let rows = Self.months.enumerated().flatMap { place, month in
      ["A;K;400", "B;K;300", "C;K;\(place == 6 ? 4 : 20)", "A;I;90", "B;I;80", "C;I;30"].map {
        "\(month);\($0)"
      }
    }
    try write(folder, audience: "raad", rows: rows)
    _ = await run(folder, "--eenheid", "C", "--formaat", "html")
    let page = String(
      decoding: folder.bytes(of: "uit/2007-07/C/cijfers.html") ?? Data(), as: UTF8.self)
    #expect(!page.contains("Minder goed"))
    #expect(page.contains("Beschermd"))
    #expect(page.contains("naar grijs"))
  }

  /// The text, the metadata and the attachments of a PDF.
  @Test func findsNoTrueNumberInAPrint() async throws {
    let folder = try TestFolder()
    try write(folder, audience: "raad", rows: Self.trueRows)
    let made = await run(folder, "--formaat", "pdf")
    // Where no engine is installed there is no print.
    guard made.status == .done else { return }
    let path = "\(folder.output)/2007-07/DSZ/cijfers.pdf"
    let text = try shell(
      "pdftotext -layout \(path) - ; pdfinfo \(path); pdfinfo -meta \(path); qpdf --qdf --object-streams=disable \(path) - | strings | grep -a -E '^ *(/Alt|/ActualText|/Contents|/Title)'"
    )
    #expect(text.contains("Klanten"))
    for secret in Self.secrets {
      for written in Self.forms(secret) {
        #expect(!Self.contains(written, in: text), "de PDF noemt \(written)")
      }
    }
  }
}
