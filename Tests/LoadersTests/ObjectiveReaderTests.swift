import Foundation
import Model
import Testing

@testable import Loaders

@Suite struct ObjectiveReaderTests {
  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  private func text(_ path: String) throws -> String {
    try String(contentsOf: Self.tests.appendingPathComponent(path), encoding: .utf8)
  }

  private func messages(_ objectives: String, indicators: String = Sample.indicators) throws
    -> [String]
  {
    try Sample.load(["doelen.yaml": objectives, "indicatoren.yaml": indicators]).messages
  }

  /// What the reference calls the time of an objective.
  private func time(_ objective: Objective) -> String {
    func name(_ month: Month) -> String { month.number == 1 ? "\(month.year)" : month.iso }
    switch (objective.from, objective.due) {
    case (nil, nil): return ""
    case (let from?, nil): return "vanaf \(name(from))"
    case (nil, let due?): return due.number == 12 ? "eind \(due.year)" : due.iso
    case (let from?, let due?):
      return from.year == due.year ? "\(from.year)" : "\(from.year)-\(due.year)"
    }
  }

  @Test func holdsEveryObjectiveOfHaarlem() throws {
    let loaded = try Sample.load(["doelen.yaml": text("Fixtures/haarlem-doelen.yaml")])
    #expect(loaded.messages == [])
    let plan = try #require(loaded.dossier).objectives
    let rows = try text("Fixtures/haarlem-doelen.csv").split(separator: "\n").dropFirst()
    #expect(rows.count == 21 && plan.objectives.count == 21)
    let lines = Dictionary(uniqueKeysWithValues: plan.lines.map { ($0.code, $0.name) })
    for (row, objective) in zip(rows, plan.objectives) {
      let cells = row.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      #expect(objective.line.flatMap { lines[$0] } == cells[0])
      #expect(objective.name == cells[1])
      #expect(objective.unitOfMeasure == (cells[2] == "mijlpaal" ? "" : cells[2]))
      #expect(objective.value == Double(cells[3]))
      #expect(time(objective) == cells[4], "\(objective.name)")
      #expect(objective.kind.rawValue == cells[5])
    }
    #expect(Set(plan.objectives.map(\.kind)) == Set(Objective.Kind.allCases))
    let lower = plan.objectives.filter { $0.direction == .lower }.map(\.code)
    #expect(lower == ["H-07", "H-08", "H-09", "H-10", "H-15", "H-16", "H-17"])
  }

  @Test func readsEveryKey() throws {
    let loaded = try Sample.load([
      "doelen.yaml": """
      missie: Iedereen doet mee.
      visie: [Werk is het doel., Meedoen de ondergrens.]
      strategielijnen: [{code: u, naam: Uitstromen, toelichting: Naar werk.}]
      doelen:
        - {code: D1, naam: Minder, strategielijn: u, aard: toestand, eenheid: klanten, decimalen: 1, waarde: 10, start: 14, vanaf: 2007-04, gereed: 2009, eigenaar: Hoofd, indicator: klanten, toelichting: Let op., bijgesteld: [{datum: 2007-05-02, door: college, van: 9, naar: 10, besluit: later}]}
        - {code: D2, naam: Meer, aard: verandering, waarde: 5, ten_opzichte_van: 2006, richting: hoger, metingen: [{maand: 2007-06, waarde: 3}, {maand: 2007-03, waarde: 1}]}
        - {code: D3, naam: Loket, aard: mijlpaal, gereed: 2007-06, bereikt: 2007-05}

      """
    ])
    #expect(loaded.messages == [])
    let plan = try #require(loaded.dossier).objectives
    #expect(plan.mission == "Iedereen doet mee." && plan.vision.count == 2)
    #expect(plan.lines == [StrategyLine(code: "u", name: "Uitstromen", note: "Naar werk.")])
    let first = plan.objectives[0]
    #expect(first.direction == .lower && first.start == 14 && first.decimals == 1)
    #expect(first.from?.iso == "2007-04" && first.due?.iso == "2009-12")
    #expect(first.owner == "Hoofd" && first.indicator == "klanten" && first.note == "Let op.")
    #expect(first.value(in: Month(index: 2007 * 12 + 3)) == 9)
    #expect(first.value(in: Month(index: 2007 * 12 + 4)) == 10)
    #expect(plan.objectives[1].measurements.map(\.value) == [1, 3])
    #expect(plan.objectives[1].baseYear == 2006)
    #expect(plan.objectives[2].reached?.iso == "2007-05" && plan.objectives[2].value == 1)
  }

