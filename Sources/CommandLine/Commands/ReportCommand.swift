import ArgumentParser
import Model
import Publishing

/// `peil rapport`: makes the reports of a month.
struct ReportCommand: ParsableCommand, PerformableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rapport", abstract: "Maakt de rapporten van een maand.",
    discussion: """
      peil rapport
      peil rapport --map mijn-dossier --maand 2026-03 --formaat html,pdf
      peil rapport --rapportage maandrapportage --eenheid alle --uit rapporten
      """,
    aliases: ["report"])

  @OptionGroup var dossier: DossierOptions

  @Option(
    name: .customLong("rapportage"),
    help: ArgumentHelp(
      "De code van een rapportage; mag vaker (standaard: alle).", valueName: "R"),
    transform: OptionValue.code)
  var reports: [String] = []

  @Option(
    name: .customLong("eenheid"),
    help: ArgumentHelp(
      "De code van een eenheid, of alle (standaard: de hele organisatie).", valueName: "E"),
    transform: OptionValue.code)
  var unit: String?

  @Option(
    name: .customLong("uit"),
    help: ArgumentHelp("De map waar de rapporten komen (standaard: Output).", valueName: "MAP"),
    completion: .directory, transform: OptionValue.folder)
  var output = "Output"

  @Option(
    name: .customLong("formaat"),
    help: ArgumentHelp(
      "html, pdf, json en csv, met komma's ertussen (standaard: de formaten van de rapportage).",
      valueName: "FORMATEN"),
    completion: .list(OutputFormat.allCases.map(\.rawValue)), transform: OptionValue.formats)
  var formats: [OutputFormat]?

  @Option(
    name: .customLong("pdf-motor"),
    help: ArgumentHelp(
      "Het programma dat de PDF maakt: auto, chromium, weasyprint of wkhtmltopdf (standaard: auto).",
      valueName: "MOTOR"),
    completion: .list(EngineChoice.words), transform: OptionValue.engine)
  var engine = EngineChoice.auto

  @OptionGroup var general: GeneralOptions

  var request: ReportRequest {
    let units: Preparation.Choice.Units =
      switch unit {
      case nil: .root
      case "alle": .all
      case let code?: .one(code)
      }
    return ReportRequest(
      folder: dossier.folder,
      choice: Preparation.Choice(month: dossier.month, reports: reports, units: units),
      output: output, formats: formats, engine: engine, isStrict: general.isStrict,
      isQuiet: general.isQuiet)
  }

  func perform(_ context: RunContext) async -> ExitStatus {
    await ReportRun(request: request).perform(context)
  }
}
