import Foundation

/// A file of answers that other software worked out, in `Oracle`.
struct OracleAnswers {
  private let rows: [[String: String]]

  init(_ name: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Oracle/\(name)")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .map { $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init) }
    let heads = lines.first ?? []
    rows = lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(heads, $0)) }
  }

  func rows(where column: String? = nil, is text: String = "") -> [Row] {
    rows.filter { row in column.map { row[$0] == text } ?? true }.map(Row.init)
  }

  struct Row {
    let cells: [String: String]

    init(_ cells: [String: String]) { self.cells = cells }

    func text(_ column: String) -> String { cells[column] ?? "" }
    /// `nil` for `NA`.
    func number(_ column: String) -> Double? { Double(text(column)) }
    func numbers(_ column: String) -> [Double] {
      text(column).split(separator: " ").compactMap { Double($0) }
    }
  }
}

/// Whether two figures are the same to so many significant digits.
func agree(_ one: Double, _ other: Double, digits: Int) -> Bool {
  var part = 0.5
  for _ in 1..<digits { part /= 10 }
  return abs(one - other) <= part * max(abs(one), abs(other))
}
