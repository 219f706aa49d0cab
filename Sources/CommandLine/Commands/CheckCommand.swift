import ArgumentParser

/// `peil controleer`: reads everything, reports every fault, writes nothing.
struct CheckCommand: ParsableCommand, PerformableCommand {
  static let configuration = CommandConfiguration(
    commandName: "controleer", abstract: "Leest alles, noemt elke fout en schrijft niets.",
    discussion: """
      peil controleer
      peil controleer --map mijn-dossier --maand 2026-03
      peil controleer --indicatoren
      peil controleer --json
      """,
    aliases: ["check"])

  @OptionGroup var dossier: DossierOptions

  @Flag(name: .customLong("json"), help: "Geeft de meldingen als JSON.")
  var isJSON = false

  @Flag(
    name: .customLong("indicatoren"),
    help: "Stelt ook vragen over de indicatoren zelf, aan hun eigenaren.")
  var asksAboutIndicators = false

  @OptionGroup var general: GeneralOptions

  func perform(_ context: RunContext) async -> ExitStatus {
    CheckRun(
      folder: dossier.folder, month: dossier.month, isJSON: isJSON, isStrict: general.isStrict,
      asksAboutIndicators: asksAboutIndicators
    ).perform(context)
  }
}
