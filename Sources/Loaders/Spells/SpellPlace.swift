import Model

/// Where spells come from, as messages name it.
enum SpellPlace {
  case file(path: String)
  /// The answer to a question; its rows have no lines of their own.
  case answer(DatabaseQuery)

  /// The file, or the question.
  var whole: InputPosition {
    switch self {
    case .file(let path): .file(path: path)
    case .answer(let query): query.question.position
    }
  }

  var heading: InputPosition {
    switch self {
    case .file(let path): .line(path: path, line: 1)
    case .answer(let query): query.question.position
    }
  }

  /// The place of a row by the line that it stands on, the heading being line 1.
  func row(_ line: Int, column: String) -> InputPosition {
    switch self {
    case .file(let path): .line(path: path, line: line)
    case .answer(let query):
      .record(
        path: query.question.position.path, line: query.question.line, row: line - 1,
        column: column)
    }
  }

  /// `regels 3, 4 en 9`, or the rows of an answer.
  func list(_ lines: [Int], isWhole: Bool) -> String {
    let (word, first) =
      switch self {
      case .file: ("regels", 0)
      case .answer: ("rijen", 1)
      }
    let numbers = lines.map { String($0 - first) }
    return
      "\(word) \(isWhole ? Wording.list(numbers, "en") : "\(numbers.joined(separator: ", ")) ...")"
  }

  /// Where the headings were looked for.
  var headingWords: String {
    switch self {
    case .file: "in de eerste rij"
    case .answer: "in het antwoord op de vraag"
    }
  }

  /// What to do about a text that is none.
  var textAdvice: String {
    switch self {
    case .file: "bewaar het bestand als CSV in UTF-8"
    case .answer: "haal het in de vraag uit de tekst"
    }
  }

  var emptySummary: String {
    switch self {
    case .file: "heeft geen perioden; lever het opnieuw of haal het weg"
    case .answer: "de vraag geeft geen perioden; kijk de voorwaarden (where) na"
    }
  }
}
