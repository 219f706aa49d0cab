import Foundation
import Testing

/// A table of Oracle/ with answers of other software.
struct OracleTable {
  /// Each row by the names of its columns.
  let rows: [[String: String]]

  init(_ name: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Oracle/\(name)")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
    let headings = try #require(lines.first)
    rows = lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(headings, $0)) }
  }

  /// The rows by what stands in a column, in the order of the file.
  func groups(by column: String) -> [(name: String, rows: [[String: String]])] {
    var names: [String] = []
    for row in rows { if let name = row[column], !names.contains(name) { names.append(name) } }
    return names.map { name in (name, rows.filter { $0[column] == name }) }
  }
}

extension [String: String] {
  func number(_ column: String) throws -> Double {
    let text = try #require(self[column], "\(column)")
    return try #require(Double(text), "\(column)")
  }

  func count(_ column: String) throws -> Int {
    let text = try #require(self[column], "\(column)")
    return try #require(Int(text), "\(column)")
  }

  /// A whole number that may be left out.
  func optionalCount(_ column: String) -> Int? { self[column].flatMap { Int($0) } }
}
