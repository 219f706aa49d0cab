import ArgumentParser
import Model
import Publishing

/// `peil verstuur`: sends a report by mail to its readers.
struct SendCommand: ParsableCommand, PerformableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verstuur", abstract: "Stuurt een rapport per mail aan zijn lezers.",
    discussion: """
      peil verstuur --rapportage maandrapportage --proef
      peil verstuur --rapportage maandrapportage --smtp smtp://mail.gemeente.nl:587
      peil verstuur --rapportage maandrapportage --eml concept.eml
      """,
    aliases: ["send"])

  @OptionGroup var dossier: DossierOptions

  @Option(
    name: .customLong("rapportage"),
    help: ArgumentHelp("De code van de rapportage.", valueName: "R"), transform: OptionValue.code)
  var report: String

  @Option(
    name: .customLong("eenheid"),
    help: ArgumentHelp(
      "De code van een eenheid (standaard: de hele organisatie).", valueName: "E"),
    transform: OptionValue.code)
  var unit: String?

  @Option(
    name: .customLong("eml"),
    help: ArgumentHelp(
      "Schrijft het bericht als concept in een bestand; verstuurt niets.", valueName: "BESTAND"),
    completion: .file(), transform: OptionValue.file)
  var file: String?

  @Option(
    name: .customLong("smtp"),
    help: ArgumentHelp(
      "De mailserver (standaard: `server` in peil.yaml).", valueName: "URL"),
    transform: OptionValue.mailServer)
  var server: String?

  @Option(
    name: .customLong("sendmail"), defaultAsFlag: "",
    help: ArgumentHelp(
      "Verstuurt met het programma sendmail van deze computer, of dat van PAD.",
      valueName: "PAD"))
  var sendmail: String?

  @Flag(
    name: .customLong("proef"), help: "Laat zien wie wat zou krijgen; verstuurt niets.")
  var isTrial = false

  @Flag(
    name: .customLong("opnieuw"), help: "Ook aan wie dit rapport al kreeg.")
  var isAgain = false

  @Option(
    name: .customLong("certificaten"),
    help: ArgumentHelp(
      "De certificaten die gelden, in plaats van die van het systeem.", valueName: "BESTAND"),
    completion: .file(), transform: OptionValue.file)
  var certificates: String?

  @Flag(
    name: .customLong("onversleuteld"),
    help: "Verstuurt zonder versleuteling; iedereen op het netwerk kan dan meelezen.")
  var isPlain = false

  @Option(
    name: .customLong("pdf-motor"),
    help: ArgumentHelp(
      "Het programma dat de PDF maakt: auto, chromium of weasyprint (standaard: auto).",
      valueName: "MOTOR"),
    completion: .list(["auto", "chromium", "weasyprint"]), transform: OptionValue.engine)
  var engine = EngineChoice.auto

  @OptionGroup var general: GeneralOptions

  func perform(_ context: RunContext) async -> ExitStatus {
    let ways = [file != nil, server != nil, sendmail != nil].count { $0 }
    guard ways <= 1 else {
      context.printer.failure("kies één van --eml, --smtp en --sendmail")
      return .usage
    }
    let way: SendRequest.Way? =
      if let file {
        .file(file)
      } else if let sendmail {
        .sendmail(sendmail.isEmpty ? nil : sendmail)
      } else {
        server.map { .server($0) }
      }
    return await SendRun(
      request: SendRequest(
        folder: dossier.folder, month: dossier.month, report: report, unit: unit, way: way,
        isTrial: isTrial, isAgain: isAgain, certificates: certificates, isPlain: isPlain,
        engine: engine, isStrict: general.isStrict, isQuiet: general.isQuiet)
    ).perform(context)
  }
}
