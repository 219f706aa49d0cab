import ArgumentParser
import Model

/// Options that every command has.
struct GeneralOptions: ParsableArguments {
  @Flag(name: .customLong("streng"), help: "Waarschuwingen zijn fouten.")
  var isStrict = false

  @Flag(name: .customLong("stil"), help: "Toont geen voortgang.")
  var isQuiet = false
}

/// Which dossier, and which month of it.
struct DossierOptions: ParsableArguments {
  @Option(
    name: .customLong("map"),
    help: ArgumentHelp("De map van het dossier (standaard: de map waar u bent).", valueName: "MAP"),
    completion: .directory, transform: OptionValue.folder)
  var folder = "."

  @Option(
    name: .customLong("maand"),
    help: ArgumentHelp(
      "De maand, zoals 2007-07 (standaard: de laatste maand met een realisatie).", valueName: "M"),
    transform: OptionValue.month)
  var month: Month?
}
