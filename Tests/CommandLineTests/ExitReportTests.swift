import Foundation
import Testing

@testable import PeilCommandLine

/// From a file of spells to the report: the same figures as on the plain CSV, and nothing of a client.
@Suite struct ExitReportTests {
  private static let description = """
    peil: 1
    organisatie: {naam: Sociale Zaken}
    eenheden: [{code: DSZ, naam: Sociale Zaken}]
    gegevens:
      - spellen: gegevens/uitkeringen-*.csv
        client: nr
        begin: van
        einde: tot
        reden: reden
        groepen: [vorm]
        vanaf: 2005-01
        terugkeer: 3
        uitstroomkans: {naam: uitkeringen, groepen: [vorm], cohorten: ja, redenen: ja}
    rapportages: [{code: duur, sjabloon: duur, publiek: mt, formaten: [html, json]}]
    publieken: [{code: mt, intern: ja}]

    """
  private static let template = """
    ---
    titel: Duur
    ---
    # Duur

    ```uitstroomkans
    groep: vorm
    ```

    ```uitstroomkans
    cohorten: ja
    ```

    ```terugkeer
    per: jaar
    ```

    ```steekproef
    ```

    """

  /// 600 spells of 560 clients, the same in every run; the end of the data is 30 June 2007.
  private static let spells: String = {
    var state: UInt64 = 20_070_630
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    var rows = ["nr;van;tot;reden;vorm"]
    let calendar = DayCalendar()
    for row in 0..<600 {
      let start = 12_600 + next(1_000)
      let form = ["alleen", "alleen", "ouder", "paar"][next(4)]
      let end = start + 20 + next(form == "ouder" ? 900 : 600)
      let isOver = end <= 13_694
      rows.append(
        "K\(880_000 + row % 560);\(calendar.text(start));\(isOver ? calendar.text(end) : "");\(isOver ? ["werk", "verhuizing", ""][next(3)] : "");\(form)"
      )
    }
    return rows.joined(separator: "\n") + "\n"
  }()

  private struct DayCalendar {
    func text(_ day: Int) -> String {
      let date = Date(timeIntervalSince1970: Double(day) * 86_400)
      return date.formatted(.iso8601.year().month().day())
    }
  }

  private let folder: TestFolder

  init() throws {
    folder = try TestFolder()
    try folder.write(Self.description, to: "dossier/peil.yaml")
    try folder.write(
      "indicatoren: [{code: stand, naam: Uitkeringen, soort: stand}]\n",
      to: "dossier/indicatoren.yaml")
    try folder.write(
      "steekproeven: [{code: S-1, naam: Toekenning, periode: 2007, onderzocht: 9, goed: 9, norm: 1},\n  {code: S-2, naam: Afwijzing, periode: 2007-05, beslissingen: 90, onderzocht: 60, goed: 57, norm: 0.9}]\n",
      to: "dossier/steekproeven.yaml")
    try folder.write(Self.template, to: "dossier/sjablonen/duur.md")
    try folder.write(Self.spells, to: "dossier/gegevens/uitkeringen-2007-06.csv")
  }

