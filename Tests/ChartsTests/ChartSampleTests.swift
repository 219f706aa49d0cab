import ChartSamples
import Charts
import Foundation
import Markup
import TestSupport
import Testing

/// Every kind of chart in every state that makes sense for it.
@Suite("Kinds of charts in their states")
struct ChartSampleTests {
  @Test(arguments: ChartSample.all) func looksAsStored(_ sample: ChartSample) throws {
    let figure = sample.figure
    let svg = figure.svg.serialized
    try expectSound(svg)
    #expect(!figure.title.isEmpty && !figure.subtitle.isEmpty && !figure.source.isEmpty)
    #expect(figure.table.rows.allSatisfy { $0.count == figure.table.columns.count })
    expectStored(svg, named: "sample-\(sample).svg")
  }

  /// Every kind has the states of its sort: names or months, and of what needs figures all kinds of these.
  @Test(arguments: SampleKind.all) func hasEveryState(_ kind: SampleKind) {
    let states = Set(kind.states.map(\.name))
    let isByMonth = states.contains("drie-maanden")
    var wanted: Set = ["leeg", "een", "ontbreekt", "gaten"]
    wanted.formUnion(
      isByMonth
        ? ["drie-maanden", "honderdtwintig-maanden"]
        : ["twee", "veertig", "korte-namen", "lange-namen", "rechts-naar-links"])
    // A level, a sign or a goal is no number.
    if !["warmte", "matrix", "doelenboom"].contains(kind.name) {
      wanted.formUnion(["gelijk", "negatief", "groot", "zeer-groot", "klein", "nul"])
    }
    #expect(wanted.subtracting(states).isEmpty, "\(wanted.subtracting(states).sorted())")
  }

  /// Whoever needs a chart composes marks: the file that does so is short.
  @Test func keepsKindsShort() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources/Charts/Kinds")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    let kinds = try files.map {
      ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8))
    }
    .filter { $0.1.contains("package static func figure(") }
    #expect(kinds.count >= 20)
    for (name, text) in kinds {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
      #expect(lines < 100, "\(name): \(lines) lines")
    }
  }

  @Test(arguments: SampleKind.all) func bearsHostileData(_ kind: SampleKind) throws {
    try expectSound(kind.figure(.hostile).svg.serialized)
  }

  /// The figures stand in the picture's own text alternative, in the words of the table.
  @Test(arguments: SampleKind.all.dropFirst(4)) func tellsItsFigures(_ kind: SampleKind) throws {
    let state = try #require(kind.states.first)
    let figure = kind.figure(state)
    let cell = try #require(figure.table.rows.first?.last)
    #expect(figure.svg.serialized.contains(cell))
    #expect(figure.table.rows.count > 1)
  }

  /// All bars of a chart have an edge in common: the zero line.
  @Test(arguments: SampleState.byName) func barsBeginAtZero(_ state: SampleState) throws {
    for kind in SampleKind.all where kind.name == "staven" || kind.name == "liggende-staven" {
      let svg = kind.figure(state).svg.serialized
      let bars = svg.matches(
        of:
          /<rect x="([-0-9.]+)" y="([-0-9.]+)" width="([0-9.]+)" height="([0-9.]+)" class="c-(?:ink|previous)"/
      ).map { match in
        [match.1, match.2, match.3, match.4].map { Double($0) ?? .nan }
      }
      func haveCommonEdge(_ axis: Int) -> Bool {
        guard let first = bars.first else { return true }
        return [first[axis], first[axis] + first[axis + 2]].contains { edge in
          bars.allSatisfy {
            abs($0[axis] - edge) < 0.02 || abs($0[axis] + $0[axis + 2] - edge) < 0.02
          }
        }
      }
      #expect(haveCommonEdge(0) || haveCommonEdge(1), "\(kind) \(bars)")
    }
  }
}
