import Foundation
import Loaders
import Testing

@Suite struct ExampleDossierTests {
  private static let examples = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Examples")

  @Test(arguments: ["almere-2007", "hollandstad", "leeg", "nederland-bijstand"])
  func readsWithoutFaults(name: String) {
    let loaded = DossierLoader.load(folder: Self.examples.appendingPathComponent(name).path)
    #expect(loaded.messages == [])
    #expect(loaded.dossier?.indicators.isEmpty == false)
    #expect(!loaded.dataset.isEmpty)
  }

  @Test func readsTheSample() throws {
    let loaded = try Sample.load()
    #expect(loaded.messages == [])
    #expect(loaded.values() == [.number(12)])
    #expect(loaded.dataset.sources.map(\.rows) == [1])
  }
}
