import ArgumentParser

/// The program; each of its commands has a file in `Commands`.
struct PeilCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "peil",
    abstract: "Maakt de maandrapportage van een gemeentelijke sociale dienst.",
    discussion: """
      peil nieuw mijn-dossier
      peil controleer --map mijn-dossier
      peil rapport --map mijn-dossier
      """,
    subcommands: commands)

  static let commands: [any ParsableCommand.Type] = [
    NewCommand.self, CheckCommand.self, ReportCommand.self, PublishCommand.self,
    SendCommand.self, ExplainCommand.self, CompareCommand.self, VerifyCommand.self,
    CycleCommand.self, PrepareMonthCommand.self,
    ComputeCommand.self, FetchCommand.self, CompletionCommand.self,
  ]

  @Flag(
    name: [.customLong("versie"), .customLong("version")], help: "Noemt de versie van Peil.")
  var version = false

  /// The Dutch names.
  static var names: [String] { commands.compactMap { $0.configuration.commandName } }
}
