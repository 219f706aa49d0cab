import ArgumentParser
import Model
import Publishing

/// `peil publiceer`: puts a month on the intranet site.
struct PublishCommand: ParsableCommand, PerformableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publiceer", abstract: "Zet een maand op de intranetsite.",
    discussion: """
      peil publiceer --naar /srv/intranet/peil
      peil publiceer --map mijn-dossier --maand 2026-03 --naar site
      peil publiceer --publiek raad --naar site-raad
      """,
    aliases: ["publish"])

  @OptionGroup var dossier: DossierOptions

  @Option(
    name: .customLong("naar"),
    help: ArgumentHelp(
      "De map van de site; een nieuwe, een lege of een site van Peil.", valueName: "MAP"),
    completion: .directory, transform: OptionValue.folder)
  var site: String

  @Option(
    name: .customLong("publiek"),
    help: ArgumentHelp(
      "Voor wie de site is (standaard: het publiek van de rapportages, als er maar één is).",
      valueName: "P"),
    transform: OptionValue.code)
  var audience: String?

  @Option(
    name: .customLong("pdf-motor"),
    help: ArgumentHelp(
      "Het programma dat de PDF maakt: auto, chromium, weasyprint of wkhtmltopdf (standaard: auto).",
      valueName: "MOTOR"),
    completion: .list(EngineChoice.words), transform: OptionValue.engine)
  var engine = EngineChoice.auto

  @OptionGroup var general: GeneralOptions

  var request: PublishRequest {
    PublishRequest(
      folder: dossier.folder, month: dossier.month, site: site, audience: audience,
      engine: engine, isStrict: general.isStrict, isQuiet: general.isQuiet)
  }

  func perform(_ context: RunContext) async -> ExitStatus {
    await PublishRun(request: request).perform(context)
  }
}
