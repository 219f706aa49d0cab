import Model

/// A question to a database (`vraag`): one statement that reads, with its parameters found.
struct DatabaseQuestion: Sendable {
  /// What a question may ask about the run; each is bound, never pasted.
  enum Parameter: String, CaseIterable, Sendable {
    /// The month of the report, as `2007-07`.
    case month = "maand"
    /// Its first day.
    case begin = "van"
    /// Its last day.
    case end = "tot"
    /// The codes of all units, for `in (:eenheid)`.
    case units = "eenheid"
  }

  enum Piece: Hashable, Sendable {
    case sql(String)
    case parameter(Parameter)
  }

  let pieces: [Piece]
  /// The words of the question, its own names among them; what a message may repeat.
  let words: Set<String>
  let position: InputPosition

  /// The line of the question in peil.yaml.
  var line: Int? {
    switch position {
    case .line(_, let line), .text(_, let line, _): line
    case .file, .cell, .record: nil
    }
  }

  var parameters: Set<Parameter> {
    Set(pieces.compactMap { if case .parameter(let parameter) = $0 { parameter } else { nil } })
  }
}

extension DatabaseQuestion {
  /// What is wrong with a question, and the piece of it where that shows.
  struct Fault: Error {
    var summary: String
    /// The piece and the offset of its first byte in the text.
    var place: (piece: String, offset: Int)?
  }

  /// Takes a question apart.
  init(_ text: String, at position: InputPosition) throws(Fault) {
    var parser = QuestionParser(text)
    try parser.parse()
    pieces = parser.pieces
    words = parser.words
    self.position = position
  }
}

/// Reads a question token by token; refuses what is not one reading statement.
///
/// This keeps honest mistakes out. What a question may do in earnest is up to the account it runs
/// under and to the read-only transaction.
private struct QuestionParser {
  private typealias Fault = DatabaseQuestion.Fault

  private static let openings: Set = ["select", "with", "values"]
  /// Reserved in SQL, so that no column bears them without quotes.
  private static let writing: Set = [
    "insert", "update", "delete", "merge", "truncate", "into", "drop", "alter", "create", "grant",
    "revoke", "exec", "execute", "call",
  ]

  private var scanner: SQLScanner
  private(set) var pieces: [DatabaseQuestion.Piece] = []
  private(set) var words: Set<String> = []
  /// The beginning of the piece of SQL that is being read.
  private var begin = 0
  private var isOpened = false
  private var last: SQLScanner.Token?

  init(_ text: String) { scanner = SQLScanner(text) }

  mutating func parse() throws(DatabaseQuestion.Fault) {
    while let token = try next() {
      switch token {
      case .sign(UInt8(ascii: ";")):
        let end = scanner.start
        guard isOpened else { throw Fault(summary: Self.notAQuestion, place: nil) }
        guard try next() == nil else {
          throw Fault(
            summary:
              "een vraag is één opdracht; maak van elke opdracht een eigen bron, en haal deze puntkomma weg",
            place: (";", end))
        }
        return close(at: end)
      case .sign(UInt8(ascii: "?")):
        throw Fault(
          summary: "een vraagteken kan hier niet staan; schrijf \(Self.parameterNames)",
          place: ("?", scanner.start))
      case .parameter(let name): try add(name)
      case .word(let word, let isMember): try check(word, isMember: isMember)
      case .sign, .quotedName, .text:
        if token == .quotedName { words.insert(unquoted) }
        try requireOpening(token)
      }
      last = token
    }
    guard isOpened else { throw Fault(summary: Self.notAQuestion, place: nil) }
    close(at: scanner.bytes.count)
  }

  private mutating func next() throws(DatabaseQuestion.Fault) -> SQLScanner.Token? {
    do {
      return try scanner.next()
    } catch {
      switch error {
      case .unclosed(let sign, let offset):
        throw Fault(summary: "`\(sign)` wordt nergens gesloten; sluit het", place: (sign, offset))
      case .nestedComment(let offset):
        throw Fault(
          summary:
            "een opmerking in een opmerking telt niet overal hetzelfde; haal de binnenste weg",
          place: ("/*", offset))
      case .executableComment(let offset):
        throw Fault(
          summary: "sommige databases voeren een opmerking met `/*!` uit; haal die weg",
          place: ("/*!", offset))
      }
    }
  }

  private static let notAQuestion =
    "een vraag begint met select, with of values; Peil leest alleen en verandert niets"

  private static var parameterNames: String {
    Wording.list(DatabaseQuestion.Parameter.allCases.map { "`:\($0.rawValue)`" })
  }

  private var unquoted: String {
    String(decoding: scanner.bytes[scanner.start + 1..<scanner.end - 1], as: UTF8.self)
      .lowercased()
  }

  private mutating func check(
    _ word: String, isMember: Bool
  ) throws(DatabaseQuestion.Fault) {
    words.insert(word)
    let written = String(
      decoding: scanner.bytes[scanner.start..<scanner.end], as: UTF8.self)
    if !isOpened {
      guard Self.openings.contains(word) else {
        throw Fault(summary: Self.notAQuestion, place: (written, scanner.start))
      }
      isOpened = true
    }
    guard !isMember, Self.writing.contains(word) else { return }
    throw Fault(
      summary:
        "\(Wording.quoted(written)) verandert gegevens, en Peil leest alleen; haal dat weg, of zet een naam tussen dubbele aanhalingstekens",
      place: (written, scanner.start))
  }

  /// Only brackets may stand before the word that opens a question.
  private func requireOpening(_ token: SQLScanner.Token) throws(DatabaseQuestion.Fault) {
    guard !isOpened, token != .sign(UInt8(ascii: "(")) else { return }
    throw Fault(summary: Self.notAQuestion, place: nil)
  }

  private mutating func add(_ name: String) throws(DatabaseQuestion.Fault) {
    let place = (":\(name)", scanner.start)
    guard isOpened else { throw Fault(summary: Self.notAQuestion, place: place) }
    guard let parameter = DatabaseQuestion.Parameter(rawValue: name) else {
      let known = DatabaseQuestion.Parameter.allCases.map(\.rawValue)
      throw Fault(
        summary:
          "\(Wording.quoted(":\(name)")) bestaat niet\(Wording.suggestion(for: name, in: known)); een vraag kent \(Self.parameterNames)",
        place: place)
    }
    if parameter == .units, !isInList {
      throw Fault(
        summary: "`:eenheid` staat voor alle eenheden; schrijf `in (:eenheid)`", place: place)
    }
    pieces.append(
      .sql(String(decoding: scanner.bytes[begin..<scanner.start], as: UTF8.self)))
    pieces.append(.parameter(parameter))
    begin = scanner.end
  }

  private var isInList: Bool {
    switch last {
    case .sign(UInt8(ascii: "(")), .sign(UInt8(ascii: ",")), .sign(UInt8(ascii: "[")): true
    default: false
    }
  }

  private mutating func close(at end: Int) {
    pieces.append(.sql(String(decoding: scanner.bytes[begin..<end], as: UTF8.self)))
  }
}
