import Foundation
import Model
import TestSupport
import Testing

@testable import Loaders

/// The question of docs/databases.md on a table of spells, against a count by the definition.
@Suite struct NationalTableTests {
  private static let spells = 200_000
  private static let months = 120

  /// The question as the page has it.
  private func question() throws -> String {
    let page = try String(
      contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../docs/databases.md"), encoding: .utf8)
    let parts = page.components(separatedBy: "```")
    return String(try #require(parts.first { $0.hasPrefix("sql\n") }).dropFirst(4))
  }

  private func makeTable(_ server: PostgreSQLServer) throws {
    try server.run(
      """
      create table uitkering as
        select i as client, begin, case when i % 5 > 0 then begin + (i * 7919 % 1500) - 3 end as einde
        from (select i, date '1998-01-01' + (i::bigint * 104729 % 3652)::int as begin
          from generate_series(1, \(Self.spells)) i) x
      """)
  }

  private struct Count: Equatable {
    var stock = 0
    var inflow = 0
    var outflow = 0
  }

  /// Stock, inflow and outflow of each month straight from metrics.md 5: every spell is looked at for
  /// every month; days are counted from 1998-01-01.
  private func counted(_ server: PostgreSQLServer) throws -> [Count] {
    let text = try server.run(
      "copy (select begin - date '1998-01-01', coalesce(einde - date '1998-01-01', 99999) from uitkering) to stdout"
    )
    let days = text.split { $0 == "\n" || $0 == "\t" }.compactMap { Int32($0) }
    var counts = [Count](repeating: Count(), count: Self.months)
    var first: Int32 = 0
    for index in 0..<Self.months {
      let length = CalendarDate.days(in: Month.january(of: 1998) + index)
      let last = first + Int32(length) - 1
      var count = Count()
      days.withUnsafeBufferPointer { days in
        var spell = 0
        while spell < days.count {
          let (begin, end) = (days[spell], days[spell + 1])
          spell += 2
          if end < begin { continue }
          if begin <= last, end > last { count.stock += 1 }
          if begin >= first, begin <= last { count.inflow += 1 }
          if end >= first, end <= last { count.outflow += 1 }
        }
      }
      counts[index] = count
      first = last + 1
    }
    return counts
  }

  @Test func countsStockAndFlowsInTheDatabase() throws {
    let server = try PostgreSQLServer.shared.get()
    try makeTable(server)
    let indented = try question().split(separator: "\n", omittingEmptySubsequences: false)
      .map { "      \($0)" }.joined(separator: "\n")
    let folder = try TemporaryDossier(
      Sample.files([
        "peil.yaml": Sample.description
          + "gegevens:\n  - sql: \(server.connection())\n    vraag: |\n\(indented)\n",
        "indicatoren.yaml": """
        perspectieven: [{code: "1", naam: Klanten}]
        indicatoren:
          - {code: bijstand, naam: Bijstand, soort: stand}
          - {code: instroom, naam: Instroom, soort: stroom}
          - {code: uitstroom, naam: Uitstroom, soort: stroom}
        """,
      ]))
    let loaded = DossierLoader.load(folder: folder.path)
    #expect(loaded.messages == [])
    let expected = try counted(server)
    func values(_ series: String) -> [Int] {
      loaded.values(of: series).map { if case .number(let number) = $0 { Int(number) } else { -1 } }
    }
    #expect(values("bijstand") == expected.map(\.stock))
    #expect(values("instroom") == expected.map(\.inflow))
    #expect(values("uitstroom") == expected.map(\.outflow))
    #expect(expected.map(\.outflow).reduce(0, +) > Self.spells / 2)
  }
}
