import ArgumentParser

/// `peil vergelijk A B`: what changed between two months or two outputs.
struct CompareCommand: ParsableCommand, PerformableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vergelijk", abstract: "Zegt wat er verschilt tussen twee maanden of rapporten.",
    discussion: """
      peil vergelijk 2007-06 2007-07 --map mijn-dossier
      peil vergelijk oud/2007-07 nieuw/2007-07
      peil vergelijk oud/raad.json nieuw/raad.json --json
      """,
    aliases: ["compare"])

  @Argument(
    help: ArgumentHelp("Een maand, een rapport (.json) of een map.", valueName: "A"),
    transform: OptionValue.side)
  var old: String

  @Argument(
    help: ArgumentHelp("Waarmee u A vergelijkt.", valueName: "B"), transform: OptionValue.side)
  var new: String

  @Option(
    name: .customLong("map"),
    help: ArgumentHelp(
      "De map van het dossier, bij maanden (standaard: de map waar u bent).", valueName: "MAP"),
    completion: .directory, transform: OptionValue.folder)
  var folder = "."

  @Option(
    name: .customLong("rapportage"),
    help: ArgumentHelp(
      "De code van een rapportage, bij maanden; mag vaker (standaard: alle).", valueName: "R"),
    transform: OptionValue.code)
  var reports: [String] = []

  @Option(
    name: .customLong("eenheid"),
    help: ArgumentHelp(
      "De code van een eenheid, of alle, bij maanden (standaard: de hele organisatie).",
      valueName: "E"),
    transform: OptionValue.code)
  var unit: String?

  @Flag(
    name: .customLong("alles"), help: "Noemt ook wat uit andere verschillen volgt.")
  var showsConsequences = false

  @Flag(name: .customLong("json"), help: "Geeft alle verschillen als JSON.")
  var isJSON = false

  @OptionGroup var general: GeneralOptions

  func perform(_ context: RunContext) async -> ExitStatus {
    CompareRun(
      old: old, new: new, folder: folder, reports: reports, unit: unit, isJSON: isJSON,
      showsConsequences: showsConsequences
    ).perform(context)
  }
}
