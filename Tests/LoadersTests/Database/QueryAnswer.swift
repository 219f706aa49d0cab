import Foundation
import Model
import TestSupport

@testable import Loaders

/// An answer read whole, for tests.
struct QueryAnswer {
  var columns: [QueryColumn]
  var rows: [[String]]

  /// Asks a question as a dossier does.
  static func ask(
    _ question: String, connection: String, month: String? = "2007-07",
    units: [String] = ["DSZ", "werk"], limits: QueryLimits = QueryLimits()
  ) throws -> QueryAnswer {
    let parsed = try DatabaseQuestion(question, at: .line(path: "peil.yaml", line: 1))
    let bound = BoundQuestion(parsed, month: month.flatMap { Month(iso: $0) }, units: units)
    let answer = try QueryRows(bound, connection: connection, limits: limits)
    var rows: [[String]] = []
    while let block = try answer.next() {
      for row in 0..<block.count { rows.append(block.columns.map { $0.shown(row) }) }
    }
    return QueryAnswer(columns: answer.columns, rows: rows)
  }
}

extension QueryValues {
  /// A value as a test reads it.
  fileprivate func shown(_ row: Int) -> String {
    switch self {
    case .integers(let values): values[row].map { "\($0)" } ?? "NULL"
    case .decimals(let values): values[row] ?? "NULL"
    case .doubles(let values): values[row].map { "\($0)" } ?? "NULL"
    case .booleans(let values): values[row].map { "\($0)" } ?? "NULL"
    case .dates(let values): values[row].map { "\($0.month.iso)-\($0.day)" } ?? "NULL"
    case .texts(let values): values[row] ?? "NULL"
    }
  }
}

/// A SQLite file for one test.
struct SQLiteFile {
  let folder: TemporaryDossier

  init(_ statements: String) throws {
    folder = try TemporaryDossier(bytes: [:])
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [
      "-c", "import sqlite3,sys;c=sqlite3.connect(sys.argv[1]);c.executescript(sys.stdin.read())",
      path,
    ]
    let input = Pipe()
    process.standardInput = input
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(statements.utf8))
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  var path: String { "\(folder.path)/data.sqlite" }
  var connection: String { "Driver=SQLite3;Database=\(path);NoCreat=1;StepAPI=1" }
}
