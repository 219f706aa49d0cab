/// The page that `man peil` shows, made of the same description of the commands as the help.
enum ManualPage {
  /// In the language of roff (man(7)), UTF-8, without a date: the version says which page it is.
  static func text() -> String {
    guard let program = CommandShape.program() else { return "" }
    var page = Roff()
    page.macro("TH", ["PEIL", "1", "", "peil \(programVersion)", "Peil"])
    page.section("NAAM")
    page.line("peil - \(lowercased(program.abstract ?? ""))")
    page.section("OVERZICHT")
    page.bold("peil")
    page.line("<opdracht> [opties]")
    page.section("BESCHRIJVING")
    page.line(
      "Peil leest een dossier (een map met cijfers, doelen en toelichtingen) en maakt er rapporten van in HTML, PDF, JSON en CSV. Elke opdracht heeft een Engelse naam, die er tussen haakjes achter staat, en kent --help."
    )
    page.section("OPDRACHTEN")
    for command in commands(of: program) { describe(command, below: [], in: &page) }
    page.section("AFSLUITCODES")
    for status in ExitStatus.allCases {
      page.item(String(status.rawValue), status.meaning)
    }
    page.section("OMGEVING")
    for (name, meaning) in environment { page.item(name, meaning) }
    page.section("BESTANDEN")
    for (name, meaning) in files { page.item(name, meaning) }
    page.section("VOORBEELDEN")
    page.example((program.discussion ?? "").split(whereSeparator: \.isNewline).map(String.init))
    page.section("ZIE OOK")
    page.line("chromium(1), weasyprint(1), cron(8), systemd.timer(5)")
    return page.text
  }

  private static let environment = [
    ("NO_COLOR", "Niet leeg: geen kleuren op het scherm."),
    ("PATH", "De mappen waarin Peil een programma zoekt dat PDF's maakt."),
    ("TMPDIR", "De map voor tijdelijke bestanden (standaard: /tmp)."),
  ]

  private static let files = [
    ("peil.yaml", "De organisatie, de eenheden, de bronnen en de rapportages van een dossier."),
    ("indicatoren.yaml", "De indicatoren van een dossier."),
    (
      "Output/MAAND/EENHEID/RAPPORTAGE.html",
      "Een rapport; daarnaast .pdf, .json, .csv, .reeksen.csv en .datapackage.json."
    ),
  ]

  private static func commands(of command: CommandShape) -> [CommandShape] {
    (command.subcommands ?? []).filter { $0.commandName != "help" }
  }

  private static func describe(
    _ command: CommandShape, below path: [String], in page: inout Roff
  ) {
    let names = path + [command.commandName]
    let arguments = (command.arguments ?? []).filter(\.shouldDisplay)
    let positional = arguments.filter { $0.kind == "positional" }.map(\.written)
    let usage = (["peil"] + names + positional).joined(separator: " ")
    let english = command.aliases?.first.map { " (\($0))" } ?? ""
    page.subsection(usage + english)
    page.line(command.abstract ?? "")
    for argument in arguments {
      page.item(argument.written, HelpText.dutch(argument.abstract ?? ""))
    }
    page.example(
      (command.discussion ?? "").split(whereSeparator: \.isNewline).map(String.init))
    for inner in commands(of: command) { describe(inner, below: names, in: &page) }
  }

  private static func lowercased(_ sentence: String) -> String {
    let text = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}

extension ExitStatus {
  /// What it says of a run, in Dutch; the manual has the same table.
  var meaning: String {
    switch self {
    case .done: "Gelukt; er kunnen waarschuwingen zijn."
    case .faults:
      "Fouten in de invoer; er is niets geschreven. Bij vergelijk, verifieer en controleer --archief: er is iets verschillend."
    case .usage: "De opdracht klopt niet."
    case .unavailable: "Een PDF-programma, een database of een server is er niet of doet het niet."
    case .internalError: "Een fout in Peil zelf."
    case .cannotWrite: "De uitvoer kan niet worden geschreven."
    case .busy: "Een andere Peil is bezig met dit dossier of deze site; probeer het later nog eens."
    }
  }
}
