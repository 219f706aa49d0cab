import ArgumentParser

/// `peil bereken`: the functions of the reports on a plain CSV, without a dossier.
///
/// Each computation has a file beside this one.
struct ComputeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bereken", abstract: "Rekent op een gewone CSV, zonder dossier.",
    discussion: """
      peil bereken prognose --invoer reeks.csv --stappen 6
      peil bereken risico --invoer risicos.csv --json
      """,
    subcommands: computations, aliases: ["compute"])

  static let computations: [any ParsableCommand.Type] = [
    ComputeRiskCommand.self, ComputeFactorsCommand.self, ComputeSampleCommand.self,
    ComputeMixCommand.self, ComputeInstrumentsCommand.self,
  ]
}
