import ArgumentParser

/// `peil bereken`: the functions of the reports on a plain CSV, without a dossier.
///
/// Each computation has a file beside this one.
struct ComputeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bereken", abstract: "Rekent op een gewone CSV, zonder dossier.",
    discussion: """
      peil bereken beheersing --invoer reeks.csv
      peil bereken overleving --invoer uitkeringen.csv --begin start --einde eind
      """,
    subcommands: computations, aliases: ["compute"])

  static let computations: [any ParsableCommand.Type] = [
    ForecastCommand.self, ComputeRiskCommand.self, ComputeFactorsCommand.self,
    ComputeSampleCommand.self, ComputeMixCommand.self,
    ComputeInstrumentsCommand.self,
    ControlCommand.self, SurvivalCommand.self, StockFlowCommand.self,
  ]
}
