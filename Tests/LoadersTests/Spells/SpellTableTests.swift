import Model
import Testing

@testable import Loaders

/// How long spells last, counted by group and year of inflow.
@Suite struct SpellTableTests {
  private static let spells = """
    nr;van;tot;reden;vorm
    70001;2024-01-05;2024-02-10;baan;paar
    70002;2024-01-07;;;alleen
    70003;2024-02-10;;;paar
    70004;2023-11-01;2024-01-20;;paar

    """

  private func load(
    _ exits: String, spells: String = spells, vanaf: String = ", vanaf: 2024-02",
    reason: String = ", reden: reden"
  ) throws -> LoadedDossier {
    try Sample.load(bytes: [
      "peil.yaml": Array(
        (Sample.description
          + "gegevens: [{spellen: gegevens/u-*.csv, client: nr, begin: van, einde: tot, groepen: [vorm]\(reason)\(vanaf), uitstroomkans: {\(exits)}}]\n")
          .utf8),
      "indicatoren.yaml": Array(
        "indicatoren: [{code: stand, naam: Stand, soort: stand}]\n".utf8),
      "gegevens/u-2024-03.csv": Array(spells.utf8),
    ])
  }

  /// The places of a count that are not zero.
  private func places(_ counts: [Int]) -> [Int: Int] {
    Dictionary(uniqueKeysWithValues: counts.enumerated().filter { $0.element > 0 })
  }

  @Test func letsWhatRanAlreadyEnterLate() throws {
    let loaded = try load("naam: u, groepen: [vorm], cohorten: ja, redenen: ja")
    #expect(loaded.messages == [])
    let table = try #require(loaded.dataset.spellTables.first)
    #expect(table.name == "u" && table.minimum == 10 && table.reasons == ["", "baan"])
    #expect(table.from == Month(year: 2024, number: 2))
    #expect(table.through == Month(year: 2024, number: 3))
    // The fourth was over before the data begin: nobody would have seen it.
    let all = try #require(table.durations.first { $0.part == .all && $0.unit == "DSZ" })
    #expect(places(all.entering) == [0: 1, 25: 1, 27: 1])
    #expect(places(all.ending) == [36: 1])
    #expect(places(all.censored) == [51: 1, 85: 1])
    #expect(all.endingByReason.map(places) == [[:], [36: 1]])
    let parts = table.durations.filter { $0.unit == "DSZ" }.map(\.part)
    #expect(
      parts == [
        .all, .cohort(2024), .group(column: "vorm", word: "alleen"),
        .group(column: "vorm", word: "paar"),
      ])
  }

  @Test func leavesOutWhatRanAlreadyWhereAsked() throws {
    let table = try #require(
      try load("instroomcohorten: ja").dataset.spellTables.first)
    let all = try #require(table.durations.first)
    #expect(places(all.entering) == [0: 1] && places(all.censored) == [51: 1])
    #expect(table.durations.count == 1 && table.inflowOnly && table.name == "perioden")
    #expect(all.endingByReason.isEmpty)
  }

  /// A spell of long ago makes no room for durations that no inflow cohort can have.
  @Test func countsInflowCohortsBesideASpellOfLongAgo() throws {
    let old = Self.spells + "70005;1900-01-01;;;paar\n"
    let asked = "groepen: [vorm], cohorten: ja, redenen: ja"
    let loaded = try load("\(asked), instroomcohorten: ja", spells: old)
    #expect(loaded.messages == [])
    let table = try #require(loaded.dataset.spellTables.first)
    let all = try #require(table.durations.first { $0.part == .all })
    #expect(places(all.entering) == [0: 1] && places(all.censored) == [51: 1])
    #expect(table.durations.map(\.part).contains(.cohort(2024)))
    #expect(try load(asked, spells: old).messages.contains { $0.contains("te veel combinaties") })
  }

  @Test func refusesWhatCannotBeCounted() throws {
    #expect(
      try load("groepen: [vrom]").messages.contains {
        $0.contains("groep 'vrom' staat niet bij `groepen` van deze bron")
      })
    #expect(
      try load("redenen: ja", reason: "").messages.contains {
        $0.contains("`redenen` heeft bij de bron de sleutel `reden` nodig")
      })
    #expect(
      try load("instroomcohorten: ja", vanaf: "").messages.contains {
        $0.contains("`instroomcohorten` heeft bij de bron de sleutel `vanaf` nodig")
      })
    #expect(try load("grope: [vorm]").messages.contains { $0.contains("groepen") })
  }

  @Test func holdsNothingOfAClient() throws {
    let table = try #require(
      try load("groepen: [vorm], cohorten: ja, redenen: ja").dataset.spellTables.first)
    let text = "\(table)"
    for number in 70001...70004 { #expect(!text.contains(String(number))) }
    #expect(!text.contains("2024-01-05"))
    // The day itself, as a count of days.
    #expect(!text.contains(String(EpochDay.day(year: 2024, month: 1, day: 5))))
  }

  @Test func knowsAnUnclearReason() {
    for word in ["", "onbekend", "Overige redenen", "anders"] {
      #expect(SpellCount.isUnclear(word), "\(word)")
    }
    #expect(!SpellCount.isUnclear("werk"))
  }
}
