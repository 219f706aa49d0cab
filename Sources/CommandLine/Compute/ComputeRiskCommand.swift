import ArgumentParser
import Loaders
import Markup
import Metrics
import Model
import Publishing

/// `peil bereken risico`: what the risks of a register come to together.
struct ComputeRiskCommand: ParsableCommand, PerformableCommand {
  static let configuration = CommandConfiguration(
    commandName: "risico", abstract: "Telt risico's op: gemiddelde, P80, P90 en weerstandsratio.",
    discussion: """
      peil bereken risico --invoer risicos.csv --buffer 1500000
      peil bereken risico --invoer risicos.csv --zekerheid 80 --json
      """,
    aliases: ["risk"])

  @OptionGroup var options: ComputeOptions

  @Option(
    name: .customLong("trekkingen"),
    help: ArgumentHelp("Hoe vaak er wordt geloot (standaard: 20000).", valueName: "N"),
    transform: { try OptionValue.wholeNumber($0, in: 1...RiskSimulation.drawingLimit) })
  var drawings = RiskSimulation.standardDrawings

  @Option(
    name: .customLong("buffer"),
    help: ArgumentHelp("De beschikbare buffer in euro's.", valueName: "X"),
    transform: OptionValue.amount)
  var buffer: Double?

  @Option(
    name: .customLong("zekerheid"),
    help: ArgumentHelp(
      "Met hoeveel procent zekerheid de buffer genoeg moet zijn (standaard: 90).",
      valueName: "P"),
    transform: { try OptionValue.wholeNumber($0, in: 50...99) })
  var certainty = RiskBuffer.standardCertainty

  @OptionGroup var general: GeneralOptions

  func perform(_ context: RunContext) async -> ExitStatus {
    var table = AnalystTable(path: options.input)
    let risks = Self.risks(&table, options.sign)
    if context.reportFaults(table.diagnostics) { return .faults }
    guard
      let outcome = RiskReview.outcome(
        of: risks, buffer: RiskBuffer(amount: buffer, certainty: certainty), drawings: drawings)
    else {
      context.printer.failure("\(options.input) heeft geen risico's; schrijf er ten minste één")
      return .faults
    }
    if options.isJSON {
      context.printer.verbatim(String(decoding: RiskJSON.value(outcome).bytes(), as: UTF8.self))
    } else {
      Self.lines(outcome).forEach(context.printer.result)
    }
    return .done
  }

  private static func risks(_ table: inout AnalystTable, _ sign: DecimalSign?) -> [Risk] {
    table.require(["risico", "kans", "laag", "verwacht", "hoog"])
    let names = table.texts("risico") ?? []
    let chances = table.shares("kans", in: 0...1, sign: sign) ?? []
    let amounts = ["laag", "verwacht", "hoog"].map {
      table.numbers($0, sign: sign, isRequired: true) ?? []
    }
    guard chances.count == names.count, amounts.allSatisfy({ $0.count == names.count }) else {
      return []
    }
    var risks: [Risk] = []
    for (row, name) in names.enumerated() {
      guard let chance = chances[row], let low = amounts[0][row], let likely = amounts[1][row],
        let high = amounts[2][row]
      else { continue }
      guard TriangularAmount(low: low, likely: likely, high: high) != nil else {
        table.fault(
          .wrongValue, "'verwacht' moet tussen 'laag' en 'hoog' liggen; verbeter de bedragen",
          row: row, column: "verwacht")
        continue
      }
      risks.append(
        Risk(code: name, name: name, chance: chance, low: low, likely: likely, high: high))
    }
    return risks
  }

  private static func lines(_ outcome: RiskOutcome) -> [String] {
    func euro(_ amount: Double?) -> String { DutchNumber.text(amount, decimals: 0) }
    let table = PlainTable(
      headings: ["risico's samen", "euro"],
      rows: [
        ["gemiddeld", euro(outcome.mean)], ["P80", euro(outcome.p80)],
        ["P90", euro(outcome.p90)],
      ] + (outcome.buffer.amount == nil ? [] : [["buffer", euro(outcome.buffer.amount)]]))
    guard outcome.buffer.amount != nil else { return table.lines }
    guard let ratio = outcome.ratio else {
      return table.lines + ["Geen weerstandsratio: de risico's vragen geen buffer."]
    }
    return table.lines + [
      "Weerstandsratio bij \(outcome.buffer.certainty)% zekerheid: \(DutchNumber.text(ratio.value, decimals: 2)), klasse \(ratio.grade.rawValue) (\(ratio.grade.word))."
    ]
  }
}
