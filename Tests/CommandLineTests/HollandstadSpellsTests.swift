import Examples
import Foundation
import Model
import Testing

@testable import PeilCommandLine

/// The spells of the invented town against the figures that the field published for a town of its kind
/// (chapter 2 of *Op het doel af*, Divosa 2007).
@Suite struct HollandstadSpellsTests {
  private struct Spell {
    var client: Substring
    var start: Int
    var end: Int?
    var household: Substring
    var age: Substring
    var phase: Substring
    var reason: Substring
  }

  private static let text = HollandstadSpells.csv()

  /// The rows, with what goes on in another team as one.
  private static let spells: [Spell] = {
    var found: [Substring: [Spell]] = [:]
    for line in String(decoding: text, as: UTF8.self).split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ";", omittingEmptySubsequences: false)
      let spell = Spell(
        client: cells[0], start: day(cells[1]) ?? 0, end: day(cells[2]), household: cells[4],
        age: cells[5], phase: cells[6], reason: cells[7])
      var own = found[cells[0]] ?? []
      if let last = own.last, last.end == spell.start {
        own[own.count - 1].end = spell.end
      } else {
        own.append(spell)
      }
      found[cells[0]] = own
    }
    return found.values.flatMap { $0 }
  }()

  private static func day(_ text: some StringProtocol) -> Int? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? EpochDay.day(year: parts[0], month: parts[1], day: parts[2]) : nil
  }

  @Test func isTheSameEachTime() {
    #expect(HollandstadSpells.csv() == Self.text)
    #expect(HollandstadSpells.csv(seed: 1) != Self.text)
  }

  @Test func hasTheFlowsOfEachYear() async throws {
    let folder = try TestFolder()
    try folder.write(String(decoding: Self.text, as: UTF8.self), to: "spellen.csv")
    let run = await Run([
      "bereken", "stand-stroom", "--invoer", "\(folder.path)/spellen.csv", "--client", "clientnr",
      "--begin", "begindatum", "--einde", "einddatum", "--groep", "team", "--totaal", "--van",
      "2001-01", "--tot", "2007-06",
    ])
    try #require(run.status == .done)
    var years: [String: [Int]] = [:]
    for line in run.output.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ";", omittingEmptySubsequences: false)
      guard cells[0].isEmpty else { continue }
      let year = String(cells[1].prefix(4))
      let before = years[year] ?? [0, 0, 0]
      years[year] = [
        before[0] + (Int(cells[3]) ?? 0), before[1] + (Int(cells[4]) ?? 0), Int(cells[2]) ?? 0,
      ]
    }
    #expect(
      years == [
        "2001": [1160, 1400, 2790], "2002": [1150, 1230, 2710], "2003": [1250, 1070, 2890],
        "2004": [1260, 1020, 3130], "2005": [1130, 1043, 3217], "2006": [1050, 1310, 2957],
        "2007": [490, 747, 2700],
      ])
  }

  /// The share that ended within so many days, of the spells that can be followed so long.
  private func share(within days: Double, _ isMeant: (Spell) -> Bool) -> Double {
    let first = EpochDay.day(year: 2001, month: 1, day: 1)
    let last = EpochDay.day(year: 2007, month: 7, day: 1)
    let cohort = Self.spells.filter {
      $0.start >= first && Double(last - $0.start) >= days && isMeant($0)
    }
    let left = cohort.filter { spell in spell.end.map { Double($0 - spell.start) <= days } ?? false
    }
    return 100 * Double(left.count) / Double(cohort.count)
  }

  @Test(arguments: 2001...2005)
  func hasTheExitsOfEachCohort(_ year: Int) {
    let isMeant = { (spell: Spell) in EpochDay.year(of: Int32(spell.start)) == year }
    #expect(abs(share(within: 182.625, isMeant) - 36) <= 1.5)
    #expect(abs(share(within: 365.25, isMeant) - 58) <= 2)
  }

  @Test(arguments: [
    ("15-24", 61.0), ("25-34", 55), ("35-44", 57), ("45-54", 54), ("55-64", 50),
  ])
  func hasTheExitsOfEachAge(_ age: String, _ published: Double) {
    #expect(abs(share(within: 365.25) { $0.age == age } - published) <= 2)
  }

  @Test(arguments: [
    ("fase 1", 90.0), ("fase 2", 52), ("fase 3", 43), ("fase 4", 53), ("nog niet ingedeeld", 51),
    ("onbekend", 75),
  ])
  func hasTheExitsOfEachPhase(_ phase: String, _ published: Double) {
    #expect(abs(share(within: 365.25) { $0.phase == phase } - published) <= 2)
  }

  @Test(arguments: 2001...2007)
  func hasTheHouseholdsOfEachNewYear(_ year: Int) {
    let day = EpochDay.day(year: year, month: 1, day: 1)
    let open = Self.spells.filter { $0.start < day && $0.end ?? .max >= day }
    func count(_ name: String) -> Double { Double(open.count { $0.household == name }) }
    let single = count("alleenstaande man") + count("alleenstaande vrouw")
    let total = Double(open.count)
    #expect(abs(100 * count("paar") / total - 15) <= 1)
    #expect(abs(100 * single / total - 61) <= 1)
    #expect(abs(100 * count("eenoudergezin") / total - 24) <= 1)
    #expect(abs(100 * count("alleenstaande man") / single - 57) <= 1)
  }

  @Test func givesNoClientTwoSpellsAtOnce() {
    let byClient = Dictionary(grouping: Self.spells, by: \.client)
    for spells in byClient.values {
      for (one, next) in zip(spells, spells.dropFirst()) {
        #expect(one.end ?? .max < next.start)
      }
    }
    #expect(byClient.values.contains { $0.count > 2 })
  }

  @Test func growsWithItsScale() {
    let rows = HollandstadSpells.csv(scale: 4).count { $0 == 10 }
    #expect(abs(Double(rows) / Double(Self.text.count { $0 == 10 }) - 4) < 0.1)
  }
}
