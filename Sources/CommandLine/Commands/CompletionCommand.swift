import ArgumentParser

/// `peil aanvulling SHELL`: the script that completes commands and options in a terminal.
struct CompletionCommand: ParsableCommand, PerformableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aanvulling",
    abstract: "Schrijft het script dat opdrachten en opties aanvult in uw terminal.",
    discussion: """
      peil aanvulling bash > ~/.local/share/bash-completion/completions/peil
      peil aanvulling zsh > ~/.zfunc/_peil
      peil aanvulling fish > ~/.config/fish/completions/peil.fish
      """,
    aliases: ["completion"])

  @Argument(
    help: ArgumentHelp("De shell: bash, zsh of fish.", valueName: "SHELL"),
    completion: .list(shells), transform: Self.shell)
  var shell: String

  @OptionGroup var general: GeneralOptions

  static let shells = ["bash", "zsh", "fish"]

  private static func shell(_ word: String) throws -> String {
    guard shells.contains(word) else { throw OptionValue.choice(word, "shell", shells) }
    return word
  }

  func perform(_ context: RunContext) async -> ExitStatus {
    guard let shell = CompletionShell(rawValue: shell) else { return .internalError }
    let script = PeilCommand.completionScript(for: shell)
    context.printer.verbatim(HelpText.dutch(script) + (script.hasSuffix("\n") ? "" : "\n"))
    return .done
  }
}
