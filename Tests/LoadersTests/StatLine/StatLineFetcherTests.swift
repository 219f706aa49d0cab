import Model
import TestSupport
import Testing

@testable import Loaders

/// Tables that are fetched in parts, because one answer may hold only so many cells.
@Suite struct StatLineFetcherTests {
  private func fetch(cellLimit: Int) throws -> FetchedTable {
    let server = try StatLineServer()
    let folder = try TemporaryDossier(
      Sample.files([
        "peil.yaml": Sample.description + """
          gegevens:
            - cbs: 85615NED
              uitsplitsing: [RegioS, Leeftijd]
              waarden: {klanten: TotaalBijstand_1, instroom: Instroom_2}

          """
      ]))
    let plan = FetchPlan.read(folder: folder.path)
    #expect(plan.diagnostics == [])
    let environment = [ODataAddress.variable: server.address("goed")]
    let address = try #require(ODataAddress(environment: environment))
    let fetcher = try StatLineFetcher(
      address, environment: environment, version: "0", cellLimit: cellLimit)
    let outcome = try fetcher.fetch(try #require(plan.plan?.tables.first))
    guard case .fetched(let table) = outcome else { throw Refused() }
    return table
  }

  private struct Refused: Error {}

  private func rows(_ table: FetchedTable) throws -> [[ODataDocument.Field]] {
    try table.files.filter { $0.name.hasPrefix("TypedDataSet") }
      .flatMap { try ODataDocument($0.bytes).rows }
  }

  /// 306 rows of 5 columns: pages of 20 rows, of 102 (the last of which is full) and of all.
  @Test(arguments: [(100, 16), (510, 3), (10_000, 1)])
  func asksForPartsUnderTheLimit(cellLimit: Int, pages: Int) throws {
    let table = try fetch(cellLimit: cellLimit)
    #expect(table.rows == 306)
    let names = table.files.map(\.name).filter { $0.hasPrefix("TypedDataSet") }
    #expect(names.count == pages)
    #expect(names.first == "TypedDataSet.json")
    #expect(try rows(table) == rows(fetch(cellLimit: 10_000)))
    #expect(
      table.files.filter { $0.name.hasPrefix("TypedDataSet") }
        .allSatisfy { $0.address.contains("$top=\(cellLimit / 5)&$skip=") })
  }
}