  @Test(arguments: [
    ("- {naam: x, aard: toestand, waarde: 1}", "doelen.yaml:3:5: fout: sleutel `code` ontbreekt"),
    ("- {code: a, naam: x, waarde: 1}", "doelen.yaml:3:5: fout: sleutel `aard` ontbreekt"),
    ("- {code: a, naam: x, aard: toestand}", "doelen.yaml:3:5: fout: sleutel `waarde` ontbreekt"),
    (
      "- {code: a, naam: x, aard: standje, waarde: 1}",
      "doelen.yaml:3:30: fout: `aard` 'standje' bestaat niet"
    ),
    (
      "- {code: a, naam: x, aard: toestand, waarde: 1, strategielijn: v}",
      "doelen.yaml:3:66: fout: strategielijn 'v' bestaat niet; bedoelt u 'u'? [P0007]"
    ),
    (
      "- {code: a, naam: x, aard: toestand, waarde: 1, indicator: klant}",
      "doelen.yaml:3:62: fout: indicator 'klant' bestaat niet; bedoelt u 'klanten'? [P0007]"
    ),
    (
      "- {code: a, naam: x, aard: stroom, waarde: 1, indicator: klanten}",
      "doelen.yaml:3:60: fout: een doel van aard stroom kan geen indicator van soort stand volgen"
    ),
    (
      "- {code: a, naam: x, aard: toestand, waarde: 1, indicator: klanten, metingen: [{maand: 2007-01, waarde: 1}]}",
      "fout: een doel volgt een `indicator` of heeft eigen `metingen`"
    ),
    (
      "- {code: a, naam: x, aard: mijlpaal, indicator: klanten}",
      "doelen.yaml:3:51: fout: een mijlpaal is bereikt of niet"
    ),
    (
      "- {code: a, naam: x, aard: toestand, waarde: 1, bereikt: 2007-01}",
      "doelen.yaml:3:60: fout: `bereikt` hoort bij een mijlpaal"
    ),
    (
      "- {code: a, naam: x, aard: verandering, waarde: 0}",
      "doelen.yaml:3:5: fout: sleutel `richting` ontbreekt: bij een verandering van 0"
    ),
    (
      "- {code: a, naam: x, aard: toestand, waarde: 1, vanaf: 2008, gereed: 2007}",
      "fout: `gereed` ligt voor `vanaf`"
    ),
    (
      "- {code: a, naam: x, aard: toestand, waarde: 1, vanaf: voorjaar}",
      "`vanaf` moet een maand zoals 2007-07 of een jaar zoals 2007 zijn, maar is 'voorjaar'"
    ),
    (
      "- {code: a, naam: x, aard: toestand, waarde: 1, metingen: [{maand: 2007-01, waarde: 1}, {maand: 2007-01, waarde: 2}]}",
      "fout: van 2007-01 is er al een meting"
    ),
    (
      "- {code: a, naam: x, aard: toestand, waarde: 1, eigenaer: y}",
      "fout: onbekende sleutel 'eigenaer'; bedoelt u 'eigenaar'? [P0003]"
    ),
    (
      "- {code: a, naam: x, aard: toestand, waarde: 3, bijgesteld: [{datum: 2007-01-01, door: MT, van: 1, naar: 2, besluit: y}]}",
      "fout: `naar` van de laatste bijstelling moet gelijk zijn aan `waarde`"
    ),
    (
      "- {code: a, naam: x, aard: toestand, waarde: 2, bijgesteld: [{jaar: 2007, datum: 2007-01-01, door: MT, van: 1, naar: 2, besluit: y}]}",
      "fout: `jaar` hoort bij een indicator"
    ),
    ("- zomaar", "doelen.yaml:3:5: fout: `doelen` moet een blok met sleutels zijn"),
  ])
  func namesAFaultWithItsPlace(_ item: String, _ message: String) throws {
    let found = try messages(
      "strategielijnen: [{code: u, naam: Uit}]\ndoelen:\n  \(item)\n")
    #expect(found.contains { $0.contains(message) }, "\(found)")
  }

