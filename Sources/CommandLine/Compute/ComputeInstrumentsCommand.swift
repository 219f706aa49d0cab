import ArgumentParser
import Loaders
import Metrics
import Model
import Publishing

/// `peil bereken instrumenten`: what instruments brought to the groups that took part in them.
struct ComputeInstrumentsCommand: ParsableCommand, PerformableCommand {
  static let configuration = CommandConfiguration(
    commandName: "instrumenten",
    abstract: "Vergelijkt instrumenten: succes, uitval, tevredenheid, kosten per succes.",
    discussion: """
      peil bereken instrumenten --invoer plaatsen.csv
      peil bereken instrumenten --invoer plaatsen.csv --zonder geen --json
      """,
    aliases: ["instruments"])

  @OptionGroup var options: ComputeOptions

  @Option(
    name: .customLong("zonder"),
    help: ArgumentHelp(
      "De groep zonder instrument; daarmee wordt de kans op succes netto.", valueName: "NAAM"),
    transform: OptionValue.code)
  var without: String?

  @Option(
    name: .customLong("minimum"),
    help: ArgumentHelp("De kleinste groep die wordt getoond (standaard: 10).", valueName: "N"),
    transform: { try OptionValue.wholeNumber($0, in: 1...1_000_000) })
  var minimum = 10

  @OptionGroup var general: GeneralOptions

  func perform(_ context: RunContext) async -> ExitStatus {
    var table = AnalystTable(path: options.input)
    let groups = ParticipationTable.read(&table, .init(), options.sign)
    if context.reportFaults(table.diagnostics) { return .faults }
    if let without, !groups.contains(where: { $0.instrument == without }) {
      context.printer.failure(
        "groep '\(without)' van --zonder komt niet voor in \(options.input)")
      return .faults
    }
    let answer = InstrumentAnswer(
      groups: groups, without: without, minimum: minimum,
      hasDropOut: table.index(of: "uitval") != nil, hasCosts: table.index(of: "kosten") != nil)
    if options.isJSON {
      context.printer.verbatim(String(decoding: answer.json.bytes(), as: UTF8.self))
    } else {
      answer.lines.forEach(context.printer.result)
    }
    return .done
  }
}
