import Foundation
import Testing

@testable import PeilCommandLine

/// The example as `peil nieuw` writes it, and its calibration as the program's own report tells it.
///
/// - Source: chapter 2 of *Op het doel af* (Divosa, 2007), made consistent; the tolerances are those that
///   the example was promised with.
@Suite struct HollandstadReportTests {
  private struct Made: @unchecked Sendable {
    var run: Run
    var json: [String: Any]
    var pages: [String: String]
  }

  /// One run for all tests of this suite.
  private static let made = Task { () throws -> Made in
    let folder = try await TestFolder(example: "hollandstad")
    let run = await Run([
      "rapport", "--map", folder.dossier, "--uit", folder.output, "--formaat", "html,json",
      "--rapportage", "bestandscan", "--rapportage", "monitor", "--rapportage", "college",
      "--rapportage", "raad", "--stil",
    ])
    let root = "uit/2007-06/WI"
    let data = try #require(folder.bytes(of: "\(root)/bestandscan.json"), "\(run.errors)")
    let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    var pages: [String: String] = [:]
    for name in ["bestandscan", "monitor", "college", "raad"] {
      pages[name] = folder.bytes(of: "\(root)/\(name).html").map {
        String(decoding: $0, as: UTF8.self)
      }
    }
    return Made(run: run, json: json, pages: pages)
  }

  private func json() async throws -> [String: Any] { try await Self.made.value.json }

  @Test func makesItsReportsAtOnce() async throws {
    let made = try await Self.made.value
    #expect(made.run.status == .done)
    #expect(!made.run.errors.contains("fout"))
    #expect(!made.run.errors.contains("waarschuwing"))
    #expect(made.pages.count == 4)
  }

  // MARK: Volumes

