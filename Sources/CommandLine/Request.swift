/// What the arguments ask for, seen before they are parsed: help and version never fail.
enum Request: Hashable {
  /// The help of a command by the Dutch names that lead to it; empty: of the program.
  case help(command: [String])
  case version
  /// A word that names none of the commands below these.
  case unknownCommand(String, below: [String])
  /// To be parsed; the Dutch names of the command, empty when none is named.
  case parse(command: [String])

  private static let helpWords: Set = ["--help", "-h", "--hulp", "-help", "--help-hidden"]
  private static let versionWords: Set = ["--versie", "--version"]

  init(_ arguments: [String]) {
    let options = arguments.prefix { $0 != "--" }
    // Only the first words name a command: what stands further on may be the value of an option.
    let named = options.prefix { !$0.hasPrefix("-") }
    if let first = named.first, ["help", "hulp"].contains(first) {
      self = Self.help(of: options.dropFirst().filter { !$0.hasPrefix("-") })
    } else if options.contains(where: Self.helpWords.contains) {
      self = Self.help(of: named)
    } else if !named.isEmpty {
      switch CommandPath.resolve(named) {
      case .found(let path): self = .parse(command: path)
      case .unknown(let word, let path): self = .unknownCommand(word, below: path)
      }
    } else if options.contains(where: Self.versionWords.contains) {
      self = .version
    } else {
      self = arguments.isEmpty ? .help(command: []) : .parse(command: [])
    }
  }

  private static func help(of words: some Sequence<String>) -> Request {
    switch CommandPath.resolve(words) {
    case .found(let path): .help(command: path)
    case .unknown(let word, let path): .unknownCommand(word, below: path)
    }
  }
}
