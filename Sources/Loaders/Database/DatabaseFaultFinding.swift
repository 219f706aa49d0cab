/// From what a driver says to what is wrong, by SQLSTATE first and by known words where drivers give
/// the same state to all (psqlodbc when it connects, SQLite always).
extension DatabaseFault {
  /// Of a connection that was not made.
  init(connecting fault: ODBCFault) {
    guard let first = fault.records.first else {
      self = .unavailable(.noDriverManager)
      return
    }
    let text = fault.text
    func says(_ words: String...) -> Bool { words.contains { text.contains($0) } }
    let reason: Unavailability =
      switch first.state {
      case "28000", "28P01": .refusedLogin
      case _ where says("can't open lib", "file not found"): .noDriver
      case "IM002", "IM007", "IM010", "IM012": .unknownSource
      case "IM003", "IM004", "IM005": .noDriver
      case _ where says("authentication", "password", "pg_hba", "login failed", "ora-01017"):
        .refusedLogin
      case _ where says("database \"", "role \""): .refusedLogin
      case "08001", "08004", "08006", "08S01", "HYT00", "HYT01", "57P03", "53300": .noServer
      case let state: .other(state: state)
      }
    self = .unavailable(reason)
  }

  /// Of a question that was not answered.
  init(asking fault: ODBCFault, limits: QueryLimits) {
    let first = fault.records.first ?? ODBCFault.Record(state: "HY000", text: "")
    let text = fault.text
    func says(_ words: String...) -> Bool { words.contains { text.contains($0) } }
    func refused(_ refusal: Refusal) -> DatabaseFault { .refused(refusal, names: fault.names) }
    self =
      switch first.state {
      case "57014", "HYT00", "HYT01", "HY008": .timeLimit(limits.question)
      case "08S01", "08003", "08006", "08007", "57P01", "57P02": .unavailable(.noAnswer)
      case "42S02", "42P01", "42883", "3F000": refused(.unknownTable)
      case "42S22", "42703": refused(.unknownColumn)
      case "42501": refused(.noRight)
      case "25006", "25S02": refused(.wouldWrite)
      case "22001", "01004": .longText
      case "22012": refused(.divisionByZero)
      case "22018", "22P02", "22007", "22008", "22003": refused(.unreadableValue)
      case _ where says("no such table", "no such function"): refused(.unknownTable)
      case _ where says("no such column"): refused(.unknownColumn)
      case _ where says("readonly", "read-only"): refused(.wouldWrite)
      case _ where says("syntax error"): refused(.syntax)
      case _ where says("interrupted"): .timeLimit(limits.question)
      case _ where says("unable to open", "not a database"): .unavailable(.noServer)
      case "42000", "42601", "37000": refused(.syntax)
      case let state: refused(.other(state: state))
      }
  }
}

extension ODBCFault {
  /// All that is said, in lower case, to look for known words in.
  fileprivate var text: String { records.map(\.text).joined(separator: "\n").lowercased() }

  /// What stands between quotes, or behind SQLite's `no such column:`.
  fileprivate var names: Set<String> {
    var names: Set<String> = []
    for record in records {
      for quote in ["\"", "'"] as [Character] {
        let pieces = record.text.split(separator: quote, omittingEmptySubsequences: false)
        for index in stride(from: 1, to: pieces.count - 1, by: 2) {
          names.insert(String(pieces[index]))
        }
      }
      let words = record.text.split { $0.isWhitespace }
      for (index, word) in words.enumerated().dropLast()
      where word == "table:" || word == "column:" || word == "function:" {
        names.insert(String(words[index + 1]))
      }
    }
    return names
  }
}
