import Foundation
import Testing

@testable import PeilCommandLine

/// The computations on risks, factors, samples and instruments, from the CSV to the answer.
@Suite struct ComputeRiskTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func compute(_ command: String, _ csv: String, _ options: String...) async throws -> Run {
    try folder.write(csv, to: "in.csv")
    return await Run(["bereken", command, "--invoer", "\(folder.path)/in.csv"] + options)
  }

  private func json(_ run: Run) throws -> [String: Any] {
    #expect(run.status == .done && run.errors == "")
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return try #require(object as? [String: Any])
  }

  // MARK: Risks

  private static let risks = """
    risico;kans;laag;verwacht;hoog
    Budget;0,3;200000;500000;900000
    Staking;0,1;50000;100000;400000

    """

  @Test func addsRisksUp() async throws {
    let answer = try json(await compute("risico", Self.risks, "--buffer", "600000", "--json"))
    // 0,3 x 1 600 000 / 3 + 0,1 x 550 000 / 3.
    let mean = try #require(answer["gemiddeld"] as? Double)
    #expect(abs(mean - 178_333) < 300)
    let p80 = try #require(answer["p80"] as? Double)
    let p90 = try #require(answer["p90"] as? Double)
    #expect(p80 < p90 && p90 < 900_000)
    #expect(abs((answer["ratio"] as? Double ?? 0) - 600_000 / p90) < 1e-12)
    #expect(answer["klasse"] as? String == (600_000 / p90 < 1 ? "D" : "C"))
    let plain = try await compute("risico", Self.risks, "--buffer", "600.000,00")
    #expect(plain.output.contains("Weerstandsratio bij 90% zekerheid: "))
    #expect(try await compute("risk", Self.risks, "--json").output.contains(#""ratio": null"#))
  }

  @Test func dividesByTheCertaintyAskedFor() async throws {
    let options = ["--buffer", "600000", "--zekerheid", "80", "--trekkingen", "5000", "--json"]
    try folder.write(Self.risks, to: "in.csv")
    let run = await Run(
      ["bereken", "risico", "--invoer", "\(folder.path)/in.csv"] + options)
    let answer = try json(run)
    let p80 = try #require(answer["p80"] as? Double)
    #expect(abs((answer["ratio"] as? Double ?? 0) - 600_000 / p80) < 1e-12)
    #expect(answer["trekkingen"] as? Int == 5000)
  }

  @Test func givesNoRatioWhenNoBufferIsNeeded() async throws {
    let gains = "risico;kans;laag;verwacht;hoog\nMeevaller;1;-30;-20;-10\n"
    let run = try await compute("risico", gains, "--buffer", "5")
    #expect(run.output.contains("Geen weerstandsratio"))
    #expect(run.status == .done)
  }

  @Test(arguments: [
    ("x;1,5;1;2;3", "'1,5' is geen aandeel"), ("x;0,5;3;2;1", "'verwacht' moet tussen"),
    ("x;;1;2;3", "ontbreekt; vul een getal in"), ("x;veel;1;2;3", "is geen getal"),
    ("x;150%;1;2;3", "'150%' is geen aandeel"),
  ])
  func refusesARiskThatCannotBe(row: String, words: String) async throws {
    let run = try await compute("risico", "risico;kans;laag;verwacht;hoog\n\(row)\n")
    #expect(run.status == .faults && run.output == "")
    #expect(run.errors.contains("in.csv:2:"))
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test func refusesAFileWithoutRisks() async throws {
    let run = try await compute("risico", "risico;kans;laag;verwacht;hoog\n")
    #expect(run.status == .faults && run.errors.contains("heeft geen risico's"))
  }

  // MARK: Factors

  @Test func comesToTheVolumeOfAlmere() async throws {
    let csv = """
      jaar;basis_volume;landelijk;huishoudens;omgeving;uitvoeringsbeleid;realisatiecijfers;verwachte_ontwikkeling
      2006;4282;1,7%;2,1%;2,1%;-3,7%;0,0%;2,2%
      2007;4377;-4,4%;2,6%;1,8%;-6,7%;0,0%;-6,7%

      """
    let answer = try json(await compute("factoren", csv, "--json"))
    let years = try #require(answer["jaren"] as? [[String: Any]])
    #expect(years.map { $0["jaar"] as? Int } == [2006, 2007])
    #expect(years.map { $0["groei"] as? Double } == [0.022, -0.067])
    // The year after begins with 4 377.
    #expect(abs((years[0]["volume"] as? Double ?? 0) / 4377 - 1) < 0.001)
    #expect(try await compute("factoren", csv).output.contains("uitvoeringsbeleid"))
  }

  @Test func addsMarginsOfFactors() async throws {
    let csv = "jaar;basis_volume;a;a_marge;b;b_marge\n2026;1000;0,01;0,03;0,02;0,04\n"
    let answer = try json(await compute("factoren", csv, "--json"))
    let year = try #require((answer["jaren"] as? [[String: Any]])?.first)
    #expect(abs((year["laag95"] as? Double ?? 0) - 980) < 1e-9)
    #expect(try await compute("factoren", csv).output.contains("95%-interval 980,0 tot 1.080,0"))
  }

  @Test(arguments: [
    ("2026;100;1,7%;0,5", "heeft geen procentteken"), ("2026;100;170%;0%", "geen aandeel"),
    ("2026;-1;1%;1%", "het volume moet 0 of meer zijn"),
    ("2026;100;-60%;-50%", "nemen samen meer weg dan er is"), ("2026;;1%;1%", "ontbreekt"),
  ])
  func refusesFactorsThatCannotBe(row: String, words: String) async throws {
    let csv = "jaar;basis_volume;a;b\n2025;100;1%;1%\n\(row)\n"
    let run = try await compute("factoren", csv)
    #expect(run.status == .faults && run.errors.contains(words), "\(run.errors)")
  }

  @Test func warnsOfAGrowthThatIsNotTheSum() async throws {
    let csv = "jaar;basis_volume;a;verwachte_ontwikkeling\n2026;100;1,0%;1,2%\n"
    let run = try await compute("factoren", csv)
    #expect(run.status == .done)
    #expect(run.errors.contains("de factoren zijn samen 1,0%, maar er staat 1,2%"))
    #expect(try await compute("factoren", csv, "--streng").status == .faults)
  }

  // MARK: Samples

  private func sample(_ options: String...) async -> Run {
    await Run(["bereken", "steekproef"] + options)
  }

  @Test func judgesASample() async throws {
    let run = await sample("--goed", "97", "--totaal", "100", "--norm", "0.95", "--json")
    let answer = try json(run)
    #expect(Set(answer.keys) == ["aandeel", "laag95", "hoog95", "oordeel", "nodig"])
    #expect(answer["oordeel"] as? String == "onbeslist" && answer["nodig"] as? Int == 457)
    for norm in ["95%", "0,95", "95"] {
      #expect(
        await sample("--goed", "97", "--totaal", "100", "--norm", norm, "--json").output
          == run.output)
    }
    let corrected = await sample(
      "--goed", "97", "--totaal", "100", "--norm", "95%", "--populatie", "400")
    #expect(corrected.output.contains("Gecorrigeerd") && corrected.output.contains(": 214."))
  }

  @Test func saysWhenNoSampleGivesTheVerdict() async {
    let run = await sample("--goed", "80", "--totaal", "100", "--norm", "0,9")
    #expect(run.output.contains("vanaf 35 is het oordeel fout"))
    let equal = await sample("--goed", "95", "--totaal", "100", "--norm", "0,95")
    #expect(equal.output.contains("zo dicht bij de norm"))
  }

  @Test(arguments: [
    (["--goed", "12,50", "--totaal", "100"], "geen bedragen"),
    (["--goed", "€12", "--totaal", "100"], "geen bedragen"),
    (["--goed", "5", "--totaal", "4"], "niet meer beslissingen goed"),
    (["--goed", "0", "--totaal", "0"], "zegt niets"),
    (["--goed=-1", "--totaal", "4"], "geheel getal"),
    (["--goed", "1", "--totaal", "4", "--populatie", "3"], "niet groter zijn dan de populatie"),
    (["--goed", "1"], "--totaal"),
  ])
  func refusesASampleThatCannotBe(options: [String], words: String) async {
    let run = await Run(["bereken", "steekproef", "--norm", "0,9"] + options)
    #expect(run.status == .usage && run.errors.contains(words), "\(run.errors)")
  }

  // MARK: Mix

  private static let pairs = """
    instrument;segment;kosten;succeskans;onder;boven;capaciteit
    Werkstage;jong;2500;0,25;;20;30
    Werkstage;oud;2500;0,15;2;;30
    Scholing;jong;6000;0,4;;10;12
    Gesprek;oud;300;-0,02;;50;

    """

  @Test func findsTheBestMix() async throws {
    let answer = try json(await compute("mix", Self.pairs, "--budget", "100000", "--json"))
    let places = try #require(answer["inzet"] as? [[String: Any]])
    // 2 for the least; then 20 for the young at 10 000 a success, then Scholing at 15 000: 7 of 6 000.
    #expect(places.map { $0["aantal"] as? Int } == [20, 3, 7, 0])
    #expect(places[0]["instrument"] as? String == "Werkstage")
    #expect(places[0]["segment"] as? String == "jong")
    #expect(abs((answer["successen"] as? Double ?? 0) - 8.25) < 1e-9)
    #expect(answer["kosten"] as? Double == 99_500)
    #expect(abs((answer["schaduwprijs"] as? Double ?? 0) - 0.4 / 6000) < 1e-9)
    #expect(
      try await compute("mix", Self.pairs, "--budget", "100000").output
        .contains("De succeskans is netto"))
  }

  @Test(arguments: [
    ("A;x;100;0,5;3;;", "de ondergrenzen kosten samen 300 euro en het budget is 200 euro"),
    ("A;x;10;0,5;3;2;", "'onder' (3) is meer dan 'boven' (2)"),
    ("A;x;10;0,5;3;;2", "samen 3, meer dan de capaciteit van 2"),
    ("A;x;0;0,5;;;", "heeft geen grens"), ("A;x;-1;0,5;;;", "te groot of kleiner dan 0"),
    ("A;x;1;1,5;;;", "geen aandeel"), ("A;x;1;0,5;1,5;;", "geheel getal"),
    ("A;x;1;0,5;;;3\nA;y;1;0,5;;;4", "twee capaciteiten"),
    ("A;x;1;0,5;;;\nA;x;1;0,5;;;", "staat er al"),
  ])
  func saysWhatIsWrongWithAMix(rows: String, words: String) async throws {
    let csv = "instrument;segment;kosten;succeskans;onder;boven;capaciteit\n\(rows)\n"
    let run = try await compute("mix", csv, "--budget", "200")
    #expect(run.status == .faults && run.output == "")
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test(arguments: ["-1", "veel", "1.500"]) func refusesABudget(text: String) async throws {
    #expect(try await compute("mix", Self.pairs, "--budget=\(text)").status == .usage)
  }

  // MARK: Instruments

  private func places(_ groups: [(String, Int, Int)]) -> String {
    "instrument;succes;uitval;tevredenheid;kosten\n"
      + groups.flatMap { name, successes, total in
        (0..<total).map { "\(name);\($0 < successes ? "ja" : "nee");nee;7;100\n" }
      }.joined()
  }

  @Test func comparesInstruments() async throws {
    let csv = places([("geen", 48, 80), ("stage", 56, 70), ("klein", 4, 9)])
    let answer = try json(await compute("instrumenten", csv, "--zonder", "geen", "--json"))
    let instruments = try #require(answer["instrumenten"] as? [[String: Any]])
    #expect(instruments.map { $0["instrument"] as? String } == ["stage", "klein"])
    let net = try #require(instruments[0]["succes_netto"] as? [String: Any])
    #expect(abs((net["waarde"] as? Double ?? 0) - 0.2) < 1e-12)
    #expect((instruments[0]["kosten_per_succes"] as? [String: Any])?["waarde"] as? Double == 125)
    #expect((instruments[1]["reden"] as? String)?.contains("te klein") == true)
    #expect(instruments[1]["aantal"] == nil)
    let plain = try await compute("instrumenten", csv)
    #expect(plain.output.contains("succes (bruto)"))
    let two = try json(await compute("instrumenten", csv, "--json"))
    #expect((two["verschillen"] as? [Any])?.count == 1)
  }

  @Test func leavesUnknownWhatHasNoColumn() async throws {
    let csv = "instrument;succes\n" + String(repeating: "a;ja\nb;nee\n", count: 12)
    let answer = try json(await compute("instrumenten", csv, "--json"))
    let keys = ["uitval", "kosten_per_succes"]
    let lists = [answer["instrumenten"], answer["verschillen"]]
    for item in lists.compactMap({ $0 as? [[String: Any]] }).joined() {
      for key in keys { #expect(item[key] is NSNull, "\(key)") }
    }
  }

  @Test func refusesAnUnknownGroupAndAnUnknownAnswer() async throws {
    let csv = places([("stage", 5, 12)])
    #expect(try await compute("instrumenten", csv, "--zonder", "niets").status == .faults)
    let run = try await compute("instrumenten", "instrument;succes\nstage;misschien\n")
    #expect(run.status == .faults && run.errors.contains("schrijf ja of nee"))
  }

  // MARK: Help

  @Test(arguments: ["risico", "factoren", "steekproef", "mix", "instrumenten"])
  func describesEachComputation(command: String) async {
    let run = await Run(["bereken", command, "--help"])
    #expect(run.status == .done && run.output.contains("GEBRUIK"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(run.output)")
  }
}
