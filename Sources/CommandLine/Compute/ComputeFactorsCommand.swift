import ArgumentParser
import Loaders
import Markup
import Metrics
import Model
import Publishing

/// `peil bereken factoren`: the volume of the next year by named factors.
struct ComputeFactorsCommand: ParsableCommand, PerformableCommand {
  static let configuration = CommandConfiguration(
    commandName: "factoren", abstract: "Raamt een volume met benoemde factoren.",
    discussion: """
      peil bereken factoren --invoer volume.csv
      peil bereken factoren --invoer volume.csv --json
      """,
    aliases: ["factors"])

  @OptionGroup var options: ComputeOptions
  @OptionGroup var general: GeneralOptions

  func perform(_ context: RunContext) async -> ExitStatus {
    var table = AnalystTable(path: options.input)
    let years = FactorYear.read(&table, options.sign)
    if context.reportFaults(table.diagnostics) { return .faults }
    for year in years {
      if let warning = year.printedDiffers { context.printer.warning(warning) }
    }
    if general.isStrict, years.contains(where: { $0.printedDiffers != nil }) { return .faults }
    if options.isJSON {
      let answer = JSONValue.object(["jaren": .list(years.map(\.json))])
      context.printer.verbatim(String(decoding: answer.bytes(), as: UTF8.self))
    } else {
      Self.lines(years).forEach(context.printer.result)
    }
    return .done
  }

  private static func lines(_ years: [FactorYear]) -> [String] {
    years.flatMap { year -> [String] in
      let factors = year.factors
      let steps = zip(factors.factors, factors.steps).map { factor, step in
        [
          factor.name, percent(factor.growth), DutchNumber.text(step.change, decimals: 1),
          DutchNumber.text(step.volume, decimals: 1),
        ]
      }
      let table = PlainTable(
        headings: [year.year, "groei", "bijdrage", "volume"],
        rows: [["basis", "", "", DutchNumber.text(factors.volume, decimals: 1)]] + steps
          + [
            [
              "samen", percent(factors.growth),
              DutchNumber.text(factors.nextVolume - factors.volume, decimals: 1),
              DutchNumber.text(factors.nextVolume, decimals: 1),
            ]
          ])
      guard let lower = factors.interval?.lower, let upper = factors.interval?.upper else {
        return table.lines + [""]
      }
      return table.lines + [
        "95%-interval \(DutchNumber.text(lower, decimals: 1)) tot \(DutchNumber.text(upper, decimals: 1)), als de factoren los van elkaar staan.",
        "",
      ]
    }.dropLast()
  }

  private static func percent(_ growth: Double) -> String {
    DutchNumber.text(growth * 100, decimals: 1, showsPlus: true) + "%"
  }
}
