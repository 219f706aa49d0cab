import ArgumentParser
import Foundation

/// Runs the program with its real arguments and ends it.
package func run() async {
  let clock = ContinuousClock()
  let start = clock.now
  let context = RunContext(
    output: .standardOutput, errors: .standardError,
    environment: ProcessInfo.processInfo.environment, elapsed: { clock.now - start })
  let status = await Interruption.watch {
    await PeilProgram.run(Array(CommandLine.arguments.dropFirst()), context)
  }
  exit(status.rawValue)
}

/// From arguments to a command done, or to the fault in them.
package enum PeilProgram {
  package static func run(_ arguments: [String], _ context: RunContext) async -> ExitStatus {
    let printer = context.printer
    switch Request(arguments) {
    case .help(let command):
      printer.verbatim(HelpText.text(for: command))
      return .done
    case .version:
      printer.result("peil \(programVersion)")
      return .done
    case .unknownCommand(let name, let path):
      printer.failure(UsageMessage.unknownCommand(name, below: path))
      return .usage
    case .parse(let command):
      do {
        let parsed = try PeilCommand.parseAsRoot(arguments)
        guard let performable = parsed as? any PerformableCommand else {
          // The parser's own help, for `-h` among other short options.
          printer.verbatim(HelpText.text(for: command))
          return .done
        }
        return await performable.perform(context)
      } catch {
        return report(error, command: command, printer)
      }
    }
  }

  private static func report(
    _ error: any Error, command: [String], _ printer: Printer
  ) -> ExitStatus {
    let message = PeilCommand.message(for: error)
    guard PeilCommand.exitCode(for: error) != .success else {
      // What ArgumentParser answers by itself, such as a completion for the shell.
      printer.verbatim(message + (message.hasSuffix("\n") ? "" : "\n"))
      return .done
    }
    printer.failure(UsageMessage.dutch(message))
    printer.note("Zie `\((["peil"] + command).joined(separator: " ")) --help`.")
    return .usage
  }
}
