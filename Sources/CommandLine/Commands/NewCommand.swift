import ArgumentParser

/// `peil nieuw MAP`: writes a dossier that works at once.
struct NewCommand: ParsableCommand, PerformableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nieuw", abstract: "Schrijft een dossier dat meteen werkt.",
    discussion: """
      peil nieuw mijn-dossier
      peil nieuw almere --voorbeeld almere
      peil nieuw hollandstad --voorbeeld hollandstad
      """,
    aliases: ["init"])

  @Argument(
    help: ArgumentHelp(
      "De map die het dossier wordt; leeg of nog niet aanwezig.", valueName: "MAP"),
    completion: .directory, transform: OptionValue.folder)
  var folder: String

  @Option(
    name: .customLong("voorbeeld"),
    help: ArgumentHelp(
      "Het voorbeeld om mee te beginnen: leeg, almere of hollandstad (standaard: leeg).",
      valueName: "VOORBEELD"),
    completion: .list(["leeg", "almere", "hollandstad"]), transform: NewDossier.example)
  var example = "leeg"

  @OptionGroup var general: GeneralOptions

  func perform(_ context: RunContext) async -> ExitStatus {
    NewDossier(folder: folder, example: example).write(context.printer)
  }
}
