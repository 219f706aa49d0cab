/// What the arguments ask for, seen before they are parsed: help and version never fail.
enum Request: Hashable {
  /// The help of a command by its Dutch name; `nil`: of the program.
  case help(command: String?)
  case version
  case unknownCommand(String)
  /// To be parsed; the command's Dutch name, `nil` when none is named.
  case parse(command: String?)

  private static let helpWords: Set = ["--help", "-h", "--hulp", "-help", "--help-hidden"]
  private static let versionWords: Set = ["--versie", "--version"]

  init(_ arguments: [String]) {
    let options = arguments.prefix { $0 != "--" }
    // Only the first word names a command: what stands further on may be the value of an option.
    let named = options.first.flatMap { $0.hasPrefix("-") ? nil : $0 }
    if let named, ["help", "hulp"].contains(named) {
      let subject = options.dropFirst().first { !$0.hasPrefix("-") }
      self = Self.help(of: subject)
    } else if options.contains(where: Self.helpWords.contains) {
      self = Self.help(of: named)
    } else if let named {
      self = PeilCommand.command(named).map { .parse(command: $0) } ?? .unknownCommand(named)
    } else if options.contains(where: Self.versionWords.contains) {
      self = .version
    } else {
      self = arguments.isEmpty ? .help(command: nil) : .parse(command: nil)
    }
  }

  private static func help(of name: String?) -> Request {
    guard let name else { return .help(command: nil) }
    return PeilCommand.command(name).map { .help(command: $0) } ?? .unknownCommand(name)
  }
}
