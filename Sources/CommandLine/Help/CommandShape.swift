import ArgumentParser
import Foundation

/// What the parser knows of a command, as far as the help shows it.
struct CommandShape: Decodable {
  struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String

      /// `--map` or `-h`.
      var written: String { kind == "long" ? "--\(name)" : "-\(name)" }
    }

    var kind: String
    var shouldDisplay: Bool
    var isOptional: Bool
    var isRepeating: Bool
    var names: [Name]?
    var valueName: String?
    var abstract: String?

    /// `--map MAP`, `--help, -h` or `INDICATOR`.
    var written: String {
      let value = kind == "flag" ? "" : valueName ?? ""
      let names = (names ?? []).sorted { ($0.kind == "long" ? 0 : 1) < ($1.kind == "long" ? 0 : 1) }
        .map(\.written).joined(separator: ", ")
      return [names, value].filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  var commandName: String
  var aliases: [String]?
  var abstract: String?
  /// The example lines.
  var discussion: String?
  var subcommands: [CommandShape]?
  var arguments: [Argument]?

  private struct Tool: Decodable {
    var command: CommandShape
  }

  /// The whole program.
  ///
  /// - Returns: `nil` when the parser's description has another form than the one known here.
  static func program() -> CommandShape? {
    try? JSONDecoder().decode(Tool.self, from: Data(PeilCommand._dumpHelp().utf8)).command
  }
}