  private func report() async throws -> (json: [String: Any], texts: [String]) {
    let run = await Run(["rapport", "--map", folder.dossier, "--uit", folder.output])
    #expect(run.status == .done, "\(run.errors)")
    let texts = try ["json", "html"].map { form in
      String(
        decoding: try #require(folder.bytes(of: "uit/2007-06/DSZ/duur.\(form)")), as: UTF8.self)
    }
    let json = try JSONSerialization.jsonObject(with: Data(texts[0].utf8))
    return (try #require(json as? [String: Any]), texts)
  }

  @Test func givesWhatTheAnalystGets() async throws {
    let exits = try #require(
      (try await report().json["uitstroomkans"] as? [[String: Any]])?.first)
    let run = await Run([
      "bereken", "overleving", "--invoer", "\(folder.dossier)/gegevens/uitkeringen-2007-06.csv",
      "--begin", "van", "--einde", "tot", "--groep", "vorm", "--van", "2005-01-01", "--tot",
      "2007-07-01", "--json",
    ])
    let answer = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let splits = try #require(exits["uitsplitsingen"] as? [[String: Any]])
    let split = try #require(splits.first { $0["groep"] as? String == "vorm" })
    let (own, other) = (
      try #require(split["logrank"] as? [String: Double]),
      try #require(answer["logrank"] as? [String: Double])
    )
    #expect(abs((own["chi2"] ?? 0) - (other["chi2"] ?? 1)) < 1e-9)
    let groups = try #require(split["groepen"] as? [[String: Any]])
    #expect(groups.count == 3)
    for group in try #require(answer["groepen"] as? [[String: Any]]) {
      let mine = try #require(groups.first { $0["naam"] as? String == group["groep"] as? String })
      #expect(mine["aantal"] as? Int == group["aantal"] as? Int)
      let steps = try #require(group["curve"] as? [[String: Any]])
      let curve = try #require(mine["curve"] as? [[String: Any]])
      #expect(curve.count > 12)
      for point in curve {
        let month = try #require(point["maand"] as? Double)
        let step = steps.last { ($0["tijd"] as? Double ?? .infinity) <= month * 30.4375 }
        let survival = step?["kans"] as? Double ?? 1
        #expect(abs((point["uit"] as? Double ?? -1) - (1 - survival)) < 1e-12)
        if let low = step?["laag95"] as? Double {
          #expect(abs((point["hoog95"] as? Double ?? -1) - (1 - low)) < 1e-12)
        }
      }
    }
  }

  @Test func addsTheReasonsUpToTheExit() async throws {
    let exits = try #require(
      (try await report().json["uitstroomkans"] as? [[String: Any]])?.first)
    let all = try #require(exits["totaal"] as? [String: Any])
    let reasons = try #require(all["redenen"] as? [[String: Any]])
    let curves = reasons.compactMap { $0["curve"] as? [[String: Any]] }
    #expect(curves.count == 3)
    let curve = try #require(all["curve"] as? [[String: Any]])
    for (place, point) in curve.enumerated() {
      let sum = curves.reduce(0) { $0 + ($1[place]["uit"] as? Double ?? .nan) }
      #expect(abs(sum - (point["uit"] as? Double ?? -1)) < 1e-9)
    }
  }

  @Test func holdsNoNumberAndNoDateOfAClient() async throws {
    let texts = try await report().texts
    for line in Self.spells.split(separator: "\n").dropFirst() {
      for cell in line.split(separator: ";").prefix(3)
      where cell.contains("-") || cell.hasPrefix("K") {
        // The last day of the data stands in the report, whoever left on it.
        guard cell != "2007-06-30" else { continue }
        for text in texts { #expect(!text.contains(cell), "\(cell)") }
      }
    }
  }

  @Test func tellsReturnsAndSamples() async throws {
    let (json, texts) = try await report()
    let returns = try #require((json["terugkeer"] as? [[String: Any]])?.first)
    #expect(returns["binnen"] as? Int == 3)
    let years = try #require(returns["jaren"] as? [[String: Any]])
    let share = try #require(years.compactMap { $0["terugkeer"] as? [String: Any] }.first)
    #expect(share["van"] as? Int ?? 0 >= 10)
    // The first sample's period is not over.
    let samples = try #require(json["steekproeven"] as? [[String: Any]])
    #expect(samples.map { $0["code"] as? String } == ["S-2"])
    #expect(
      texts[1].contains("De groepen stromen niet even snel uit")
        || texts[1].contains("kan toeval zijn"))
    #expect(texts[1].contains("S-2: "))
  }

  @Test func saysWhereThereIsNothingToShow() async throws {
    try folder.write(
      Self.description.replacingOccurrences(
        of: "    uitstroomkans: {naam: uitkeringen, groepen: [vorm], cohorten: ja, redenen: ja}\n",
        with: ""
      ).replacingOccurrences(of: "    terugkeer: 3\n", with: ""), to: "dossier/peil.yaml")
    let html = try await report().texts[1]
    #expect(html.contains("Er zijn geen perioden waarvan de uitstroomkans gevraagd is."))
    #expect(html.contains("Er zijn geen perioden waarvan de terugkeer gevraagd is."))
  }
}
