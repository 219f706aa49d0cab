import ArgumentParser

/// The command that leading words name, in Dutch or English, as deep as they go.
enum CommandPath {
  enum Resolution: Hashable {
    /// The Dutch names from the program down; empty: the program itself.
    case found([String])
    /// A word that names no command of those below `parent`.
    case unknown(String, below: [String])
  }

  static func resolve(_ words: some Sequence<String>) -> Resolution {
    var commands = PeilCommand.commands
    var path: [String] = []
    for word in words {
      guard !commands.isEmpty else { break }
      guard let command = commands.first(where: { $0.names.contains(word) }) else {
        return .unknown(word, below: path)
      }
      path.append(command.configuration.commandName ?? word)
      commands = command.configuration.subcommands
    }
    return .found(path)
  }

  /// The commands below one, the Dutch names first.
  static func names(below path: [String]) -> (dutch: [String], all: [String]) {
    var commands = PeilCommand.commands
    for name in path {
      commands =
        commands.first { $0.configuration.commandName == name }?.configuration.subcommands ?? []
    }
    let dutch = commands.compactMap { $0.configuration.commandName }
    return (dutch, dutch + commands.flatMap { $0.configuration.aliases })
  }
}

extension ParsableCommand {
  fileprivate static var names: [String] {
    [configuration.commandName].compactMap { $0 } + configuration.aliases
  }
}
