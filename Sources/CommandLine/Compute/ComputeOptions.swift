import ArgumentParser
import Loaders
import Model

/// The file that is computed on, and the form of the answer.
struct ComputeOptions: ParsableArguments {
  @Option(
    name: .customLong("invoer"),
    help: ArgumentHelp("De CSV met de gegevens.", valueName: "F"),
    completion: .file(), transform: OptionValue.file)
  var input: String

  @Option(
    name: .customLong("decimaal"),
    help: ArgumentHelp(
      "Hoe de CSV decimalen schrijft: komma of punt (standaard: zelf gevonden).",
      valueName: "D"),
    transform: OptionValue.decimalSign)
  var sign: DecimalSign?

  @Flag(name: .customLong("json"), help: "Geeft het antwoord als JSON.")
  var isJSON = false
}

extension OptionValue {
  static func file(_ text: String) throws -> String { try path(text, "noem een bestand") }

  static func decimalSign(_ text: String) throws -> DecimalSign {
    guard let sign = DecimalSign(rawValue: text) else {
      throw choice(text, "decimaalteken", DecimalSign.allCases.map(\.rawValue))
    }
    return sign
  }
}

extension RunContext {
  /// Prints what was found in the input of a computation.
  ///
  /// - Returns: whether it forbids an answer.
  func reportFaults(_ diagnostics: [Diagnostic]) -> Bool {
    printer.diagnostics(diagnostics)
    let count = DiagnosticCount(diagnostics)
    guard count.faults > 0 else { return false }
    printer.note(count.line(outcome: "niets berekend"))
    return true
  }
}
