import Model

/// Writes what the user reads: results to standard output, messages to standard error.
package struct Printer: Sendable {
  private let output: TextSink
  private let errors: TextSink
  private let hasColours: Bool

  package init(output: TextSink, errors: TextSink, environment: [String: String]) {
    self.output = output
    self.errors = errors
    // https://no-color.org: present and not empty, whatever it says.
    let isPlain = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
    hasColours = errors.isTerminal && !isPlain
  }

  /// A line of the result.
  package func result(_ line: String) { output.write(safe(line) + "\n") }

  /// A result that has line ends of its own and is passed on as it is.
  package func verbatim(_ text: String) { output.write(text) }

  /// A line about the run: a remark, a count.
  package func note(_ line: String) { errors.write(safe(line) + "\n") }

  /// `peil: <message>`, for a failure that is not about a place in a file.
  package func failure(_ message: String) {
    errors.write("peil: \(coloured("fout", .fault)): \(safe(message))\n")
  }

  package func warning(_ message: String) {
    errors.write("peil: \(coloured("waarschuwing", .warning)): \(safe(message))\n")
  }

  package func remark(_ message: String) {
    errors.write("peil: \(coloured("opmerking", .remark)): \(safe(message))\n")
  }

  /// A line for each finding.
  package func diagnostics(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      let place = diagnostic.position.map { "\($0): " } ?? ""
      let word = coloured(diagnostic.severity.rawValue, diagnostic.severity)
      errors.write(
        "\(safe(place))\(word): \(safe(diagnostic.summary)) [\(diagnostic.code.rawValue)]\n")
    }
  }

  private func coloured(_ word: String, _ severity: Diagnostic.Severity) -> String {
    guard hasColours else { return word }
    let colour =
      switch severity {
      case .fault: "1;31"
      case .warning: "1;33"
      case .remark: "1;36"
      }
    return "\u{1B}[\(colour)m\(word)\u{1B}[0m"
  }
}
