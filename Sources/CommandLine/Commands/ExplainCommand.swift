import ArgumentParser

/// `peil verklaar INDICATOR`: how a figure came about.
struct ExplainCommand: ParsableCommand, PerformableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verklaar", abstract: "Laat zien hoe een cijfer tot stand kwam.",
    discussion: """
      peil verklaar 3.2.2
      peil verklaar 3.2.2 --maand 2007-07 --eenheid DSZ
      """,
    aliases: ["explain"])

  @Argument(
    help: ArgumentHelp("De code van de indicator.", valueName: "INDICATOR"),
    transform: OptionValue.code)
  var indicator: String

  @OptionGroup var dossier: DossierOptions

  @Option(
    name: .customLong("eenheid"),
    help: ArgumentHelp(
      "De code van een eenheid (standaard: de hele organisatie).", valueName: "E"),
    transform: OptionValue.code)
  var unit: String?

  @Flag(name: .customLong("json"), help: "Geeft het antwoord als JSON.")
  var isJSON = false

  @OptionGroup var general: GeneralOptions

  func perform(_ context: RunContext) async -> ExitStatus {
    ExplainRun(
      indicator: indicator, folder: dossier.folder, month: dossier.month, unit: unit,
      isJSON: isJSON, isStrict: general.isStrict
    ).perform(context)
  }
}
