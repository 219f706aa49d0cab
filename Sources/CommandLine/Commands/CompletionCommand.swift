import ArgumentParser

/// `peil aanvulling SHELL`: the script that completes commands and options in a terminal; and the page for
/// `man`, which comes of the same description of the commands.
struct CompletionCommand: ParsableCommand, PerformableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aanvulling",
    abstract: "Schrijft het script dat opdrachten en opties aanvult in uw terminal.",
    discussion: """
      peil aanvulling bash > ~/.local/share/bash-completion/completions/peil
      peil aanvulling zsh > ~/.zfunc/_peil
      peil aanvulling fish > ~/.config/fish/completions/peil.fish
      peil aanvulling man > ~/.local/share/man/man1/peil.1
      """,
    aliases: ["completion"])

  @Argument(
    help: ArgumentHelp(
      "De shell: bash, zsh of fish; of man, voor de bladzijde van `man peil`.", valueName: "SHELL"),
    completion: .list(words), transform: Self.shell)
  var shell: String

  @OptionGroup var general: GeneralOptions

  static let shells = ["bash", "zsh", "fish"]
  private static let words = shells + ["man"]

  private static func shell(_ word: String) throws -> String {
    guard words.contains(word) else { throw OptionValue.choice(word, "shell", words) }
    return word
  }

  func perform(_ context: RunContext) async -> ExitStatus {
    guard shell != "man" else {
      context.printer.verbatim(ManualPage.text())
      return .done
    }
    guard let shell = CompletionShell(rawValue: shell) else { return .internalError }
    let script = PeilCommand.completionScript(for: shell)
    context.printer.verbatim(HelpText.dutch(script) + (script.hasSuffix("\n") ? "" : "\n"))
    return .done
  }
}
