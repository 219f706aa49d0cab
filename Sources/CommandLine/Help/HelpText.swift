/// The help of the program and its commands, in Dutch and in a layout of our own.
enum HelpText {
  /// - Parameter path: The Dutch names that lead to a command; empty: the program.
  static func text(for path: [String]) -> String {
    guard let program = CommandShape.program() else { return "" }
    var shape = program
    for name in path {
      guard let next = shape.subcommands?.first(where: { $0.commandName == name }) else { break }
      shape = next
    }
    if path.isEmpty { return text(of: program) }
    return text(of: shape, below: Array(path.dropLast()))
  }

  /// What ArgumentParser says in English by itself, in Dutch.
  static func dutch(_ text: String) -> String {
    text.replacing("Show help information.", with: "Toont deze hulp.")
      .replacing("Show subcommand help information.", with: "Toont de hulp van een opdracht.")
  }

  private static func text(of program: CommandShape) -> String {
    sections([
      ("OVERZICHT", [program.abstract ?? ""]),
      ("GEBRUIK", ["peil <opdracht> [opties]"]),
      ("OPDRACHTEN", commands(of: program)),
      ("OPTIES", table(options(program))),
      ("VOORBEELDEN", lines(program.discussion)),
      (nil, ["Meer over een opdracht: `peil <opdracht> --help`."]),
    ])
  }

  private static func text(of command: CommandShape, below path: [String]) -> String {
    let positional = (command.arguments ?? []).filter { $0.kind == "positional" }
    let commands = commands(of: command)
    let names = ["peil"] + path + [command.commandName]
    let usage =
      names + (commands.isEmpty ? [] : ["<opdracht>"]) + positional.map(\.written) + ["[opties]"]
    let aliases = (command.aliases ?? []).map { (["peil"] + path + [$0]).joined(separator: " ") }
    return sections([
      ("OVERZICHT", [command.abstract ?? ""]),
      (
        "GEBRUIK",
        [usage.joined(separator: " ")]
          + (aliases.isEmpty ? [] : ["In het Engels: \(aliases.joined(separator: ", "))"])
      ),
      ("OPDRACHTEN", commands),
      ("ARGUMENTEN", table(positional.map { ($0.written, $0.abstract ?? "") })),
      ("OPTIES", table(options(command))),
      ("VOORBEELDEN", lines(command.discussion)),
      (
        nil,
        commands.isEmpty
          ? []
          : ["Meer over een opdracht: `\(names.joined(separator: " ")) <opdracht> --help`."]
      ),
    ])
  }

  private static func commands(of command: CommandShape) -> [String] {
    table(
      (command.subcommands ?? []).filter { $0.commandName != "help" }
        .map { ($0.commandName + englishName($0), $0.abstract ?? "") })
  }

  private static func englishName(_ command: CommandShape) -> String {
    command.aliases?.first.map { " (\($0))" } ?? ""
  }

  private static func options(_ command: CommandShape) -> [(String, String)] {
    (command.arguments ?? []).filter { $0.kind != "positional" && $0.shouldDisplay }
      .map { ($0.written, dutch($0.abstract ?? "")) }
  }

  private static func lines(_ text: String?) -> [String] {
    (text ?? "").split(whereSeparator: \.isNewline).map(String.init)
  }

  private static func sections(_ sections: [(heading: String?, lines: [String])]) -> String {
    sections.filter { !$0.lines.isEmpty }.map { section in
      guard let heading = section.heading else {
        return section.lines.map { "\($0)\n" }.joined()
      }
      return "\(heading)\n" + section.lines.map { "  \($0)\n" }.joined()
    }.joined(separator: "\n")
  }

  /// Two columns, the second wrapped within 80 characters.
  private static func table(_ rows: [(String, String)]) -> [String] {
    let width = min(24, rows.map(\.0.count).max() ?? 0)
    return rows.flatMap { name, text -> [String] in
      let wrapped = wrap(text, width: 76 - width)
      let indent = String(repeating: " ", count: width + 2)
      guard name.count <= width else { return [name] + wrapped.map { indent + $0 } }
      let first = name + String(repeating: " ", count: width + 2 - name.count)
      return [first + (wrapped.first ?? "")] + wrapped.dropFirst().map { indent + $0 }
    }
  }

  private static func wrap(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if line.isEmpty {
        line = String(word)
      } else if line.count + 1 + word.count <= width {
        line += " \(word)"
      } else {
        lines.append(line)
        line = String(word)
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