  @Test func knowsTheLinesAndObjectivesThatIndicatorsName() throws {
    func indicators(_ keys: String) -> String {
      "indicatoren:\n  - {code: klanten, naam: Klanten, soort: stand, \(keys)}\n"
    }
    let objectives = """
      strategielijnen: [{code: u, naam: Uitstromen}]
      doelen: [{code: D1, naam: Minder klanten, aard: toestand, waarde: 1}]

      """
    let loaded = try Sample.load([
      "doelen.yaml": objectives,
      "indicatoren.yaml": indicators("strategielijn: Uitstromen, doel: Minder klanten"),
    ])
    #expect(loaded.messages == [])
    let indicator = try #require(loaded.dossier?.indicators.first)
    #expect(indicator.strategyLine == "u" && indicator.objective == "D1")
    #expect(
      try messages(objectives, indicators: indicators("strategielijn: Uitstrom, doel: D2")) == [
        "indicatoren.yaml:2:65: fout: strategielijn 'Uitstrom' bestaat niet [P0007]",
        "indicatoren.yaml:2:81: fout: doel 'D2' bestaat niet; bedoelt u 'D1'? [P0007]",
      ])
    // Without the file both are free labels.
    #expect(
      try Sample.messages(indicators: indicators("strategielijn: Uitstrom, doel: D2")) == [])
  }

  // MARK: Adjusted targets

  private func adjusted(_ entries: String, target: String = "{2007: 8}") throws -> [String] {
    try Sample.messages(
      indicators: """
        indicatoren:
          - code: klanten
            naam: Klanten
            soort: stand
            richting: lager
            doelstelling: \(target)
            bijgesteld:
              \(entries)

        """)
  }

  private static let decided = "datum: 2007-04-12, door: college, besluit: x"

  @Test(arguments: [
    ("- {jaar: 2007, van: 9, naar: 8, \(decided)}", nil),
    ("- {van: 9, naar: 8, \(decided)}", "8:9: fout: sleutel `jaar` ontbreekt"),
    ("- {jaar: 2007, van: 9, naar: 8}", "8:9: fout: sleutel `besluit` ontbreekt"),
    ("- {jaar: 2007, van: 8, naar: 8, \(decided)}", "8:9: fout: `van` en `naar` zijn gelijk"),
    (
      "- {jaar: 2007, van: 9, naar: 7, \(decided)}",
      "moet gelijk zijn aan `doelstelling` van 2007; verbeter een van beide [P0005]"
    ),
    (
      "- {jaar: 2006, van: 9, naar: 8, \(decided)}",
      "`bijgesteld` gaat over 2006, maar `doelstelling` heeft voor dat jaar geen getal"
    ),
    (
      "- {jaar: 2007, van: 10, naar: 9.5, \(decided)}\n      - {jaar: 2007, van: 9, naar: 8, \(decided)}",
      "9:9: fout: `van` moet gelijk zijn aan `naar` van de vorige bijstelling"
    ),
    (
      "- {jaar: 2007, van: 10, naar: 9, \(decided)}\n      - {jaar: 2007, van: 9, naar: 8, datum: 2007-01-12, door: MT, besluit: x}",
      "9:9: fout: de bijstellingen moeten op datum staan"
    ),
  ])
  func closesTheChainOfAdjustments(_ entries: String, _ message: String?) throws {
    let found = try adjusted(entries)
    guard let message else {
      #expect(found == [])
      return
    }
    #expect(found.contains { $0.contains(message) }, "\(found)")
  }

  @Test func fitsTheSampleOfHollandstad() throws {
    let folder = "../../Examples/hollandstad/"
    let plan = try text(folder + "doelen.yaml")
    // The indicators that the sample names, of the kinds they have there.
    let kinds: [(String, String)] = [
      ("U1", "stand"), ("U4", "stroom"), ("U6", "stroom"), ("U7", "stand"), ("V1", "stroom"),
      ("V3", "stand"), ("V5", "gemiddelde"), ("M2", "stand"), ("M3", "meting"), ("R5", "stand"),
    ]
    let list = kinds.map { "  - {code: \($0.0), naam: \($0.0), soort: \($0.1)}\n" }.joined()
    let loaded = try Sample.load([
      "doelen.yaml": plan, "hefbomen.yaml": try text(folder + "hefbomen.yaml"),
      "indicatoren.yaml": "indicatoren:\n\(list)",
      "gegevens/2007-07.csv": "maand;reeks;waarde\n2007-07;U1;12\n",
    ])
    #expect(loaded.messages == [])
    let dossier = try #require(loaded.dossier)
    #expect(
      dossier.objectives.lines.map(\.name) == [
        "Voorkomen", "Uitstromen", "Werken en meedoen", "Rechtmatig uitkeren",
      ])
    #expect(dossier.levers.assessment?.fields.count == 10)
    #expect(dossier.levers.assessment?.types == SelfAssessment.standardTypes)
  }
}
