/// A page in roff with the macros of man(7); all text is escaped.
struct Roff {
  private(set) var text = ""

  mutating func macro(_ name: String, _ words: [String]) {
    text += ".\(name)" + words.map { " \"\(Self.escaped($0))\"" }.joined() + "\n"
  }

  mutating func section(_ title: String) { macro("SH", [title]) }

  mutating func subsection(_ title: String) { macro("SS", [title]) }

  mutating func bold(_ words: String) { macro("B", [words]) }

  mutating func line(_ words: String) {
    guard !words.isEmpty else { return }
    text += Self.escaped(words) + "\n"
  }

  /// A term with its meaning below it.
  mutating func item(_ term: String, _ meaning: String) {
    text += ".TP\n"
    bold(term)
    line(meaning.isEmpty ? " " : meaning)
  }

  /// Lines as they are.
  mutating func example(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    text += ".PP\n.nf\n.RS\n"
    for line in lines { self.line(line) }
    text += ".RE\n.fi\n"
  }

  /// Text in which nothing is a command.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "\"": result += "\\(dq"
      case "'": result += "\\(aq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      default: result.append(character)
      }
    }
    return result.hasPrefix(".") ? "\\&" + result : result
  }
}
