import Loaders
import Model
import Testing

@Suite struct MoneyReaderTests {
  private func messages(_ money: String, description: String = "") throws -> [String] {
    try Sample.load([
      "geld.yaml": money, "peil.yaml": Sample.description + description,
    ]).messages
  }

  @Test func readsEverythingThatMoneyIsMadeOf() throws {
    let loaded = try Sample.load([
      "peil.yaml": Sample.description
        + "regelingen: [IOAW]\nvangnet: {2007: {grenzen: [{vanaf: 5, vergoeding: 50}], jaren: 3, tekort: 7.5}}\n",
      "geld.yaml": """
      reeksen: {uitgaven: u, vakantietoeslag: v, ontvangsten: [o], stand: klanten}
      begroting:
        2007:
          - {versie: definitief, datum: 2007-09-30, bedrag: 20}
          - {versie: voorlopig, datum: 2006-09-30, bedrag: 10}
      doel: {2007: {maand: 3}}
      indexatie: {2007-07: 1.5}
      vakantietoeslag: {aandeel: 8, maand: 5}
      scenario: {van: uitgaven, landelijk: {2007: 100}, eigen: {2007: 1}, aandelen: [{naam: a, aandeel: 2}]}
      benutting: {2006: {budget: 8, besteed: 6}}
      raming: [{jaar: 2007, volume: 10, verwacht: 1, factoren: [{naam: f, groei: 1, marge: 2}]}]

      """,
    ])
    #expect(loaded.messages.isEmpty, "\(loaded.messages)")
    let plan = try #require(loaded.dossier).money
    #expect(plan.schemes == ["IOAW"])
    #expect(plan.safetyNets[2007]?.limit == 0.075 && plan.safetyNets[2007]?.years == 3)
    #expect(plan.series?.receipts == ["o"])
    #expect(plan.budgets[2007]?.map(\.amount) == [10, 20])
    #expect(plan.goals[2007] == .monthly(3))
    #expect(plan.indexation.values.first == 0.015)
    #expect(plan.allowanceShare == 0.08 && plan.allowanceMonth == 5)
    #expect(plan.scenario?.variants.first?.share == 0.02 && plan.scenario?.base == .expenditure)
    #expect(plan.reintegration[2006]?.spent == 6)
    #expect(plan.volumes.first?.factors.first?.margin == 0.02)
  }

  @Test func takesMoreThanOneScenario() throws {
    let loaded = try Sample.load([
      "peil.yaml": Sample.description,
      "geld.yaml": """
      scenario:
        - {van: begroting, landelijk: {2007: 100}}
        - {van: uitgaven, landelijk: {2007: 90}}

      """,
    ])
    #expect(loaded.messages.isEmpty, "\(loaded.messages)")
    let plan = try #require(loaded.dossier).money
    #expect(plan.scenarios.map(\.base) == [.budget, .expenditure])
    #expect(plan.scenario?.base == .budget)
    let wrong = try messages("scenario: [{van: uitgaven}]\n")
    #expect(wrong.count == 1 && wrong[0].contains("landelijk"), "\(wrong)")
  }

  @Test func namesTheNearestKey() throws {
    let found = try messages("begrotting: {}\n")
    #expect(
      found == [
        "geld.yaml:1:1: fout: onbekende sleutel 'begrotting'; bedoelt u 'begroting'? [P0003]"
      ])
  }

  @Test func takesOneGoal() throws {
    let found = try messages("doel: {2007: {totaal: 5, maand: 1}}\n")
    #expect(found.count == 1 && found[0].contains("op één manier"), "\(found)")
  }

  @Test(arguments: [
    "begroting: {2007: [{versie: concept, datum: 2007-01-01, bedrag: 1}]}",
    "begroting: {2007: [{versie: voorlopig, datum: 2007-02-30, bedrag: 1}]}",
    "begroting: {2007: [{versie: voorlopig, datum: 2007-02-01, bedrag: -1}]}",
    "begroting: {jaar: []}", "doel: {2007: {}}", "indexatie: {2007-13: 1}",
    "vakantietoeslag: {aandeel: 101}", "scenario: {landelijk: {2007: 0}}",
    "benutting: {2007: {budget: 0}}",
    "raming: [{jaar: 2007, volume: 1, factoren: [{naam: a, groei: -60}, {naam: b, groei: -50}]}]",
    "raming: [{jaar: 2007, volume: 1, factoren: [{naam: a, groei: 1, marge: -1}]}]",
    "reeksen: {stand: klanten}", "reeksen: []",
  ])
  func refusesWhatCannotBe(text: String) throws {
    let found = try messages(text + "\n")
    #expect(!found.isEmpty && found.allSatisfy { $0.hasPrefix("geld.yaml:1:") }, "\(found)")
  }

  @Test(arguments: [
    "vangnet: {2007: {grenzen: [{vanaf: 9, vergoeding: 50}, {vanaf: 5, vergoeding: 100}]}}",
    "vangnet: {2007: {grenzen: [{vanaf: 5, vergoeding: 50}], jaren: 3}}",
    "vangnet: {2007: {grenzen: [{vanaf: 5, vergoeding: 150}]}}",
  ])
  func refusesLimitsThatCannotBe(text: String) throws {
    #expect(try messages("", description: text + "\n").count { $0.contains("fout") } > 0)
  }
}
