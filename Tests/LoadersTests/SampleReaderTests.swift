import Model
import Testing

@testable import Loaders

@Suite struct SampleReaderTests {
  private func load(_ sample: String) throws -> LoadedDossier {
    try Sample.load(["steekproeven.yaml": "steekproeven:\n  - {\(sample)}\n"])
  }

  private static let sound =
    "code: S-1, naam: Toekenning, proces: Aanvragen, eigenaar: Hoofd, periode: 2007-01..2007-06, beslissingen: 900, onderzocht: 120, goed: 118, norm: 0.95"

  @Test func readsASample() throws {
    let loaded = try load(Self.sound)
    #expect(loaded.messages == [])
    #expect(
      loaded.dossier?.samples == [
        DecisionSample(
          code: "S-1", name: "Toekenning", process: "Aanvragen", owner: "Hoofd",
          months: Month.january(of: 2007)...(Month.january(of: 2007) + 5), decisions: 900,
          sampled: 120, correct: 118, norm: 0.95)
      ])
  }

  @Test func readsAYearAndAMonth() throws {
    for (text, months) in [("2007", 12), ("2007-03", 1), ("2007-03..2007-04", 2)] {
      let sample = try load("code: A, naam: B, periode: \(text), onderzocht: 9, goed: 9, norm: 1")
        .dossier?.samples.first
      #expect(sample.map { $0.months.upperBound - $0.months.lowerBound + 1 } == months)
    }
  }

  @Test(arguments: [
    (sound + ", bedrag: 1200", "geldsteekproef"),
    (
      "code: A, naam: B, periode: 2007, onderzocht: 9, goed: 10, norm: 1",
      "ten hoogste `onderzocht`"
    ),
    (
      "code: A, naam: B, periode: 2007, beslissingen: 8, onderzocht: 9, goed: 9, norm: 1",
      "ten hoogste `beslissingen`"
    ),
    ("code: A, naam: B, periode: 2007, onderzocht: 0, goed: 0, norm: 1", "onderzocht"),
    ("code: A, naam: B, periode: 2007, onderzocht: 9, goed: 9, norm: 95", "0.95"),
    (
      "code: A, naam: B, periode: 2007-06..2007-01, onderzocht: 9, goed: 9, norm: 1",
      "maanden zoals"
    ),
    ("code: A, naam: B, periode: zomer, onderzocht: 9, goed: 9, norm: 1", "maanden zoals"),
    ("code: A, naam: B, onderzocht: 9, goed: 9, norm: 1", "periode"),
  ])
  func refusesWhatCannotBe(_ sample: String, _ words: String) throws {
    let messages = try load(sample).messages
    #expect(messages.contains { $0.contains(words) }, "\(messages)")
  }
}
