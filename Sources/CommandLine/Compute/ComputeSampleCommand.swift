import ArgumentParser
import Markup
import Metrics
import Publishing

/// `peil bereken steekproef`: what a sample of decisions says about all of them.
struct ComputeSampleCommand: ParsableCommand, PerformableCommand {
  static let configuration = CommandConfiguration(
    commandName: "steekproef",
    abstract: "Toetst een steekproef van beslissingen aan een norm.",
    discussion: """
      peil bereken steekproef --goed 190 --totaal 200 --norm 0,9
      peil bereken steekproef --goed 97 --totaal 100 --norm 95% --populatie 400
      """,
    aliases: ["sample"])

  @Option(
    name: .customLong("goed"),
    help: ArgumentHelp("Hoeveel beslissingen goed waren.", valueName: "N"), transform: Self.count)
  var correct: Int

  @Option(
    name: .customLong("totaal"),
    help: ArgumentHelp("Hoeveel beslissingen zijn bekeken.", valueName: "M"),
    transform: Self.count)
  var total: Int

  @Option(
    name: .customLong("norm"),
    help: ArgumentHelp("Het aandeel dat goed moet zijn, zoals 0,95 of 95%.", valueName: "P"),
    transform: OptionValue.share)
  var norm: Double

  @Option(
    name: .customLong("populatie"),
    help: ArgumentHelp(
      "Uit hoeveel beslissingen de steekproef is getrokken (standaard: zeer veel).",
      valueName: "N"),
    transform: Self.count)
  var population: Int?

  @Flag(name: .customLong("json"), help: "Geeft het antwoord als JSON.")
  var isJSON = false

  @OptionGroup var general: GeneralOptions

  /// Decisions are counted; a sample of amounts is another one.
  private static func count(_ text: String) throws -> Int {
    guard !text.contains(where: { $0 == "€" || $0 == "," }) else {
      throw OptionFault(
        "een steekproef telt beslissingen, geen bedragen; voor bedragen is een geldsteekproef nodig (monetary-unit sampling)"
      )
    }
    return try OptionValue.wholeNumber(text, in: 0...1_000_000_000)
  }

  func perform(_ context: RunContext) async -> ExitStatus {
    guard let sample = AuditSample(correct: correct, of: total, population: population) else {
      context.printer.failure(
        total == 0
          ? "een steekproef van nul beslissingen zegt niets; geef bij --totaal ten minste 1"
          : correct > total
            ? "er kunnen niet meer beslissingen goed zijn (\(correct)) dan bekeken (\(total))"
            : "de steekproef (\(total)) kan niet groter zijn dan de populatie (\(population ?? 0))")
      return .usage
    }
    if isJSON {
      context.printer.verbatim(String(decoding: json(sample).bytes(), as: UTF8.self))
    } else {
      lines(sample).forEach(context.printer.result)
    }
    return .done
  }

  private func json(_ sample: AuditSample) -> JSONValue {
    .object([
      "aandeel": .number(sample.share),
      "laag95": .number(sample.lower),
      "hoog95": .number(sample.upper),
      "oordeel": .text(sample.verdict(norm: norm).rawValue),
      "nodig": sample.sizeForGood(norm: norm).map(JSONValue.whole) ?? .null,
    ])
  }

  private func lines(_ sample: AuditSample) -> [String] {
    func percent(_ share: Double) -> String { DutchNumber.text(share * 100, decimals: 1) + "%" }
    return PlainTable(
      headings: ["steekproef van \(total)", "uitkomst"],
      rows: [
        ["aandeel goed", percent(sample.share)],
        ["95%-interval", "\(percent(sample.lower)) tot \(percent(sample.upper))"],
        ["norm", percent(norm)],
        ["oordeel", sample.verdict(norm: norm).rawValue],
      ]
    ).lines + [needed(sample)]
      + (sample.isCorrected
        ? ["Gecorrigeerd, want de steekproef is meer dan 5% van de populatie."] : [])
  }

  /// The sample that the norm needs, or why there is none.
  private func needed(_ sample: AuditSample) -> String {
    func shown(_ count: Int) -> String { DutchNumber.text(Double(count), decimals: 0) }
    if let size = sample.sizeForGood(norm: norm) {
      return "Nodig voor het oordeel goed, bij dit aandeel: \(shown(size))."
    }
    if let size = sample.sizeForWrong(norm: norm) {
      return
        "Bij dit aandeel geeft geen steekproef het oordeel goed; vanaf \(shown(size)) is het oordeel fout."
    }
    return "Het aandeel ligt zo dicht bij de norm dat geen steekproef een oordeel geeft."
  }
}
