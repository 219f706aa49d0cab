import ArgumentParser
import Loaders
import Markup
import Metrics
import Model
import Publishing

/// `peil bereken mix`: the places on instruments that bring the most net successes for a budget.
struct ComputeMixCommand: ParsableCommand, PerformableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mix",
    abstract: "Zoekt de beste inzet van instrumenten binnen een budget, voor groepen.",
    discussion: """
      peil bereken mix --invoer instrumenten.csv --budget 500000
      peil bereken mix --invoer instrumenten.csv --budget 500000 --json
      """)

  @OptionGroup var options: ComputeOptions

  @Option(
    name: .customLong("budget"), help: ArgumentHelp("Het budget in euro's.", valueName: "X"),
    transform: OptionValue.amount)
  var budget: Double

  @OptionGroup var general: GeneralOptions

  func perform(_ context: RunContext) async -> ExitStatus {
    var table = AnalystTable(path: options.input)
    let choices = MixTable.read(&table, options.sign)
    if context.reportFaults(table.diagnostics) { return .faults }
    let mix: BestMix
    do throws(MixFault) {
      mix = try BestMix(of: choices, budget: budget)
    } catch {
      return fail(error, &table, choices, context)
    }
    if !mix.isProven {
      context.printer.warning(
        "het zoeken is afgebroken: er kan een mix bestaan die nog iets beter is")
    }
    if options.isJSON {
      context.printer.verbatim(String(decoding: json(mix, choices).bytes(), as: UTF8.self))
    } else {
      lines(mix, choices).forEach(context.printer.result)
    }
    return .done
  }

  private func fail(
    _ fault: MixFault, _ table: inout AnalystTable, _ choices: [MixOption], _ context: RunContext
  ) -> ExitStatus {
    let explained = MixFaultText(fault: fault, options: choices, budget: budget)
    if let (row, column) = explained.place {
      table.fault(.wrongValue, explained.sentence, row: row, column: column)
      _ = context.reportFaults(table.diagnostics)
      return .faults
    }
    context.printer.failure(explained.sentence)
    switch fault {
    case .noSolver: return .unavailable
    case .solverFailed: return .internalError
    case .budget: return .usage
    default: return .faults
    }
  }

  private func json(_ mix: BestMix, _ choices: [MixOption]) -> JSONValue {
    .object([
      "inzet": .list(
        zip(choices, mix.places).map { choice, places in
          .object([
            "instrument": .text(choice.instrument), "segment": .text(choice.segment),
            "aantal": .whole(places),
          ])
        }),
      "successen": .number(mix.successes),
      "successen_laag95": .optional(mix.interval?.lowerBound),
      "successen_hoog95": .optional(mix.interval?.upperBound),
      "kosten": .number(mix.cost),
      "schaduwprijs": .number(mix.shadowPrice),
      "bewezen": .bool(mix.isProven),
    ])
  }

  private func lines(_ mix: BestMix, _ choices: [MixOption]) -> [String] {
    let table = PlainTable(
      headings: ["instrument, segment", "aantal", "kosten", "netto successen"],
      rows: zip(choices, mix.places).map { choice, places in
        [
          "\(choice.instrument), \(choice.segment)", DutchNumber.text(Double(places), decimals: 0),
          DutchNumber.text(choice.cost * Double(places), decimals: 0),
          DutchNumber.text(choice.chance.value * Double(places), decimals: 2),
        ]
      } + [
        [
          "samen", DutchNumber.text(Double(mix.places.reduce(0, +)), decimals: 0),
          DutchNumber.text(mix.cost, decimals: 0), DutchNumber.text(mix.successes, decimals: 2),
        ]
      ])
    let certainty =
      mix.interval.map {
        "De netto successen samen liggen met 95% zekerheid tussen \(DutchNumber.text($0.lowerBound, decimals: 2)) en \(DutchNumber.text($0.upperBound, decimals: 2))."
      } ?? "Een interval is er niet: niet elke succeskans heeft een laag95 en hoog95."
    return table.lines + [
      certainty,
      "Duizend euro meer budget brengt ongeveer \(DutchNumber.shortest(mix.shadowPrice * 1000, atMost: 4)) netto successen.",
      "De succeskans is netto: de kans met min de kans zonder het instrument.",
    ]
  }
}
