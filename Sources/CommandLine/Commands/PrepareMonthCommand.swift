import ArgumentParser
import Model

/// `peil klaarzetten`: folders and notes for the next month.
struct PrepareMonthCommand: ParsableCommand, PerformableCommand {
  static let configuration = CommandConfiguration(
    commandName: "klaarzetten",
    abstract: "Zet mappen en briefjes per eigenaar klaar voor een nieuwe maand.",
    discussion: """
      peil klaarzetten --maand 2026-04
      peil klaarzetten --map mijn-dossier --maand 2026-04 --eenheid alle
      """,
    aliases: ["prepare"])

  @Option(
    name: .customLong("map"),
    help: ArgumentHelp("De map van het dossier (standaard: de map waar u bent).", valueName: "MAP"),
    completion: .directory, transform: OptionValue.folder)
  var folder = "."

  @Option(
    name: .customLong("maand"),
    help: ArgumentHelp(
      "De maand om klaar te zetten, zoals 2007-08 (standaard: de maand na de laatste met een realisatie).",
      valueName: "M"),
    transform: OptionValue.month)
  var month: Month?

  @Option(
    name: .customLong("eenheid"),
    help: ArgumentHelp(
      "De code van een eenheid, of `alle` (standaard: de hele organisatie en elke eenheid die al toelichtingen schreef).",
      valueName: "E"),
    transform: OptionValue.code)
  var unit: String?

  @OptionGroup var general: GeneralOptions

  func perform(_ context: RunContext) async -> ExitStatus {
    PrepareMonthRun(folder: folder, month: month, unit: unit, isStrict: general.isStrict)
      .perform(context)
  }
}
