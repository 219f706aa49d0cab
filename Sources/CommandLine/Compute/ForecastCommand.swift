import ArgumentParser

/// `peil bereken prognose`: the months after each series of a CSV.
struct ForecastCommand: ParsableCommand, PerformableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prognose", abstract: "Voorspelt de maanden na elke reeks van een CSV.",
    discussion: """
      De CSV heeft de kolommen reeks, maand en waarde.
      peil bereken prognose --invoer reeksen.csv
      peil bereken prognose --invoer reeksen.csv --methode ets --stappen 18 --json
      """,
    aliases: ["forecast"])

  @OptionGroup var compute: ComputeOptions

  @Option(
    name: .customLong("methode"),
    help: ArgumentHelp(
      "auto, seizoen, lineair, theta of ets (standaard: auto).", valueName: "METHODE"),
    transform: ForecastRun.Method.init(option:))
  var method = ForecastRun.Method.automatic

  @Option(
    name: .customLong("stappen"),
    help: ArgumentHelp("Het aantal maanden, 1 tot en met 60 (standaard: 12).", valueName: "N"),
    transform: OptionValue.steps)
  var steps = 12

  @OptionGroup var general: GeneralOptions

  func perform(_ context: RunContext) async -> ExitStatus {
    await ForecastRun(
      path: compute.input, sign: compute.sign, isJSON: compute.isJSON, method: method, steps: steps
    ).perform(context)
  }
}

extension OptionValue {
  static func steps(_ text: String) throws -> Int {
    guard let steps = Int(text), (1...60).contains(steps) else {
      throw OptionFault("noem een aantal maanden van 1 tot en met 60")
    }
    return steps
  }
}
