import ArgumentParser

/// `peil haal`: fetches the tables of the CBS that the dossier names by number.
struct FetchCommand: ParsableCommand, PerformableCommand {
  static let configuration = CommandConfiguration(
    commandName: "haal", abstract: "Haalt tabellen van CBS StatLine op.",
    discussion: """
      peil haal
      peil haal --map mijn-dossier --tabel 85615NED
      peil haal --opnieuw
      """,
    aliases: ["fetch"])

  @Option(
    name: .customLong("map"),
    help: ArgumentHelp("De map van het dossier (standaard: de map waar u bent).", valueName: "MAP"),
    completion: .directory, transform: OptionValue.folder)
  var folder = "."

  @Option(
    name: .customLong("tabel"),
    help: ArgumentHelp(
      "Het nummer van een tabel in peil.yaml; mag vaker (standaard: alle).", valueName: "TABEL"),
    transform: OptionValue.code)
  var tables: [String] = []

  @Flag(
    name: .customLong("opnieuw"),
    help: "Haalt ook op wat er al is; de nieuwe kopie komt ervoor in de plaats.")
  var isAgain = false

  @OptionGroup var general: GeneralOptions

  func perform(_ context: RunContext) async -> ExitStatus {
    FetchRun(
      folder: folder, tables: tables, isAgain: isAgain, isStrict: general.isStrict,
      isQuiet: general.isQuiet
    ).perform(context)
  }
}
