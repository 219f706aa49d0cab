import Yams

/// libyaml's complaints in Dutch, with what to do about them.
enum YAMLSyntaxFault {
  static func explain(_ error: any Error) -> (summary: String, mark: TextMark?) {
    switch error {
    case YamlError.scanner(_, let problem, let mark, _),
      YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      return (dutch(problem), TextMark(mark))
    case YamlError.reader(_, let offset, _, let text):
      return (
        "bevat een besturingsteken dat niet in YAML mag staan; haal het weg",
        offset.map { place(of: $0, in: text) }
      )
    default:
      return (
        "is geen YAML die te lezen is; kijk inspringing, dubbele punten en aanhalingstekens na", nil
      )
    }
  }

  private static func place(of offset: Int, in text: String) -> TextMark {
    let lines = YAMLSource.lines(of: String(text.prefix(offset)))
    return TextMark(line: lines.count, column: (lines.last?.count ?? 0) + 1)
  }

  private static func dutch(_ problem: String) -> String {
    for (words, summary) in explanations where problem.contains(words) { return summary }
    return
      "hier staat iets dat geen YAML is; kijk inspringing, dubbele punten en aanhalingstekens na"
  }

  private static let explanations: [(words: String, summary: String)] = [
    (
      "mapping values are not allowed",
      "hier mag geen dubbele punt staan; zet tekst met een dubbele punt tussen aanhalingstekens, of kijk de inspringing na"
    ),
    (
      "did not find expected key",
      "hier hoort een sleutel te staan; kijk de inspringing na en of er een aanhalingsteken of haakje ontbreekt"
    ),
    ("could not find expected ':'", "achter deze sleutel ontbreekt een dubbele punt"),
    ("did not find expected '-'", "hier hoort een streepje `-` te staan; kijk de inspringing na"),
    (
      "did not find expected ',' or ']'",
      "een lijst `[...]` mist hier een komma of het sluithaakje `]`"
    ),
    ("did not find expected ',' or '}'", "een blok `{...}` mist hier een komma of de accolade `}`"),
    (
      "did not find expected node content",
      "hier hoort een waarde te staan; zet een waarde met bijzondere tekens tussen aanhalingstekens"
    ),
    ("tab character", "hier staat een tab; spring in met spaties"),
    (
      "cannot start any token",
      "met dit teken kan een waarde niet beginnen (een tab, `@`, `%` of een ander bijzonder teken); zet de waarde tussen aanhalingstekens en spring in met spaties"
    ),
    ("unknown escape", "onbekend teken achter een backslash; gebruik enkele aanhalingstekens"),
    ("escape code", "ongeldige tekencode achter een backslash; gebruik enkele aanhalingstekens"),
    ("unexpected end of stream", "een aanhalingsteken dat eerder opent, wordt nergens gesloten"),
    (
      "unexpected document indicator",
      "binnen aanhalingstekens staat `---` of `...` aan het begin van een regel"
    ),
    (
      "found undefined alias",
      "deze verwijzing (`*`) wijst naar een anker dat er niet is; zet tekst met een `*` tussen aanhalingstekens"
    ),
    (
      "but found another document",
      "een bestand mag maar één document bevatten; haal deze `---` weg"
    ),
    (
      "block sequence entries are not allowed",
      "hier mag geen lijst met `-` beginnen; begin hem op een nieuwe regel"
    ),
    ("block collection start", "de inspringing klopt hier niet"),
    ("nesting", "de blokken zitten te diep in elkaar"),
    ("exceeded max", "de blokken zitten te diep in elkaar"),
    (
      "expected <document start>",
      "hier begint iets dat niet bij het voorgaande hoort; kijk de inspringing na"
    ),
    (
      "alphabetic or numeric character",
      "achter `*` of `&` hoort een naam; zet tekst die zo begint tussen aanhalingstekens"
    ),
  ]
}
