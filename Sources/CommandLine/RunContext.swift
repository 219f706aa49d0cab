import Foundation

/// What a command is given besides its arguments.
package struct RunContext: Sendable {
  package var printer: Printer
  /// Where progress is shown.
  package var progressSink: TextSink
  package var environment: [String: String]
  /// The time since the program began.
  package var elapsed: @Sendable () -> Duration
  /// The time of day, for what is written down about a fetched file; never for a report.
  package var now: @Sendable () -> Date = { Date() }

  package init(
    output: TextSink, errors: TextSink, environment: [String: String],
    elapsed: @escaping @Sendable () -> Duration
  ) {
    printer = Printer(output: output, errors: errors, environment: environment)
    progressSink = errors
    self.environment = environment
    self.elapsed = elapsed
  }

  /// The folders where programs are found, with colons between.
  package var searchPath: String { environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin" }
}

/// A command, parsed and checked, ready to be done.
protocol PerformableCommand: Sendable {
  func perform(_ context: RunContext) async -> ExitStatus
}
