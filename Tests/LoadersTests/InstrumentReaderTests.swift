import Model
import Testing

@testable import Loaders

@Suite struct InstrumentReaderTests {
  /// Twelve of each pair, of whom six succeeded, with a number of the client that is not read.
  private static let csv: String = {
    var rows = ["klant;traject;doelgroep;succes;kosten"]
    for (place, name) in ["geen", "stage", "scholing"].enumerated() {
      for group in ["jong", "oud"] {
        for row in 0..<12 {
          rows.append(
            "K\(9_000 + place * 100 + row);\(name);\(group);\(row < 6 ? "ja" : "nee");1.500,50")
        }
      }
    }
    return rows.joined(separator: "\n") + "\n"
  }()

  private static let outcomes =
    "deelnames: {bestand: trajecten/t.csv, instrument: traject, segment: doelgroep}\nzonder: geen\n"

  private func load(_ text: String, csv: String = csv) throws -> LoadedDossier {
    try Sample.load(["instrumenten.yaml": text, "trajecten/t.csv": csv])
  }

  private func mix(_ options: String, budget: String = "9000") throws -> LoadedDossier {
    try load(Self.outcomes + "mix: {budget: \(budget), opties: [\(options)]}\n")
  }

  @Test func readsOutcomesAndAMix() throws {
    let loaded = try mix(
      "{instrument: stage, segment: jong, kosten: 1000, onder: 1, boven: 4, capaciteit: 9}, {instrument: scholing, kosten: 500, zonder: 0.2}, {instrument: elders, segment: wie dan ook, kosten: 10, netto: -0.1}"
    )
    #expect(loaded.messages == [])
    let plan = try #require(loaded.dossier?.instruments)
    #expect(plan.groups.map(\.instrument) == ["geen", "stage", "scholing"])
    #expect(
      plan.groups[1].outcomes.first
        == .init(segment: "jong", Participation(succeeded: true, cost: 1500.5)))
    #expect(!plan.hasDropOut && plan.hasCosts && plan.without == "geen" && plan.minimum == 10)
    #expect(
      plan.mix
        == .init(
          budget: 9000,
          options: [
            .init(
              instrument: "stage", segment: "jong", cost: 1000, least: 1, most: 4, capacity: 9,
              chance: .measured),
            .init(instrument: "scholing", cost: 500, chance: .declaredWithout(0.2)),
            .init(
              instrument: "elders", segment: "wie dan ook", cost: 10, chance: .net(-0.1)),
          ]))
    #expect(loaded.dataset.sources.first { $0.path == "trajecten/t.csv" }?.rows == 72)
  }

  @Test(arguments: [
    ("instrument: stage, kosten: 10, netto: 0.1, zonder: 0.2", "niet allebei"),
    ("instrument: stage, kosten: 10, netto: 12", "zoals 0.12"),
    ("instrument: stage, kosten: 10, zonder: -0.1", "zoals 0.35"),
    ("instrument: stage, kosten: -1", "een bedrag in euro"),
    ("instrument: stage, kosten: 10, onder: 5, boven: 4", "`onder` is meer dan `boven`"),
    ("instrument: stage, kosten: 0", "`boven` of `capaciteit`"),
    ("instrument: stag, kosten: 10", "bedoelt u"),
    ("instrument: geen, kosten: 10", "haal de optie weg"),
    ("instrument: stage, segment: midden, kosten: 10", "komt bij dit instrument niet voor"),
    ("instrument: stage, kosten: 1000, onder: 10", "samen meer dan het budget"),
    ("instrument: stage, kosten: 1, onder: 3, capaciteit: 2", "capaciteit van 2"),
    ("instrument: stage, kosten: 1}, {instrument: stage, kosten: 2", "staat er al"),
    (
      "instrument: stage, segment: jong, kosten: 1, capaciteit: 2}, {instrument: stage, segment: oud, kosten: 1, capaciteit: 3",
      "twee capaciteiten"
    ),
  ])
  func placesWhatCannotBe(_ option: String, _ words: String) throws {
    let messages = try mix("{\(option)}").messages
    #expect(messages.count == 1 && messages[0].contains(words), "\(messages)")
    #expect(messages.first?.contains("instrumenten.yaml:3:") == true, "\(messages)")
  }

  @Test(arguments: [
    ("mix: {budget: -1, opties: []}\n", "een bedrag in euro van 0 of meer"),
    ("mix: {opties: []}\n", "`budget` ontbreekt"),
    ("mix: {budget: 9, opties: [{instrument: a, kosten: 1}]}\n", "geen `netto`"),
    ("zonder: geen\n", "beschrijf het bestand"),
    ("deelnames: {bestand: trajecten/weg.csv}\n", "bestand bestaat niet"),
    ("deelnames: {bestand: ../../../../../../../../etc/passwd}\n", "buiten het dossier"),
    ("deelnames: {bestand: trajecten/t.csv}\n", "kolom 'instrument' ontbreekt"),
    (
      "deelnames: {bestand: trajecten/t.csv, instrument: traject, uitval: gestopt}\n",
      "kolom 'gestopt' ontbreekt"
    ),
    (outcomes.replacing("zonder: geen", with: "zonder: gene"), "bedoelt u"),
    (outcomes + "minimum: 0\n", "van 1 tot en met 1000"),
  ])
  func saysWhatMisses(_ text: String, _ words: String) throws {
    let messages = try load(text).messages
    #expect(messages.contains { $0.contains(words) }, "\(messages)")
  }

  @Test(arguments: [
    ("misschien", "trajecten/t.csv:2:17"), ("ja;-5", "kosten zijn 0 of meer"), ("ja;", "ontbreekt"),
  ])
  func placesFaultsOfTheFile(_ cells: String, _ words: String) throws {
    let csv = Self.csv.replacing("K9000;geen;jong;ja;1.500,50", with: "K9000;geen;jong;\(cells)")
      .replacing("misschien", with: "misschien;1")
    let messages = try load(Self.outcomes, csv: csv).messages
    #expect(messages.contains { $0.contains(words) }, "\(messages)")
  }

  @Test func asksWhatANumberMeans() throws {
    let csv = Self.csv.replacing("1.500,50", with: "1,500")
    #expect(
      try load(Self.outcomes, csv: csv).messages.contains {
        $0.contains("`decimaal: komma` of `decimaal: punt` bij `deelnames`")
      })
    let told = Self.outcomes.replacing("segment:", with: "decimaal: komma, segment:")
    #expect(try load(told, csv: csv).messages == [])
  }

  /// Neither by their values nor by their headings.
  @Test func refusesPersonalData() throws {
    let numbers = ["168888889", "413827161", "536296297", "574567902", "597530865", "674074075"]
    var row = 0
    let csv = Self.csv.split(separator: "\n").map { line -> String in
      guard line.hasPrefix("K") else { return String(line) }
      row += 1
      return numbers[row % numbers.count] + line.dropFirst(5)
    }.joined(separator: "\n")
    let messages = try load(Self.outcomes, csv: csv).messages
    #expect(messages.contains { $0.contains("burgerservicenummers") }, "\(messages)")
    #expect(!messages.contains { $0.contains("168888889") })
    let named = Self.csv.replacing("klant;", with: "nationaliteit;")
    #expect(try load(Self.outcomes, csv: named).messages.contains { $0.contains("nationaliteit") })
  }
}
