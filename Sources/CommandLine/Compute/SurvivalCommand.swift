import ArgumentParser
import Loaders
import Metrics
import Model

/// `peil bereken overleving`: which share of spells still goes on after so long, per group.
struct SurvivalCommand: ParsableCommand, PerformableCommand {
  static let configuration = CommandConfiguration(
    commandName: "overleving",
    abstract: "Schat hoe lang uitkeringen of trajecten duren (Kaplan-Meier).",
    discussion: """
      peil bereken overleving --invoer uitkeringen.csv --begin start --einde eind
      peil bereken overleving --invoer uitkeringen.csv --begin start --einde eind
        --groep leefvorm --tot 2025-01-01 --per maand --json
      """,
    aliases: ["survival"])

  @OptionGroup var compute: ComputeOptions

  @Option(
    name: .customLong("begin"),
    help: ArgumentHelp("De kolom met de eerste dag.", valueName: "K"), transform: OptionValue.code)
  var start: String

  @Option(
    name: .customLong("einde"),
    help: ArgumentHelp(
      "De kolom met de eerste dag zonder; leeg als het nog loopt.", valueName: "K"),
    transform: OptionValue.code)
  var end: String

  @Option(
    name: .customLong("groep"),
    help: ArgumentHelp("De kolom met de groep.", valueName: "K"), transform: OptionValue.code)
  var group: String?

  @Option(
    name: .customLong("reden"),
    help: ArgumentHelp("De kolom met de reden van het einde.", valueName: "K"),
    transform: OptionValue.code)
  var reason: String?

  @Option(
    name: .customLong("van"),
    help: ArgumentHelp(
      "De eerste dag van de gegevens: wat eerder begon, telt vanaf dan mee.",
      valueName: "DATUM"), transform: OptionValue.day)
  var from: Int32?

  @Option(
    name: .customLong("tot"),
    help: ArgumentHelp(
      "De eerste dag na de gegevens (standaard: de laatste dag in de CSV).",
      valueName: "DATUM"), transform: OptionValue.day)
  var until: Int32?

  @Option(
    name: .customLong("per"),
    help: ArgumentHelp(
      "De eenheid van de tijd: dag of maand (30,4375 dagen).", valueName: "E"),
    transform: OptionValue.timeUnit)
  var timeUnit: SurvivalRun.TimeUnit = .day

  @Option(
    name: .customLong("minimum"),
    help: ArgumentHelp(
      "Toont geen stappen met minder dan N onder risico (standaard: 0).", valueName: "N"),
    transform: OptionValue.count)
  var minimum: Int = 0

  @Flag(
    name: .customLong("instroomcohorten"), help: "Laat weg wat voor de gegevens begon.")
  var inflowOnly = false

  @OptionGroup var general: GeneralOptions

  func perform(_ context: RunContext) async -> ExitStatus {
    var table = AnalystTable(path: compute.input)
    table.require([start, end] + [group, reason].compactMap { $0 })
    let starts = table.days(start)
    let ends = table.days(end)
    checkStarts(starts, &table)
    guard !context.reportFaults(table.diagnostics), let starts, let ends else { return .faults }
    let names = group.flatMap { table.texts($0) }
    let reasons = reason.flatMap { table.texts($0) }
    guard let labels = SpellLabels(groups: names, reasons: reasons) else {
      context.printer.failure("er zijn meer dan 65.535 groepen of redenen; kies een andere kolom")
      return .faults
    }
    let spells = labels.spells(starts, ends)
    let last = (starts + ends).compactMap { $0 }.max() ?? 0
    let run = SurvivalRun(
      spells: spells, labels: labels,
      days: ObservedDays(from: from, until: until ?? last, inflowOnly: inflowOnly),
      timeUnit: timeUnit, minimum: minimum, hasReasons: reason != nil)
    run.write(asJSON: compute.isJSON, context.printer)
    return .done
  }

  private func checkStarts(_ starts: [Int32?]?, _ table: inout AnalystTable) {
    guard let starts, !table.hasFaults else { return }
    for (row, day) in starts.enumerated() where day == nil {
      table.fault(
        .impossibleMonth, "de eerste dag ontbreekt; vul die in", row: row, column: start)
    }
  }
}

extension OptionValue {
  static func direction(_ text: String) throws -> Indicator.Direction {
    guard let direction = Indicator.Direction(rawValue: text), direction != .band else {
      throw choice(text, "richting", ["hoger", "lager"])
    }
    return direction
  }

  static func day(_ text: String) throws -> Int32 {
    guard let day = AnalystTable.day(text) else {
      throw OptionFault("een datum is JJJJ-MM-DD, zoals 2007-07-31")
    }
    return day
  }

  static func timeUnit(_ text: String) throws -> SurvivalRun.TimeUnit {
    guard let unit = SurvivalRun.TimeUnit(rawValue: text) else {
      throw choice(text, "tijdseenheid", SurvivalRun.TimeUnit.allCases.map(\.rawValue))
    }
    return unit
  }

  static func count(_ text: String) throws -> Int {
    guard let count = Int(text), (0...1_000_000_000).contains(count) else {
      throw OptionFault("een aantal is een geheel getal van 0 of meer")
    }
    return count
  }
}
