import ArgumentParser
import Loaders
import Model

/// `peil bereken stand-stroom`: spells of persons to stock, inflow and outflow by month.
struct StockFlowCommand: ParsableCommand, PerformableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stand-stroom",
    abstract: "Telt perioden van cliënten tot stand, instroom en uitstroom per maand.",
    discussion: """
      peil bereken stand-stroom --invoer uitkeringen.csv --client nr --begin start --einde eind
      peil bereken stand-stroom --invoer uitkeringen.csv --client nr --begin start --einde eind
        --einde-is "laatste dag" --groep team --reden reden --van 2024-01 --tot 2024-12 --json
      """,
    aliases: ["stock-flow"])

  @OptionGroup var compute: ComputeOptions

  @Option(
    name: .customLong("client"),
    help: ArgumentHelp(
      "De kolom met het cliëntnummer; dat wordt nergens bewaard of getoond.", valueName: "K"),
    transform: OptionValue.code)
  var client: String

  @Option(
    name: .customLong("begin"),
    help: ArgumentHelp("De kolom met de eerste dag.", valueName: "K"), transform: OptionValue.code)
  var begin: String

  @Option(
    name: .customLong("einde"),
    help: ArgumentHelp("De kolom met het einde; leeg als het nog loopt.", valueName: "K"),
    transform: OptionValue.code)
  var end: String

  @Option(
    name: .customLong("einde-is"),
    help: ArgumentHelp(
      "Wat het einde is: 'eerste dag zonder' (standaard) of 'laatste dag'.", valueName: "W"),
    transform: OptionValue.endMeaning)
  var lastDayCounts = false

  @Option(
    name: .customLong("samenvoegen"),
    help: ArgumentHelp(
      "Neemt perioden van een cliënt samen die overlappen of ten hoogste N dagen na elkaar komen (standaard: niets).",
      valueName: "N"), transform: Self.days)
  var mergeDays: Int?

  @Option(
    name: .customLong("groep"),
    help: ArgumentHelp("De kolom met de groep, zoals het team.", valueName: "K"),
    transform: OptionValue.code)
  var group: String?

  @Option(
    name: .customLong("reden"),
    help: ArgumentHelp("De kolom met de reden van het einde.", valueName: "K"),
    transform: OptionValue.code)
  var reason: String?

  @Option(
    name: .customLong("van"),
    help: ArgumentHelp("De eerste maand (standaard: de eerste in de CSV).", valueName: "M"),
    transform: OptionValue.month)
  var first: Month?

  @Option(
    name: .customLong("tot"),
    help: ArgumentHelp("De laatste maand (standaard: de laatste in de CSV).", valueName: "M"),
    transform: OptionValue.month)
  var last: Month?

  @Option(
    name: .customLong("terugkeer"),
    help: ArgumentHelp(
      "Telt wie binnen N maanden terugkomt, van wie zo lang gevolgd is.", valueName: "N"),
    transform: Self.months)
  var returnMonths: Int?

  @Flag(
    name: .customLong("totaal"),
    help: "Telt met --groep ook alles samen, als groep zonder naam: wie van groep wisselt, blijft.")
  var showsTotal = false

  @Flag(
    name: .customLong("overleving"),
    help: "Geeft met --json ook hoe lang het duurt (Kaplan-Meier, per dag).")
  var showsSurvival = false

  @OptionGroup var general: GeneralOptions

  private static func days(_ text: String) throws -> Int {
    try OptionValue.wholeNumber(text, in: 0...3_650)
  }

  private static func months(_ text: String) throws -> Int {
    try OptionValue.wholeNumber(text, in: 1...120)
  }

  func perform(_ context: RunContext) async -> ExitStatus {
    if let first, let last, last < first {
      context.printer.failure("--tot ligt voor --van; noem eerst de vroegste maand")
      return .usage
    }
    if showsSurvival, !compute.isJSON {
      context.printer.failure("--overleving hoort bij --json; zie ook `peil bereken overleving`")
      return .usage
    }
    let analysis = SpellAnalysis(
      names: SpellNames(
        client: client, begin: begin, end: end, reason: reason,
        groups: [group].compactMap { $0 }, lastDayCounts: lastDayCounts),
      mergeDays: mergeDays, returnMonths: returnMonths, followsDurations: showsSurvival,
      firstMonth: first, lastMonth: last)
    let (count, diagnostics) = analysis.count(path: compute.input)
    guard !context.reportFaults(diagnostics), let count else { return .faults }
    if general.isStrict, diagnostics.contains(where: { $0.severity == .warning }) {
      return .faults
    }
    let from = first ?? count.firstMonth
    let answer = StockFlowAnswer(
      count: count, months: from...max(from, last ?? count.lastMonth),
      isGrouped: group != nil, showsTotal: showsTotal, hasReturns: returnMonths != nil)
    context.printer.verbatim(
      compute.isJSON ? answer.json(withSurvival: showsSurvival) : answer.csv)
    return .done
  }
}

extension OptionValue {
  /// Whether the end is the last day with.
  static func endMeaning(_ text: String) throws -> Bool {
    switch text.lowercased() {
    case "laatste dag": return true
    case "eerste dag zonder": return false
    default: throw choice(text, "betekenis", ["eerste dag zonder", "laatste dag"])
    }
  }
}
