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
      peil controleer --archief --uit Output
      """,
    aliases: ["check"])

  @OptionGroup var dossier: DossierOptions

  @Flag(
    name: .customLong("archief"),
    help: "Kijkt of de rapporten nog zijn zoals het logboek zegt, en leest verder niets.")
  var isArchive = false

  @Option(
    name: .customLong("uit"),
    help: ArgumentHelp(
      "De map die u met --archief nakijkt (standaard: elke map in het logboek).",
      valueName: "MAP"),
    completion: .directory, transform: OptionValue.folder)
  var output: String?

  @Flag(name: .customLong("json"), help: "Geeft de meldingen als JSON.")
  var isJSON = false

  @Flag(
    name: .customLong("indicatoren"),
    help: "Stelt ook vragen over de indicatoren zelf, aan hun eigenaren.")
  var asksAboutIndicators = false

  @OptionGroup var general: GeneralOptions

  func perform(_ context: RunContext) async -> ExitStatus {
    guard !isArchive else {
      return ArchiveRun(folder: dossier.folder, output: output, isJSON: isJSON).perform(context)
    }
    guard output == nil else {
      context.printer.failure("--uit hoort bij --archief")
      return .usage
    }
    return CheckRun(
      folder: dossier.folder, month: dossier.month, isJSON: isJSON, isStrict: general.isStrict,
      asksAboutIndicators: asksAboutIndicators
    ).perform(context)
  }
}
