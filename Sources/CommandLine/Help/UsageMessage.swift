import Model

/// Faults in the usage, in Dutch.
///
/// ArgumentParser keeps its errors to itself and says them in English; its sentences are recognised and
/// said again. The tests hold each sentence, so that a new version that words one otherwise is noticed.
enum UsageMessage {
  static func unknownCommand(_ name: String, below path: [String]) -> String {
    let known = CommandPath.names(below: path)
    let hint = nearest(to: name, in: known.all).map { "; bedoelt u '\($0)'?" }
    let list = "; kies uit \(known.dutch.joined(separator: ", "))"
    let full = (path + [name]).joined(separator: " ")
    return "opdracht '\(full)' bestaat niet\(hint ?? list)"
  }

  /// The Dutch for a message of ArgumentParser.
  static func dutch(_ english: String) -> String {
    for rule in rules {
      if let dutch = rule(english) { return dutch }
    }
    return "de opdracht is niet begrepen (\(english))"
  }

  private typealias Rule = @Sendable (String) -> String?

  private static let rules: [Rule] = [
    {
      $0.wholeMatch(of: #/(?s)Unknown option '(.*)'\. Did you mean '(.*)'\?/#)
        .map { "optie '\($0.1)' bestaat niet; bedoelt u '\($0.2)'?" }
    },
    {
      // `-xs` is read as short options together; the sentence about the second half says no more.
      $0.wholeMatch(of: #/(?s)Unknown option '([^']*)'.*\n   or: .*/#)
        .map { "optie '\($0.1)' bestaat niet" }
    },
    {
      $0.wholeMatch(of: #/(?s)Unknown option '(.*)'/#).map { "optie '\($0.1)' bestaat niet" }
    },
    {
      $0.wholeMatch(of: #/(?s)Missing value for '(\S+)(?: <(.*)>)?'/#)
        .map { "bij \($0.1) ontbreekt een waarde" }
    },
    {
      $0.wholeMatch(
        of: #/(?s)The option '(\S+)' does not take any value, but '(.*)' was specified\./#
      ).map { "\($0.1) krijgt geen waarde, maar er staat '\($0.2)'" }
    },
    {
      $0.wholeMatch(of: #/(?s)Unexpected argument '(.*)'/#)
        .map { "'\($0.1)' hoort hier niet" }
    },
    {
      $0.wholeMatch(of: #/(?s)\d+ unexpected arguments: '(.*)'/#)
        .map { "'\($0.1.replacing("', '", with: "' en '"))' horen hier niet" }
    },
    {
      $0.wholeMatch(of: #/(?s)Missing expected argument '(.*)'/#)
        .map { "\(plain($0.1)) ontbreekt" }
    },
    {
      $0.wholeMatch(of: #/(?s)Missing one of: '(.*)'/#)
        .map { "een van deze ontbreekt: \(plain($0.1).replacing("', '", with: ", "))" }
    },
    {
      // The value is up to the last place where the sentence can go on: it may hold anything.
      $0.wholeMatch(of: #/(?s)The value '(.*)' is invalid for '([^']*)': (.*)/#)
        .map { "waarde '\($0.1)' van \(name($0.2)) klopt niet: \($0.3)" }
    },
    {
      $0.wholeMatch(of: #/(?s)The value '(.*)' is invalid for '([^']*)'(.*)/#)
        .map { "waarde '\($0.1)' van \(name($0.2)) klopt niet" }
    },
    {
      $0.wholeMatch(of: #/(?s)The value '(.*)' is invalid\..*/#)
        .map { "waarde '\($0.1)' klopt niet" }
    },
    { $0.wholeMatch(of: #/(?s)Invalid option: (.*)/#).map { "optie '\($0.1)' bestaat niet" } },
    {
      $0.wholeMatch(
        of: #/(?s)Value to be set with flag '(.*)' had already been set with flag '(.*)'/#
      ).map { "\($0.1) en \($0.2) gaan niet samen" }
    },
    {
      $0.wholeMatch(of: #/(?s)Can't generate completion scripts for '(.*)'\..*/#)
        .map { "shell '\($0.1)' kent Peil niet; gebruik `peil aanvulling bash`, `zsh` of `fish`" }
    },
    {
      $0.wholeMatch(of: #/(?s)Can't autodetect a supported shell\..*/#)
        .map { _ in "noem de shell: `peil aanvulling bash`, `zsh` of `fish`" }
    },
    { $0 == "Missing required subcommand." ? "een opdracht ontbreekt" : nil },
    {
      $0.wholeMatch(of: #/(?s)Command '(.*)' is not a parent of the current command\./#)
        .map { "opdracht '\($0.1)' hoort hier niet" }
    },
  ]

  /// `--maand` from `--maand <M>`, and `MAP` from `<MAP>`.
  private static func name(_ synopsis: Substring) -> String {
    guard synopsis.hasPrefix("-") else { return plain(synopsis) }
    return String(synopsis.prefix { $0 != " " })
  }

  private static func plain(_ synopsis: Substring) -> String {
    String(synopsis.filter { $0 != "<" && $0 != ">" })
  }
}
