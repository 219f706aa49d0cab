import ArgumentParser

/// `peil pdca`: what is open, overdue or without an answer, per owner.
struct CycleCommand: ParsableCommand, PerformableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pdca",
    abstract: "Noemt per eigenaar wat openstaat, te laat is of geen antwoord heeft.",
    discussion: """
      peil pdca
      peil pdca --map mijn-dossier --maand 2026-03
      peil pdca --json
      """,
    aliases: ["cycle"])

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
    CycleRun(
      folder: dossier.folder, month: dossier.month, unit: unit, isJSON: isJSON,
      isStrict: general.isStrict
    ).perform(context)
  }
}
