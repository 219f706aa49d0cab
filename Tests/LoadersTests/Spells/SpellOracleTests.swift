import Foundation
import Testing

@testable import Loaders

/// Spells counted day by day by another program: `Oracle/spells.py`.
@Suite struct SpellOracleTests {
  private static func file(_ name: String) throws -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Oracle")
    return try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  @Test(arguments: [nil, 0, 30] as [Int?], [nil, "A", "B"] as [String?])
  func countsAsTheDaysDo(mergeDays: Int?, team: String?) throws {
    let gap = mergeDays.map(String.init) ?? ""
    let rows = try Self.file("spells.expected.csv").split(separator: "\n").map { row in
      row.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
    let expected = rows.filter { $0[0] == gap && $0[1] == (team ?? "") }.map { row in
      "\(row[2]) \(row[3])+\(row[4])-\(row[5])"
    }
    guard mergeDays != nil || team != nil else { return }
    #expect(expected.count == 24)
    let (count, _) = try SpellSample.count(try Self.file("spells.csv")) {
      $0.mergeDays = mergeDays
      $0.firstMonth = .january(of: 2023)
      $0.lastMonth = .december(of: 2024)
    }
    #expect(count.map { Array($0.lines(team).prefix(24)) } == expected)
  }
}