  /// The history of an indicator by month.
  private func history(_ code: String) async throws -> [String: Double] {
    let indicators = try #require(try await json()["indicatoren"] as? [[String: Any]])
    let one = try #require(indicators.first { $0["code"] as? String == code })
    var found: [String: Double] = [:]
    for point in try #require(one["reeks"] as? [[String: Any]]) {
      if let month = point["maand"] as? String { found[month] = point["realisatie"] as? Double }
    }
    return found
  }

  @Test(arguments: [
    ("2000-12", 3030.0), ("2001-12", 2790), ("2002-12", 2710), ("2003-12", 2890),
    ("2004-12", 3130), ("2005-12", 3217), ("2006-12", 2957), ("2007-06", 2700),
  ])
  func hasTheStockWithinOnePerCent(_ month: String, _ published: Double) async throws {
    let stock = try #require(try await history("U1")[month])
    #expect(abs(stock / published - 1) <= 0.01, "\(stock)")
  }

  @Test(arguments: [
    ("2001-12", 1160.0, 1400.0), ("2002-12", 1150, 1230), ("2003-12", 1250, 1070),
    ("2004-12", 1260, 1020), ("2005-12", 1130, 1043), ("2006-12", 1050, 1310),
    ("2007-06", 490, 747),
  ])
  func hasTheFlowsWithinThreePerCent(
    _ month: String, _ inflow: Double, _ outflow: Double
  ) async throws {
    let (came, went) = (try await history("V1")[month], try await history("U3")[month])
    #expect(abs(try #require(came) / inflow - 1) <= 0.03)
    #expect(abs(try #require(went) / outflow - 1) <= 0.03)
  }

  @Test func standsToTheReferenceRateAsPublished() async throws {
    let groups = try #require(try await json()["vergelijking"] as? [[String: Any]])
    let group = try #require(groups.first)
    let volume = try #require(group["volume"] as? [String: Any])
    #expect(abs(try #require(volume["omgerekend"] as? Double) - 2630) <= 26)
    #expect(volume["gemeenten"] as? Int == 12)
    var widest = (month: "", gap: -Double.infinity)
    for point in try #require(group["reeks"] as? [[String: Any]]) {
      guard let own = point["eigen"] as? Double, let scaled = point["omgerekend"] as? Double,
        let month = point["maand"] as? String
      else { continue }
      if own - scaled > widest.gap { widest = (month, own - scaled) }
    }
    #expect(widest.month == "2005-12")
    #expect(abs(widest.gap - 230) <= 3, "\(widest.gap)")
    #expect(groups.count == 2)
    #expect(groups[1]["naam"] as? String == "Nederland")
  }

  @Test func hasTheHouseholdsWithinOnePoint() async throws {
    let caseload = try #require(try await json()["bestand"] as? [String: Any])
    let all = try #require(caseload["samenstelling"] as? [[String: Any]])
    let households = try #require(all.first { $0["groep"] as? String == "leefvorm" })
    var shares: [String: Double] = [:]
    for part in try #require(households["delen"] as? [[String: Any]]) {
      if let name = part["naam"] as? String { shares[name] = part["aandeel"] as? Double }
    }
    let (men, women) = (
      shares["alleenstaande man"] ?? 0, shares["alleenstaande vrouw"] ?? 0
    )
    #expect(abs((shares["paar"] ?? 0) - 0.15) <= 0.01)
    #expect(abs(men + women - 0.61) <= 0.01)
    #expect(abs(men / (men + women) - 0.57) <= 0.01)
    #expect(abs((shares["eenoudergezin"] ?? 0) - 0.24) <= 0.01)
  }

  /// Each household type and age beside the reference municipalities and the nation, at the own size and
  /// with the real counts; the parts add up to the whole.
  @Test(arguments: ["leefvorm", "leeftijd"])
  func setsEachGroupBesideOtherMunicipalities(_ column: String) async throws {
    let caseload = try #require(try await json()["bestand"] as? [String: Any])
    let all = try #require(caseload["samenstelling"] as? [[String: Any]])
    let one = try #require(all.first { $0["groep"] as? String == column })
    let beside = try #require(one["naast"] as? [[String: Any]])
    #expect(beside.compactMap { $0["gemeenten"] as? Int } == [12, 1])
    func sum(_ place: Int, _ key: String) throws -> Double {
      try #require(beside[place]["delen"] as? [[String: Any]])
        .compactMap { $0[key] as? Double }.reduce(0, +)
    }
    #expect(try sum(0, "eigen") == 2700)
    #expect(abs(try sum(0, "omgerekend") - 2630) <= 26)
    #expect(try sum(0, "werkelijk") == 32_803 && sum(1, "werkelijk") == 287_000)
    let page = try #require(try await Self.made.value.pages["monitor"])
    #expect(page.contains("Uitkeringen naar \(column) naast andere gemeenten, eind juni 2007"))
  }

  @Test func holdsExpenditureAgainstBudgetAndGoalEachMonth() async throws {
    let page = try #require(try await Self.made.value.pages["monitor"])
    #expect(page.contains("Budget, doel en uitgaven in 2007, in euro, per maand en opgeteld"))
    let money = try #require(try await json()["geld"] as? [String: Any])
    let months = try #require(money["maanden"] as? [[String: Any]])
    #expect(months.count == 12)
    #expect(abs(months.compactMap { $0["doel"] as? Double }.reduce(0, +) - 36_000_000) < 1)
  }

  @Test func tellsTheReturnPerGroupOfClients() async throws {
    let page = try #require(try await Self.made.value.pages["monitor"])
    #expect(page.contains("Wat instrumenten opleverden per groep klanten, met 95%-interval"))
  }

  // MARK: Exits

  /// The chance to have left within so many months, by name of the group.
  private func chances(_ column: String, within months: Int) async throws -> [String: Double] {
    let sources = try #require(try await json()["uitstroomkans"] as? [[String: Any]])
    let splits = try #require(sources.first?["uitsplitsingen"] as? [[String: Any]])
    let split = try #require(splits.first { $0["groep"] as? String == column })
    var found: [String: Double] = [:]
    for group in try #require(split["groepen"] as? [[String: Any]]) {
      guard let name = group["naam"] as? String else { continue }
      found[name] = (group["binnen\(months)"] as? [String: Any])?["uit"] as? Double
    }
    return found
  }

  @Test(arguments: 2001...2005)
  func hasTheExitsOfEachCohort(_ year: Int) async throws {
    let six = try #require(try await chances("instroomjaar", within: 6)[String(year)])
    let twelve = try #require(try await chances("instroomjaar", within: 12)[String(year)])
    #expect(abs(six - 0.36) <= 0.015, "\(six)")
    #expect(abs(twelve - 0.58) <= 0.02, "\(twelve)")
  }

  @Test(arguments: [
    ("leeftijd", "15-24", 0.61), ("leeftijd", "25-34", 0.55), ("leeftijd", "35-44", 0.57),
    ("leeftijd", "45-54", 0.54), ("leeftijd", "55-64", 0.50), ("fase", "fase 1", 0.90),
    ("fase", "fase 2", 0.52), ("fase", "fase 3", 0.43), ("fase", "fase 4", 0.53),
    ("fase", "nog niet ingedeeld", 0.51), ("fase", "onbekend", 0.75),
  ])
  func hasTheExitsOfEachGroup(_ column: String, _ name: String, _ published: Double) async throws {
    let chance = try #require(try await chances(column, within: 12)[name])
    #expect(abs(chance - published) <= 0.02, "\(chance)")
  }

  // MARK: Money

  @Test(arguments: [(2005, 40.0, 41.4), (2006, 34.3, 40.3), (2007, 33.0, 36.5)])
  func hasTheMoneyWithinOneMillion(_ year: Int, _ budget: Double, _ spent: Double) async throws {
    let outlook = try #require(try await json()["vooruitblik"] as? [String: Any])
    let years = try #require(outlook["jaren"] as? [[String: Any]])
    let one = try #require(years.first { $0["jaar"] as? Int == year })
    func amount(_ key: String) throws -> Double {
      try #require((one[key] as? [String: Any])?["bedrag"] as? Double) / 1e6
    }
    // What is known is known to a tenth; what is expected of 2007 to a million.
    #expect(abs(try amount("begroting") - budget) <= (year == 2007 ? 1 : 0.05))
    #expect(abs(try amount("uitgaven") - spent) <= (year == 2007 ? 1 : 0.05))
  }

  @Test func looksFiveYearsAhead() async throws {
    let outlook = try #require(try await json()["vooruitblik"] as? [String: Any])
    let years = try #require(outlook["jaren"] as? [[String: Any]])
    #expect(years.compactMap { $0["jaar"] as? Int } == Array(2004...2012))
  }

  // MARK: Reports

  @Test func drawsItsConclusionsFromTheFigures() async throws {
    let conclusions = try #require(try await json()["conclusies"] as? [[String: Any]])
    let kinds = Set(conclusions.compactMap { $0["soort"] as? String })
    #expect(
      kinds == [
        "land", "verschil", "stromen", "samenstelling", "uitstroom", "uitstroom naar groep",
        "prijs", "vooruitblik", "reductiepotentieel",
      ])
    let page = try #require(try await Self.made.value.pages["bestandscan"])
    for conclusion in conclusions {
      let text = try #require(conclusion["tekst"] as? String)
      #expect(page.contains(text.replacing("'", with: "&#39;")) || page.contains(text), "\(text)")
    }
    for step in 1...10 { #expect(page.contains(">\(step). ")) }
  }

  @Test func showsTheCouncilNoTeams() async throws {
    let page = try #require(try await Self.made.value.pages["raad"])
    for team in ["Team Jongeren", "Team Uitstroom", "Team Meedoen", "Team Toetsing", "Team Beheer"]
    {
      #expect(!page.contains(team))
    }
    #expect(!page.contains("Teamleider"))
    #expect(page.contains("De belangrijkste cijfers"))
    #expect(page.contains("Andere gemeenten"))
  }

  @Test func showsTheWorkOfEachTeamInTheMonitor() async throws {
    let page = try #require(try await Self.made.value.pages["monitor"])
    for part in ["Bestandsmonitor", "Uitgavenmonitor", "Budgetmonitor", "Uitvoeringsmonitor"] {
      #expect(page.contains(part))
    }
    for stream in ["Instroom", "Uitstroom", "Dienstverlening", "Handhaving"] {
      #expect(page.contains("\(stream) per team"))
    }
  }
}
