import Testing

@testable import Loaders

@Suite struct UnreadDeliveriesTests {
  private func messages(_ changes: [String: String]) throws -> [String] {
    try Sample.load(changes).messages
  }

  @Test(arguments: ["mei.xlsx", "Mei 2007.XLSX", "mei.xls", "mei.ods"])
  func namesAWorkbookThatNoSourceReads(_ name: String) throws {
    #expect(
      try messages(["gegevens/\(name)": "x"]) == [
        "gegevens/\(name): waarschuwing: dit bestand wordt niet gelezen: geen bron in peil.yaml noemt het; zet het bij `gegevens` met `maand` en `waarden`, of haal het uit deze map [P0126]"
      ])
  }

  @Test func saysNothingOfOtherFilesAndFoldersOrWhereThereAreFaults() throws {
    #expect(
      try messages([
        "gegevens/lees mij.md": "x", "gegevens/oud/mei.xlsx": "x", "gegevens/.mei.xlsx": "x",
      ]) == [])
    let faulty = try messages(["gegevens/mei.xlsx": "x", "maatregelen.yaml": "maatregelen: [{}]\n"])
    #expect(!faulty.isEmpty && !faulty.contains { $0.contains("P0126") })
  }
}
