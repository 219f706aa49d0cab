import ArgumentParser

/// `peil verifieer BESTAND`: whether a report is what was published.
struct VerifyCommand: ParsableCommand, PerformableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verifieer",
    abstract: "Zegt of een rapport, zijn gegevens en zijn invoer zijn wat is gepubliceerd.",
    discussion: """
      peil verifieer Output/2007-07/DSZ/maandrapportage.html
      peil verifieer ~/Downloads/maandrapportage-2007-07-DSZ.pdf --map mijn-dossier
      """,
    aliases: ["verify"])

  @Argument(
    help: ArgumentHelp("Een rapport: html, pdf, json of csv.", valueName: "BESTAND"),
    completion: .file(), transform: OptionValue.file)
  var file: String

  @Option(
    name: .customLong("map"),
    help: ArgumentHelp(
      "De map van het dossier, met zijn logboek (standaard: de map waar u bent).",
      valueName: "MAP"),
    completion: .directory, transform: OptionValue.folder)
  var folder = "."

  @Flag(name: .customLong("json"), help: "Geeft het antwoord als JSON.")
  var isJSON = false

  @OptionGroup var general: GeneralOptions

  func perform(_ context: RunContext) async -> ExitStatus {
    VerifyRun(file: file, folder: folder, isJSON: isJSON).perform(context)
  }
}
